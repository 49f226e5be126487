import { Injectable } from '@nestjs/common';
import type { Person, Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { addDays, localDateOf, type LocalDate } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import {
  actFor,
  clearCoordinatorFrom,
  endCoordinatorAssignment,
  updateOrganisation,
} from './data/organisation.commands.js';
import { CoordinatorAssignment } from './data/organisation.entities.js';
import {
  organisationById,
  partyById,
  type OrganisationView,
  type PartyOnDay,
} from './data/organisation.queries.js';
import { changesBetween } from './domain/changes.js';
import { organisationProblems } from './domain/problems.js';
import { signingOf, type Signing } from './domain/signing.js';
import { recordOwn } from './history.js';
import type { OrganisationPatch } from './organisations.schemas.js';

/** An organisation's own data, and for which one a person acts. */
@Injectable()
export class Organisations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Representative): Promise<OrganisationView> {
    const found = await this.db.read(actor, (reader) => organisationById(reader, actor.organisation.id));
    if (!found) throw organisationProblems.notFound();
    return found;
  }

  /** Changes what may change; refused when somebody else saved since the given version was read. */
  async update(actor: Representative, input: OrganisationPatch, key?: string): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, 'organisations.update', key, () => this.write(tx, actor, input)),
    );
  }

  private async write(tx: Tx, actor: Representative, input: OrganisationPatch): Promise<void> {
    const { id } = actor.organisation;
    const before = await organisationById(tx, id);
    if (!before || !(await updateOrganisation(tx, id, input.version, fieldsOf(input)))) {
      throw organisationProblems.stale(undefined);
    }
    const after = await organisationById(tx, id);
    const changes = after ? changesBetween(told(before), told(after)) : [];
    await publish(tx, 'organisations.organisation-changed', { organisationId: id });
    if (changes.length > 0) await recordOwn(tx, actor, this.clock.now(), 'organisation-changed', { changes });
  }

  /** From now on the session acts for another organisation of the person. */
  async switchTo(actor: Person, organisationId: string): Promise<void> {
    if (actor.via !== 'session' || !actor.organisations.some(({ id }) => id === organisationId)) {
      throw organisationProblems.notFound();
    }
    await this.db.tx(actor, (tx) => actFor(tx, actor.credentialId, organisationId));
  }

  /** The organisation as a contract made today names it; null when there is none or it is not active. */
  party(reader: Reader, organisationId: string): Promise<PartyOnDay | null> {
    return partyById(reader, organisationId, localDateOf(this.clock.now()));
  }

  /** Who signs the organisation's papers today. */
  async signing(reader: Reader, organisationId: string): Promise<Signing> {
    const party = await this.party(reader, organisationId);
    return signingOf(party?.kind ?? '', party?.binding ?? null);
  }

  /** Assigns the coordinator's role from a day on; an open assignment ends the day before (§3.4). */
  async assignCoordinator(organisationId: string, validFrom: string): Promise<void> {
    await this.db.tx('system', (tx) => this.beginCoordination(tx, organisationId, validFrom));
  }

  /** The same in a transaction of the caller's. */
  async beginCoordination(tx: Tx, organisationId: string, validFrom: string): Promise<void> {
    await endCoordinatorAssignment(tx, validFrom);
    await tx.getRepository(CoordinatorAssignment).insert({
      id: newId(),
      organisationId,
      validFrom,
      validTo: null,
      resolution: null,
    });
  }

  /**
   * Hands the coordinator's role over as the council resolved, in its transaction (§3.4): from the day given, or
   * from tomorrow when that has come already, for a day has one coordinator. Returns the first day.
   */
  async handOver(tx: Tx, organisationId: string, day: LocalDate, resolution: string): Promise<LocalDate> {
    const tomorrow = addDays(localDateOf(await databaseNow(tx)), 1);
    const validFrom = day > tomorrow ? day : tomorrow;
    await clearCoordinatorFrom(tx, validFrom);
    const assignment = { id: newId(), organisationId, validFrom, validTo: null, resolution };
    await tx.getRepository(CoordinatorAssignment).insert(assignment);
    return validFrom;
  }
}

const fieldsOf = (input: OrganisationPatch) => ({
  name: input.organisationName,
  krs: input.krs ?? null,
  regon: input.regon ?? null,
  street: input.street ?? null,
  postCode: input.postCode ?? null,
  town: input.town,
  powiat: input.powiat ?? null,
  phone: input.phone ?? null,
  principal: {
    name: input.principalName ?? null,
    krs: input.principalKrs ?? null,
    street: input.principalStreet ?? null,
    postCode: input.principalPostCode ?? null,
    town: input.principalTown ?? null,
  },
});

/** What the history tells of an organisation's data. */
const told = ({ name, krs, regon, street, postCode, town, powiat, phone, principal }: OrganisationView) => ({
  ...{ name, krs, regon, street, postCode, town, powiat, phone },
  principalName: principal?.name ?? null,
  principalKrs: principal?.krs ?? null,
  principalStreet: principal?.street ?? null,
  principalPostCode: principal?.postCode ?? null,
  principalTown: principal?.town ?? null,
});
