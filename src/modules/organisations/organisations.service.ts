import { Injectable } from '@nestjs/common';
import type { Person, Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { newId } from '../../shared/ids.js';
import { CoordinatorAssignment } from './data/organisation.entities.js';
import {
  organisationById,
  partyById,
  type OrganisationView,
  type Party,
} from './data/organisation.queries.js';
import { organisationProblems } from './domain/problems.js';
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
  async update(actor: Representative, input: OrganisationPatch): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const changed = await tx.query(
        `update organisation set name = $3, krs = $4, regon = $5, street = $6, post_code = $7, town = $8,
           powiat = $9, phone = $10, payer_name = coalesce($11, payer_name), version = version + 1
         where id = $1 and version = $2 returning id`,
        [
          actor.organisation.id,
          input.version,
          input.organisationName,
          input.krs ?? null,
          input.regon ?? null,
          input.street ?? null,
          input.postCode ?? null,
          input.town,
          input.powiat ?? null,
          input.phone ?? null,
          input.payerName ?? null,
        ],
      );
      if (changed.length === 0) throw organisationProblems.stale(undefined);
      await publish(tx, 'organisations.organisation-changed', { organisationId: actor.organisation.id });
      await recordActivity(tx, actor, {
        action: 'organisation-changed',
        subject: { kind: 'organisation', id: actor.organisation.id },
        at: this.clock.now(),
      });
    });
  }

  /** From now on the session acts for another organisation of the person. */
  async switchTo(actor: Person, organisationId: string): Promise<void> {
    if (actor.via !== 'session' || !actor.organisations.some(({ id }) => id === organisationId)) {
      throw organisationProblems.notFound();
    }
    await this.db.tx(actor, (tx) =>
      tx.query(
        `insert into acting (session_id, organisation_id) values ($1, $2)
         on conflict (session_id) do update set organisation_id = excluded.organisation_id`,
        [actor.credentialId, organisationId],
      ),
    );
  }

  /** The organisation as a contract names it; null when there is none or it is not active. */
  party(reader: Reader, organisationId: string): Promise<Party | null> {
    return partyById(reader, organisationId);
  }

  /** Assigns the coordinator's role from a day on; an open assignment ends the day before (§3.4). */
  async assignCoordinator(organisationId: string, validFrom: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      await tx.query(
        `update coordinator_assignment set valid_to = $1::date - 1 where valid_to is null and valid_from < $1::date`,
        [validFrom],
      );
      await tx.getRepository(CoordinatorAssignment).insert({
        id: newId(),
        organisationId,
        validFrom,
        validTo: null,
      });
    });
  }
}
