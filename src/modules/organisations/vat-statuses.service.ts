import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { VatStatus } from './data/facts.entities.js';
import { vatStatusesOf, type VatStatusLine } from './data/facts.queries.js';
import { makeRoomFor } from './dated-rows.js';
import type { VatStatusInput } from './facts.schemas.js';
import { recordOwn } from './history.js';

/** Whether the organisation charges VAT, as dated facts: what it was on the day of a paper stays known. */
@Injectable()
export class VatStatuses {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  list(actor: Representative): Promise<VatStatusLine[]> {
    return this.db.read(actor, (reader) => vatStatusesOf(reader, actor.organisation.id));
  }

  /** Records the status from a day on; the lasting one ends on the day before. */
  async record(actor: Representative, input: VatStatusInput): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const organisationId = actor.organisation.id;
      const now = this.clock.now();
      const { status, validFrom } = input;
      const basis = status === 'exempt' ? (input.basis ?? null) : null;
      await makeRoomFor(tx, 'vat_status', organisationId, validFrom, localDateOf(now));
      await tx.getRepository(VatStatus).insert({
        ...{ id: newId(), organisationId, status, basis, validFrom, validTo: null },
        recordedAt: now,
        recordedBy: actor.accountId,
      });
      await recordOwn(tx, actor, now, 'vat-status-recorded', { status, basis, from: validFrom });
    });
  }
}
