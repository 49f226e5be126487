import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { newId, type OrganisationId } from '../../shared/ids.js';
import { Organisation, OrganisationPerson } from './data/organisation.entities.js';
import { organisationById, type OrganisationView } from './data/organisation.queries.js';
import { linkUnit, unitsClaiming, unitsOf, unlinkUnit, type UnitLine } from './data/unit.queries.js';
import type { OrganisationKind } from './domain/organisation-kinds.js';
import { organisationProblems } from './domain/problems.js';
import { unitKindsOf } from './domain/unit-rules.js';
import type { HistoryAction } from './history.js';
import type { UnitInput } from './units.schemas.js';

export type UnitList = {
  /** What it may have as units. */
  readonly kinds: readonly OrganisationKind[];
  readonly units: UnitLine[];
  /** Those that name it as their principal without its consent so far. */
  readonly claiming: UnitLine[];
};

/** The units of a legal person: schools of a municipality, a ZAZ of the foundation that runs it. */
@Injectable()
export class Units {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `organisations/not-found` for one that is a unit itself */
  async list(actor: Representative): Promise<UnitList> {
    return this.db.read(actor, async (reader) => {
      const { id, kinds } = await this.principal(reader, actor);
      return {
        kinds,
        units: await unitsOf(reader, id),
        claiming: await unitsClaiming(reader, id, kinds),
      };
    });
  }

  /** Founds a unit; whoever does it is its first owner. It is bound from the start. */
  async add(actor: Representative, input: UnitInput): Promise<string> {
    return this.db.tx(actor, async (tx) => {
      const { kinds, principal } = await this.principal(tx, actor);
      if (!kinds.includes(input.kind)) {
        throw organisationProblems.noSuchUnit(undefined, [{ pointer: '/kind', text: noSuchUnit }]);
      }
      const id = await this.found(tx, actor, principal, input);
      await this.record(tx, actor, 'unit-added', id, input.organisationName);
      return id;
    });
  }

  /** Agrees that an organisation, which says so already, is a unit of the actor's. */
  async link(actor: Representative, unitId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { id, kinds } = await this.principal(tx, actor);
      const name = await linkUnit(tx, id, unitId, kinds);
      if (name === null) throw organisationProblems.notFound();
      await publish(tx, 'organisations.unit-linked', { unitId, principalId: id });
      await this.record(tx, actor, 'unit-linked', unitId, name);
    });
  }

  /** Says that an organisation is no unit of the actor's any more. Contracts already made stay as they are. */
  async unlink(actor: Representative, unitId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const name = await unlinkUnit(tx, actor.organisation.id, unitId);
      if (name === null) throw organisationProblems.notFound();
      await publish(tx, 'organisations.unit-unlinked', { unitId, principalId: actor.organisation.id });
      await this.record(tx, actor, 'unit-unlinked', unitId, name);
    });
  }

  private async principal(reader: Reader, actor: Representative) {
    const principal = await organisationById(reader, actor.organisation.id);
    const kinds = principal ? unitKindsOf(principal.kind) : [];
    if (!principal || kinds.length === 0) throw organisationProblems.notFound();
    return { id: principal.id, kinds, principal };
  }

  private async found(
    tx: Tx,
    actor: Representative,
    principal: OrganisationView,
    input: UnitInput,
  ): Promise<string> {
    const id: OrganisationId = newId();
    const now = this.clock.now();
    await tx.getRepository(Organisation).insert({
      id,
      kind: input.kind,
      name: input.organisationName,
      nip: principal.nip,
      krs: null,
      regon: input.regon ?? null,
      street: input.street ?? null,
      postCode: input.postCode ?? null,
      town: input.town,
      powiat: input.powiat ?? null,
      email: actor.email,
      phone: input.phone ?? null,
      principalId: principal.id,
      principalName: principal.name,
      principalKrs: null,
      principalStreet: null,
      principalPostCode: null,
      principalTown: null,
      confirmedAt: now,
      createdAt: now,
      version: 1,
    });
    await tx
      .getRepository(OrganisationPerson)
      .insert({ organisationId: id, accountId: actor.accountId, role: 'owner', since: now });
    return id;
  }

  /** On both sides: each sees it in its own history. */
  private async record(
    tx: Tx,
    actor: Representative,
    action: HistoryAction,
    unit: string,
    name: string,
  ): Promise<void> {
    const at = this.clock.now();
    for (const id of [actor.organisation.id, unit]) {
      const subject = { kind: 'organisation', id };
      await recordActivity(tx, actor, { action, subject, at, details: { unit, name } });
    }
  }
}

const noSuchUnit = {
  pl: 'Wybierz rodzaj z listy.',
  en: 'Choose a kind of the list.',
};
