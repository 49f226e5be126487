import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db } from '../../../platform/database/db.js';
import { sumMoney } from '../../../shared/money.js';
import { owedTo, payeesOf, type OpenedReceivable, type Payee } from '../data/receivable.queries.js';
import { BANK_TITLE, CODE_TITLE, jointTitle, MOST_TOGETHER } from '../domain/joint-title.js';
import { paymentProblems } from '../domain/problems.js';
import { transferCode } from '../domain/transfer-code.js';
import { accountOf, contractOfReceivable, mayBeSplit, payeeNipOf, payersRules } from './transfer-steps.js';
import type { TransferDetails } from './transfers.service.js';

export type JointTransfer = Pick<
  TransferDetails,
  'account' | 'payee' | 'payeeNip' | 'title' | 'amount' | 'code' | 'listedAbove'
> & {
  readonly owed: readonly (OpenedReceivable & {
    /** Whether this transfer pays it. */
    readonly chosen: boolean;
    /** Its invoice may have to be paid by split payment: it goes by a transfer of its own. */
    readonly apart: boolean;
  })[];
};

/** One transfer for all that a buyer owes a supplier. */
@Injectable()
export class JointTransfers {
  constructor(private readonly db: Db) {}

  /** Whom the organisation owes something that it does not dispute. */
  async payees(actor: Representative): Promise<Payee[]> {
    return this.db.read(actor, (reader) => payeesOf(reader, actor.organisation.id));
  }

  /**
   * For all that the buyer owes and does not dispute, or what of it is chosen; no `ids` are all.
   * @throws Problem `payments/not-found` where nothing is owed
   */
  async of(actor: Representative, supplierId: string, ids: readonly string[]): Promise<JointTransfer> {
    return this.db.tx(actor, async (tx) => {
      const parties = { buyerId: actor.organisation.id, supplierId };
      const receivables = await owedTo(tx, parties, MOST_TOGETHER);
      const [first] = receivables;
      if (!first) throw paymentProblems.notFound();
      const contract = await contractOfReceivable(tx, first);
      const { splitAbove, listedAbove } = await payersRules(tx);
      const owed = [];
      for (const receivable of receivables) {
        const large = splitAbove !== null && receivable.gross > splitAbove;
        const apart = large && mayBeSplit(receivable, await contractOfReceivable(tx, receivable), splitAbove);
        const chosen = !apart && (ids.length === 0 || ids.includes(receivable.id));
        owed.push({ ...receivable, apart, chosen });
      }
      const paid = owed.filter(({ chosen }) => chosen);
      const payerNip = contract?.buyer.principal?.nip ?? contract?.buyer.nip ?? null;
      const title = (most: number) =>
        jointTitle(
          paid.map(({ reference }) => reference),
          payerNip,
          most,
        );
      const account = await accountOf(tx, supplierId);
      const amount = sumMoney(paid.map(({ balance }) => balance));
      const to = { payee: first.payeeName, nip: payeeNipOf(contract) };
      return {
        account: account && amount > 0 ? { nrb: account.nrb, since: account.addedAt } : null,
        ...{ owed, payee: to.payee, payeeNip: to.nip, title: title(BANK_TITLE), amount, listedAbove },
        code:
          account && amount > 0
            ? transferCode({ ...to, nrb: account.nrb, amount, title: title(CODE_TITLE) })
            : null,
      };
    });
  }
}
