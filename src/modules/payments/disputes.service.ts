import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db } from '../../platform/database/db.js';
import { once } from '../../platform/http/idempotency.js';
import { newId } from '../../shared/ids.js';
import { Notices } from '../notices/index.js';
import { tellOwedChanged } from './data/ledger.commands.js';
import { disputesOf } from './data/dispute.queries.js';
import { PaymentDisputeRow } from './data/reminder.entities.js';
import { paymentProblems } from './domain/problems.js';
import { tellDispute } from './payment-news.js';
import { lockFor, personOf, record } from './receivable-steps.js';

/** The buyer says why it does not pay, and takes it back. While it stands, nothing is overdue and nobody is reminded. */
@Injectable()
export class Disputes {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {}

  /** @throws Problem `payments/not-to-dispute` for what is paid, or disputed already */
  async open(actor: Representative, id: string, reason: string, key: string | undefined): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.dispute:${id}`, key, async () => {
        const { receivable, at } = await lockFor(tx, actor, id, 'dispute');
        if (receivable.balance <= 0 || receivable.disputed) throw paymentProblems.notToDispute(undefined);
        const by = personOf(actor);
        await tx.getRepository(PaymentDisputeRow).insert({
          ...{ id: newId<'PaymentDispute'>(), receivableId: id, reason, openedAt: at },
          ...{ openedBy: by.id, openedByName: by.name },
          ...{ withdrawnAt: null, withdrawnBy: null, withdrawnByName: null },
        });
        await tellOwedChanged(tx, id);
        await tellDispute(this.notices, tx, 'disputed', receivable);
        await record(tx, actor, id, 'disputed', at);
      }),
    );
  }

  /** @throws Problem `payments/no-dispute` when none stands */
  async withdraw(actor: Representative, id: string, key: string | undefined): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.withdraw-dispute:${id}`, key, async () => {
        const { receivable, at } = await lockFor(tx, actor, id, 'dispute');
        const standing = (await disputesOf(tx, id)).find(({ withdrawnAt }) => withdrawnAt === null);
        if (!standing) throw paymentProblems.noDispute(undefined);
        const by = personOf(actor);
        await tx
          .getRepository(PaymentDisputeRow)
          .update({ id: standing.id }, { withdrawnAt: at, withdrawnBy: by.id, withdrawnByName: by.name });
        await tellDispute(this.notices, tx, 'dispute-withdrawn', receivable);
        await record(tx, actor, id, 'dispute-withdrawn', at);
      }),
    );
  }
}
