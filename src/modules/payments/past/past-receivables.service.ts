import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import { once } from '../../../platform/http/idempotency.js';
import { localDateOf } from '../../../shared/dates.js';
import { Notices } from '../../notices/index.js';
import { addEntry } from '../data/ledger.commands.js';
import { paymentProblems } from '../domain/problems.js';
import { postingsOf } from '../domain/ledger.js';
import { personOf } from '../receivable-steps.js';
import { countPast, lockPast, pastReceivablesOf, type PastReceivable } from './data/past.queries.js';
import { tellPastPaid } from './past-news.js';
import type { PastPaidInput } from './past.schemas.js';

/** How many are shown and said to be paid at once; whoever has more does it again. */
const MOST_AT_ONCE = 500;

/** What was delivered before there were receivables: taken in quietly, and said to be long paid in bulk. */
@Injectable()
export class PastReceivables {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {}

  /** What the organisation as supplier has not settled of it, and how many there are in all. */
  async list(actor: Representative): Promise<{ items: PastReceivable[]; total: number }> {
    const { id } = actor.organisation;
    return this.db.read(actor, async (reader) => ({
      items: await pastReceivablesOf(reader, id, MOST_AT_ONCE),
      total: await countPast(reader, id),
    }));
  }

  async count(actor: Representative): Promise<number> {
    return this.db.read(actor, (reader) => countPast(reader, actor.organisation.id));
  }

  /**
   * The supplier says that they were paid long ago: each gets a payment of what is left, of today, with the reason, and
   * each buyer one notice of all. What is not its own or settled already is passed over. Tells how many there were and how
   * many are left.
   * @throws Problem `payments/not-found` when none of the chosen is there
   */
  async settle(
    actor: Representative,
    { which, ids, reason }: PastPaidInput,
    key: string | undefined,
  ): Promise<{ settled: number; left: number }> {
    const { id } = actor.organisation;
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'payments.past-paid', key, async () => {
        const found = await lockPast(tx, id, which === 'all' ? null : ids, MOST_AT_ONCE);
        if (which === 'chosen' && found.length === 0) throw paymentProblems.notFound();
        const at = await databaseNow(tx);
        for (const { id: receivableId, balance } of found) {
          await addEntry(tx, {
            ...{ receivableId, kind: 'payment', day: localDateOf(at), reason, reverses: null, at },
            ...{ by: personOf(actor), postings: postingsOf('payment', balance) },
          });
        }
        for (const [buyerId, noted] of Map.groupBy(found, (each) => each.buyerId)) {
          await tellPastPaid(this.notices, tx, actor.organisation, { buyerId, count: noted.length, at });
        }
        await recordActivity(tx, actor, {
          ...{ action: 'past-payments-noted', subject: { kind: 'organisation', id }, at },
        });
        return { settled: found.length, left: await countPast(tx, id) };
      }),
    );
  }
}
