import { Injectable } from '@nestjs/common';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow, type Tx } from '../../../platform/database/db.js';
import { once } from '../../../platform/http/idempotency.js';
import { localDateOf } from '../../../shared/dates.js';
import { newId } from '../../../shared/ids.js';
import type { Grosze } from '../../../shared/money.js';
import { nrbInHistory } from '../../organisations/index.js';
import { owedTo, type OpenedReceivable } from '../data/receivable.queries.js';
import { MOST_TOGETHER } from '../domain/joint-title.js';
import { dayToCome } from '../domain/noting.js';
import { sideOf } from '../domain/policy.js';
import { transferCode } from '../domain/transfer-code.js';
import { lockFor, personOf, receivableFor, record } from '../receivable-steps.js';
import { AccountCheckRow } from './data/account-check.entity.js';
import { latestCheckOf, type AccountCheck } from './data/account-check.queries.js';
import { accountOf, contractOfReceivable, mayBeSplit, payeeNipOf, payersRules } from './transfer-steps.js';
import { payoutProblems } from './payout-problems.js';
import type { AccountCheckInput } from './transfers.schemas.js';

/** What one types into a bank to pay a receivable. */
export type TransferDetails = {
  /**
   * 26 digits, to the supplier's own viewers the last four; null while the payee has given none, and to the buyer once
   * nothing is left to pay.
   */
  readonly account: { readonly nrb: string; readonly since: Date } | null;
  readonly payee: string;
  readonly payeeNip: string | null;
  readonly title: string;
  /** Left to pay; zero for nothing. */
  readonly amount: Grosze;
  /** Text of the code that banking apps read; null without a whole account, or when nothing is left. */
  readonly code: string | null;
  /** Where the invoice may have to be paid by split payment: above what, and the VAT of it; null where not. */
  readonly split: { readonly above: Grosze; readonly vat: Grosze } | null;
  /** Above what a firm pays to accounts on the list of VAT payers; null while no rule holds. */
  readonly listedAbove: Grosze | null;
  /** How many more the buyer owes the same supplier; none for the supplier. */
  readonly others: number;
  /** The reader's own latest look at that list, and whether it was at the account in use. */
  readonly check: (AccountCheck & { readonly sameAccount: boolean }) | null;
};

/** How a receivable is paid by transfer, for its two parties. */
@Injectable()
export class Transfers {
  constructor(private readonly db: Db) {}

  /** @throws Problem `payments/not-found` to all but the parties */
  async of(actor: Representative, receivableId: string): Promise<TransferDetails> {
    return this.db.tx(actor, async (tx) => {
      return this.detailsOf(tx, actor, await receivableFor(tx, actor, receivableId));
    });
  }

  /** The buyer notes that it looked up the account in use. @throws Problem `payouts/no-account` while there is none */
  async noteCheck(
    actor: Representative,
    receivableId: string,
    { day, onList, requestId }: AccountCheckInput,
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.account-check:${receivableId}`, key, async () => {
        const { receivable, at } = await lockFor(tx, actor, receivableId, 'check-account');
        if (day > localDateOf(at))
          throw payoutProblems.dayToCome(undefined, [{ pointer: '/day', text: dayToCome }]);
        const account = await accountOf(tx, receivable.supplierId);
        if (!account) throw payoutProblems.noAccount(undefined);
        const id = newId<'AccountCheck'>();
        const by = personOf(actor);
        await tx.getRepository(AccountCheckRow).insert({
          ...{ id, receivableId, organisationId: actor.organisation.id, nrb: account.nrb, day, onList },
          ...{ requestId: requestId ?? null, notedAt: at, notedBy: by.id, notedByName: by.name },
        });
        await record(tx, actor, receivableId, 'account-checked', at);
        return id;
      }),
    );
  }

  /** Whoever may note a check, and the day on which they do. @throws Problem `payments/buyers-part` for the supplier */
  async toCheck(
    actor: Representative,
    receivableId: string,
  ): Promise<{ receivable: OpenedReceivable; now: Date }> {
    return this.db.read(actor, async (reader) => ({
      receivable: await receivableFor(reader, actor, receivableId, 'check-account'),
      now: await databaseNow(reader),
    }));
  }

  private async detailsOf(
    tx: Tx,
    actor: Representative,
    receivable: OpenedReceivable,
  ): Promise<TransferDetails> {
    const { id, supplierId, buyerId, reference, balance, payeeName, vat } = receivable;
    const account = await accountOf(tx, supplierId);
    const buys = sideOf(actor, receivable) === 'buyer';
    const whole = buys || hasRole(actor, 'editor');
    const contract = await contractOfReceivable(tx, receivable);
    const payeeNip = payeeNipOf(contract);
    const amount = Math.max(0, balance);
    const transfer = { nip: payeeNip, amount, payee: payeeName, title: reference };
    const check = await latestCheckOf(tx, id, actor.organisation.id);
    const { splitAbove: above, listedAbove } = await payersRules(tx);
    const isLarge = ({ gross }: { readonly gross: number }) => above !== null && gross > above;
    const owed =
      buys && amount > 0 && !isLarge(receivable)
        ? await owedTo(tx, { buyerId, supplierId }, MOST_TOGETHER)
        : [];
    return {
      account:
        account && (!buys || amount > 0)
          ? { nrb: whole ? account.nrb : nrbInHistory(account.nrb), since: account.addedAt }
          : null,
      ...{ payee: payeeName, payeeNip, title: reference, amount },
      code: account && whole && amount > 0 ? transferCode({ ...transfer, nrb: account.nrb }) : null,
      split: above !== null && mayBeSplit(receivable, contract, above) ? { above, vat } : null,
      listedAbove,
      others: owed.filter((other) => other.id !== id && !isLarge(other)).length,
      check: check && { ...check, sameAccount: check.nrb === account?.nrb },
    };
  }
}
