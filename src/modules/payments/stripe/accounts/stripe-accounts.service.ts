import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Config } from '../../../../platform/config/config.js';
import { Db, databaseNow, asSystem, type Tx } from '../../../../platform/database/db.js';
import { publish } from '../../../../platform/events/events.js';
import { href } from '../../../../platform/i18n/paths.js';
import { localDateOf } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { Notices } from '../../../notices/index.js';
import { lockPayouts } from '../../accounts/data/payout-change.queries.js';
import { PayoutChanges } from '../../accounts/payout-changes.service.js';
import { addAccount, keepAccountState, keepShutOut } from '../data/stripe-account.commands.js';
import {
  accountById,
  gatewayFeesOn,
  nextAccountOf,
  sellsHere,
  unfinishedAccountRequest,
  usedAccountOf,
  type KnownAccount,
} from '../data/stripe-account.queries.js';
import { endRequest } from '../data/gateway-request.queries.js';
import { accountState } from '../domain/account-state.js';
import type { GatewayFee } from '../domain/gateway-fee.js';
import { isRepeatable } from '../domain/gateway-request.js';
import { onlineProblems } from '../domain/problems.js';
import {
  GatewayShutOut,
  PaymentGateway,
  type GatewayAccount,
  type GatewayPayout,
} from '../payment-gateway.js';
import { GatewayRequests } from '../requests/gateway-requests.service.js';
import { askingStripe } from './asking-stripe.js';
import { ONLINE, tellStripe, type StripeNews } from './stripe-news.js';

export type OnlineOverview = {
  /** Whether the organisation may connect an account at all. */
  readonly sells: boolean;
  /** The account in use; null for none. */
  readonly account: KnownAccount | null;
  /** One that is to take its place once the change is allowed. */
  readonly next: KnownAccount | null;
  readonly fees: readonly GatewayFee[];
};

/** A cooperative's own account at Stripe: how it is connected, what Stripe asks for, what it pays out. */
@Injectable()
export class StripeAccounts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly gateway: PaymentGateway,
    private readonly requests: GatewayRequests,
    private readonly changes: PayoutChanges,
    private readonly notices: Notices,
  ) {}

  async overview(actor: Representative): Promise<OnlineOverview> {
    const { id } = actor.organisation;
    return this.db.read(actor, async (reader) => ({
      sells: await sellsHere(reader, id),
      account: await usedAccountOf(reader, id, this.livemode),
      next: await nextAccountOf(reader, id, this.livemode),
      fees: await gatewayFeesOn(reader, localDateOf(this.clock.now())),
    }));
  }

  /** Whether the organisation sells here, so that all this is for it. */
  async sells({ organisation }: Representative): Promise<boolean> {
    return sellsHere(this.db.public, organisation.id);
  }

  /**
   * Makes an account at Stripe and puts it in use: the first at once, another when its change is allowed. Asked
   * twice, or again after a silence of Stripe's, it makes one. Returns its id.
   * @throws Problem `online-payments/members-only`, `/connected-already`, `/no-answer`
   */
  async connect(actor: Representative, { another = false } = {}): Promise<string> {
    const { id: organisationId } = actor.organisation;
    const key = await this.db.tx(actor, (tx) => this.toMake(tx, organisationId, another));
    const accountId = await askingStripe(this.requests.perform(key));
    const state = await askingStripe(this.gateway.account(accountId));
    await this.db.tx(actor, async (tx) => {
      await lockPayouts(tx, organisationId);
      // Somebody else of the organisation has asked at the same time, for the same account.
      if (await accountById(tx, accountId)) return;
      const made = { organisationId, requestKey: key, livemode: this.livemode };
      await addAccount(tx, state, made, await databaseNow(tx));
      await this.changes.askWithin(tx, actor, 'stripe-account', accountId);
    });
    return accountId;
  }

  /** Where the cooperative fills in what Stripe asks; an address for once, which is never kept. */
  async formAddress(actor: Representative, lang: Lang): Promise<string> {
    const { accountId } = await this.latest(actor);
    const at = (path: string) => new URL(href(lang, path), this.config.publicUrl).href;
    const urls = { back: at(`${ONLINE}/powrot`), again: at(`${ONLINE}/stripe`) };
    return askingStripe(this.gateway.accountLink(accountId, urls));
  }

  /** Asks Stripe how the account stands. */
  async refresh(actor: Representative): Promise<void> {
    const { accountId } = await this.latest(actor);
    await askingStripe(this.follow(accountId));
  }

  /**
   * Asks Stripe of an account, keeps the answer and tells its people what has changed; one of nobody here is passed over.
   * Where Stripe refuses us the account, that is the answer: nobody is led to pay there any more. Whether it is open to us.
   */
  async follow(accountId: string): Promise<boolean> {
    if (!(await this.db.read('system', (reader) => accountById(reader, accountId)))) return false;
    const state = await this.stateOf(accountId);
    await this.db.tx('system', async (tx) => {
      const before = await accountById(tx, accountId, { locked: true });
      if (!before) return;
      if (state) await keepAccountState(tx, state, this.clock.now());
      else if (before.shutOutAt === null) {
        await keepShutOut(tx, accountId, await databaseNow(tx));
        await publish(tx, 'payments.account-shut-out', { accountId });
      }
      if (before.usedAt === null || before.endedAt !== null) return;
      const news = newsOf(before, state);
      if (news) await tellStripe(this.notices, tx, before.organisationId, news);
    });
    return state !== null;
  }

  /** What Stripe has paid out to the cooperative's bank account, the newest first. */
  async payouts(
    actor: Representative,
    after?: string,
  ): Promise<{ items: readonly GatewayPayout[]; more: boolean }> {
    const { accountId } = await this.used(actor);
    return askingStripe(this.gateway.payouts(accountId, after));
  }

  /** Null where Stripe refuses us the account. */
  private async stateOf(accountId: string): Promise<GatewayAccount | null> {
    try {
      return await this.gateway.account(accountId);
    } catch (error) {
      if (error instanceof GatewayShutOut) return null;
      throw error;
    }
  }

  /** What Stripe has paid out goes from the account in use, what it asks for is asked for the latest one. */
  private async used(actor: Representative): Promise<KnownAccount> {
    return connectedOr((await this.overview(actor)).account);
  }

  private async latest(actor: Representative): Promise<KnownAccount> {
    const { account, next } = await this.overview(actor);
    return connectedOr(next ?? account);
  }

  /** The request by which an account is made: one that was begun and came to nothing goes on. */
  private async toMake(tx: Tx, organisationId: string, another: boolean): Promise<string> {
    await lockPayouts(tx, organisationId);
    if (!(await sellsHere(tx, organisationId))) throw onlineProblems.membersOnly(undefined);
    if (!another && (await usedAccountOf(tx, organisationId, this.livemode))) {
      throw onlineProblems.connectedAlready(undefined);
    }
    const begun = await asSystem(tx, () => unfinishedAccountRequest(tx, organisationId));
    if (begun && (begun.state === 'done' || isRepeatable(begun.begunAt, this.clock.now()))) return begun.key;
    // Too old to be asked again. Whatever came of it belongs to nobody: nobody has been led to its form.
    if (begun) {
      const end = { state: 'refused', refusal: 'given-up' } as const;
      await asSystem(tx, () => endRequest(tx, begun.key, end, this.clock.now()));
    }
    return this.requests.begin(tx, { kind: 'account', organisationId, accountId: null, body: {} });
  }

  private get livemode(): boolean {
    return this.config.stripe?.livemode ?? false;
  }
}

const connectedOr = (account: KnownAccount | null): KnownAccount => {
  if (!account) throw onlineProblems.notConnected(undefined);
  return account;
};

type Facts = Parameters<typeof accountState>[0] & { readonly deadline: Date | null };

/** What of a change concerns people; null when nothing does. `now`: null where Stripe refuses us the account. */
const newsOf = (before: Facts, now: Facts | null): StripeNews | null => {
  if (!now) return before.shutOutAt ? null : { what: 'shut-out' };
  const [was, is] = [accountState(before), accountState(now)];
  const fresh = now.due.some((name) => !before.due.includes(name));
  if (is === 'refused' || is === 'stopped') return was === is ? null : { what: 'stopped' };
  if (is === 'asking' && (was !== 'asking' || fresh)) return { what: 'asks', deadline: now.deadline };
  return is === 'ready' && (!before.chargesEnabled || was === 'shut-out') ? { what: 'ready' } : null;
};
