import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import type { AccountId } from '../../shared/ids.js';
import { lockUnclaimed, writeClaim, type ClaimFields } from './data/claim.commands.js';
import { nipIsTaken } from './data/organisation.queries.js';
import { organisationProblems } from './domain/problems.js';

/** How the people of an organisation that is known already come to act for it. */
@Injectable()
export class Claims {
  constructor(private readonly clock: Clock) {}

  /**
   * Makes the account the first owner of an organisation for which nobody acts yet. Called where the right to
   * it has been proven. @throws Problem `organisations/not-found` when there is none or it has its people;
   * `organisations/nip-taken`
   */
  async claim(tx: Tx, organisationId: string, accountId: AccountId, fields: ClaimFields): Promise<void> {
    const kind = await lockUnclaimed(tx, organisationId);
    if (!kind) throw organisationProblems.notFound();
    // A unit goes by its municipality's number.
    if (fields.nip && kind !== 'municipal-unit' && (await nipIsTaken(tx, fields.nip))) {
      throw organisationProblems.nipTaken(undefined);
    }
    const now = this.clock.now();
    await writeClaim(tx, organisationId, accountId, fields, now);
    await publish(tx, 'organisations.organisation-changed', { organisationId });
    await recordActivity(tx, 'system', {
      action: 'organisation-claimed',
      subject: { kind: 'organisation', id: organisationId },
      at: now,
      details: { person: accountId },
    });
  }
}
