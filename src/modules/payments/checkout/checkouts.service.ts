import { Injectable, Logger } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Config } from '../../../platform/config/config.js';
import { asSystem, databaseNow, Db, type Tx } from '../../../platform/database/db.js';
import { once } from '../../../platform/http/idempotency.js';
import { href } from '../../../platform/i18n/paths.js';
import { newId } from '../../../shared/ids.js';
import type { Lang } from '../../../shared/lang.js';
import { lockReceivables, receivablesByIds, type Receivable } from '../data/receivable.queries.js';
import { may } from '../domain/policy.js';
import { paymentProblems } from '../domain/problems.js';
import { personOf, record } from '../receivable-steps.js';
import { GatewayRefused } from '../stripe/payment-gateway.js';
import { GatewayRequests } from '../stripe/requests/gateway-requests.service.js';
import { payableAccountOf } from './data/account.queries.js';
import { insertCheckout } from './data/checkout.commands.js';
import { checkoutOf, openCheckoutsOf, type Checkout } from './data/checkout.queries.js';
import { isForThese, OPEN_MINUTES, whyNotOnline } from './domain/checkout-rules.js';
import { checkoutProblems } from './domain/checkout-problems.js';
import { orAway } from './gateway-away.js';
import { checkoutPath } from './online-news.js';
import { Settlement } from './settlement.service.js';

export type OpenedCheckout = {
  readonly id: string;
  /** Where the buyer pays. */
  readonly url: string;
  readonly amount: number;
  readonly expiresAt: Date;
};

export type ShownCheckout = { readonly checkout: Checkout; readonly current: boolean };

/** Earlier ways to pay the same that have to end first, for another amount or with others. */
class InTheWay extends Error {
  constructor(readonly checkoutIds: readonly string[]) {
    super('Other checkouts are open');
  }
}

const ROUNDS = 3;

const reasons = {
  'nothing-owed': checkoutProblems.nothingOwed,
  disputed: checkoutProblems.disputed,
  'several-suppliers': checkoutProblems.severalSuppliers,
  'too-little': checkoutProblems.tooLittle,
  'too-much': checkoutProblems.tooMuch,
} as const;

/**
 * The buyer pays online what it owes one supplier, straight to that supplier's own account (agreement §4.2, §5.2). Amounts
 * are what is owed at that moment; a receivable can be paid by one checkout at a time.
 */
@Injectable()
export class Checkouts {
  private readonly logger = new Logger('Checkouts');

  constructor(
    private readonly db: Db,
    private readonly config: Config,
    private readonly requests: GatewayRequests,
    private readonly settlement: Settlement,
  ) {}

  /** Opens a way to pay these, or shows again the one that is open. @throws Problem of `checkouts` */
  async open(
    actor: Representative,
    receivableIds: readonly string[],
    lang: Lang,
    key: string | undefined,
  ): Promise<OpenedCheckout> {
    for (let round = 0; round < ROUNDS; round += 1) {
      try {
        const id = await this.begin(actor, [...new Set(receivableIds)].toSorted(), lang, key);
        return await this.lead(id);
      } catch (error) {
        if (!(error instanceof InTheWay)) throw error;
        for (const id of error.checkoutIds) await this.close(id);
      }
    }
    throw checkoutProblems.underWay(undefined);
  }

  /**
   * A checkout as the gateway has it now; as it was last known where the gateway cannot be asked (`current` is false then).
   * @throws Problem to all but the parties
   */
  async show(actor: Representative, id: string): Promise<ShownCheckout> {
    const known = await this.db.read(actor, (reader) => checkoutOf(reader, id));
    if (!known || !may(actor, 'read', known)) throw checkoutProblems.notFound();
    if (known.state === 'paid' || known.state === 'ended') return { checkout: known, current: true };
    try {
      return { checkout: (await this.settlement.settle(id)).checkout, current: true };
    } catch (error) {
      const name = error instanceof Error ? error.name : 'Error';
      this.logger.warn(`Checkout ${id} is shown as it was last known: ${name}`);
      return { checkout: known, current: false };
    }
  }

  /** Ends a way to pay, unless the buyer has just paid by it. @throws Problem `checkouts/under-way` */
  async close(id: string): Promise<void> {
    const { checkout } = await orAway(this.settlement.settle(id));
    const { state, sessionId, supplierId: organisationId, accountId } = checkout;
    if (state !== 'open' || !sessionId) return;
    const body = { checkoutId: sessionId };
    const key = await this.db.tx('system', (tx) =>
      this.requests.begin(tx, { kind: 'expire-checkout', organisationId, accountId, body }),
    );
    // What is no longer open refuses to be ended; what it has become then, the gateway says.
    const ended = this.requests.perform(key).catch((error: unknown) => {
      if (!(error instanceof GatewayRefused)) throw error;
    });
    await orAway(ended);
    const after = await orAway(this.settlement.settle(id));
    if (after.checkout.state === 'open') throw checkoutProblems.underWay(undefined);
  }

  private async begin(
    actor: Representative,
    receivableIds: readonly string[],
    lang: Lang,
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'payments.checkout', key, async () => {
        await lockReceivables(tx, receivableIds);
        const owed = await payableBy(tx, actor, receivableIds);
        const accountId = await this.payeeAccount(tx, owed);
        const now = await databaseNow(tx);
        const lines = owed.map(({ id, balance }) => ({ receivableId: id, amount: balance }));
        const open = await openCheckoutsOf(tx, receivableIds);
        const [same] = open;
        const isSame = same?.accountId === accountId && open.length === 1 && isForThese(same, lines, now);
        if (isSame) return same.id;
        if (open.length > 0) throw new InTheWay(open.map(({ id }) => id));
        return this.start(tx, actor, { accountId, owed, lines, now, lang });
      }),
    );
  }

  /** Where the supplier of these is paid online. @throws Problem `checkouts/not-offered` */
  private async payeeAccount(tx: Tx, owed: readonly Receivable[]): Promise<string> {
    const [{ supplierId } = { supplierId: '' }] = owed;
    const accountId = await asSystem(tx, () => payableAccountOf(tx, supplierId, this.livemode));
    if (!accountId) throw checkoutProblems.notOffered(undefined);
    return accountId;
  }

  private async start(
    tx: Tx,
    actor: Representative,
    { accountId, owed, lines, now, lang }: Start,
  ): Promise<string> {
    const [{ supplierId, buyerId } = { supplierId: '', buyerId: '' }] = owed;
    const id = newId<'Checkout'>();
    const back = new URL(href(lang, checkoutPath(id)), this.config.publicUrl).href;
    const expiresAt = new Date(now.getTime() + OPEN_MINUTES * 60_000);
    const requestKey = await this.requests.begin(tx, {
      ...{ kind: 'checkout', organisationId: supplierId, accountId },
      body: {
        ...{ reference: id, successUrl: back, cancelUrl: back, expiresAt: expiresAt.toISOString(), lang },
        lines: owed.map(({ reference, balance }) => ({ name: reference, amount: balance })),
      },
    });
    const amount = lines.reduce((sum, line) => sum + line.amount, 0);
    const by = personOf(actor);
    await insertCheckout(
      tx,
      {
        ...{ id, supplierId, buyerId, accountId, requestKey, amount, openedAt: now, expiresAt },
        ...{ openedBy: by.id, openedByName: by.name },
      },
      lines,
    );
    for (const receivable of owed) await record(tx, actor, receivable.id, 'checkout-opened', now);
    return id;
  }

  private get livemode(): boolean {
    return this.config.stripe?.livemode ?? false;
  }

  /** From a checkout on record to the gateway's page, which is known here before the buyer is led to it. */
  private async lead(id: string): Promise<OpenedCheckout> {
    const { checkout, payAt } = await orAway(this.settlement.settle(id));
    if (checkout.state === 'ended' && !checkout.sessionId) throw checkoutProblems.refused(undefined);
    if (checkout.state !== 'open') throw checkoutProblems.over(undefined);
    if (!payAt) throw checkoutProblems.underWay(undefined);
    return { id, url: payAt, amount: checkout.amount, expiresAt: checkout.expiresAt };
  }
}

type Start = {
  readonly accountId: string;
  readonly owed: readonly Receivable[];
  readonly lines: readonly { readonly receivableId: string; readonly amount: number }[];
  readonly now: Date;
  readonly lang: Lang;
};

/** @throws Problem `payments/not-found` when any is not the actor's, else why they cannot be paid online together */
const payableBy = async (tx: Tx, actor: Representative, ids: readonly string[]): Promise<Receivable[]> => {
  const owed = await receivablesByIds(tx, ids, actor.organisation.id);
  if (owed.length !== ids.length || !owed.every((each) => may(actor, 'read', each)))
    throw paymentProblems.notFound();
  if (!owed.every((each) => may(actor, 'pay', each))) throw paymentProblems.buyersPart(undefined);
  const why = whyNotOnline(owed);
  if (why) throw reasons[why](undefined);
  return owed;
};
