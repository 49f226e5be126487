import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { StripeAccounts } from '../stripe/accounts/stripe-accounts.service.js';
import { GatewayShutOut, PaymentGateway } from '../stripe/payment-gateway.js';
import {
  accountsToCompare,
  forgetEvents,
  keepCompared,
  knownEvents,
  type ComparedAccount,
} from '../webhooks/data/stripe-event.queries.js';
import { accountEvents, paymentEvents } from '../webhooks/domain/followed-events.js';
import { StripeEvents } from '../webhooks/stripe-events.service.js';
import { Checkouts } from './checkouts.service.js';
import { openCheckoutsAt, staleCheckouts, unsettledCheckouts } from './data/checkout.queries.js';
import { Settlement } from './settlement.service.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** What is younger is still being paid. */
const YOUNG_MS = 10 * MINUTE;
/** Events are made a little later than what they tell of. */
const OVERLAP_MS = 60 * MINUTE;
/** How far an account is looked back at first. */
const FIRST_LOOK_MS = 7 * DAY;
/** The gateway keeps its events for thirty days. */
const KEPT_MS = 40 * DAY;

/**
 * Hourly: whatever was lost on its way. What was begun and never answered is asked again, what is open or under way is
 * looked at, and the gateway's own list of events is gone through for those that never came.
 */
@Injectable()
export class Reconciliation {
  private readonly logger = new Logger('Reconciliation');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly gateway: PaymentGateway,
    private readonly settlement: Settlement,
    private readonly checkouts: Checkouts,
    private readonly accounts: StripeAccounts,
    private readonly events: StripeEvents,
  ) {}

  async run(): Promise<void> {
    if (!this.config.stripe) return;
    const now = this.clock.now();
    const old = new Date(now.getTime() - YOUNG_MS);
    const unsettled = await this.db.read('system', (reader) => unsettledCheckouts(reader, old));
    for (const { id } of unsettled) await this.attempt(() => this.settlement.settle(id));
    const stale = await this.db.read('system', (reader) => staleCheckouts(reader, null));
    for (const { id } of stale) await this.attempt(() => this.checkouts.close(id));
    const { livemode } = this.config.stripe;
    const accounts = await this.db.read('system', (reader) => accountsToCompare(reader, livemode));
    for (const account of accounts) await this.attempt(() => this.compare(account, now));
    await this.db.tx('system', (tx) => forgetEvents(tx, new Date(now.getTime() - KEPT_MS)));
  }

  /** Ends the ways to pay the receivable online that nobody should use any more. @throws when that fails */
  async closeStale(receivableId: string): Promise<void> {
    const stale = await this.db.read('system', (reader) => staleCheckouts(reader, receivableId));
    for (const { id } of stale) await this.checkouts.close(id);
  }

  /** Brings every open way to pay to the account to what the gateway says. @throws when that fails */
  async endOpen(accountId: string): Promise<void> {
    const open = await this.db.read('system', (reader) => openCheckoutsAt(reader, accountId));
    for (const { id } of open) await this.settlement.settle(id);
  }

  /** An account that was shut to us may be open again, and the other way round; the hourly look finds out. */
  private async compare(account: ComparedAccount, now: Date): Promise<void> {
    try {
      await this.compareEvents(account, now);
      if (account.shutOut) await this.accounts.follow(account.accountId);
    } catch (error) {
      if (!(error instanceof GatewayShutOut)) throw error;
      if (!account.shutOut) await this.accounts.follow(account.accountId);
    }
  }

  private async compareEvents({ accountId, until }: ComparedAccount, now: Date): Promise<void> {
    const since = new Date(until ? until.getTime() - OVERLAP_MS : now.getTime() - FIRST_LOOK_MS);
    const happened = await this.gateway.events(accountId, since, [...paymentEvents, ...accountEvents]);
    const ids = happened.map(({ id }) => id);
    const known = new Set(await this.db.read('system', (reader) => knownEvents(reader, ids)));
    for (const event of happened.filter(({ id }) => !known.has(id)))
      await this.events.keep({ ...event, accountId }, now);
    await this.db.tx('system', (tx) => keepCompared(tx, accountId, now));
  }

  /** One that fails keeps no other waiting; it is tried again in an hour. */
  private async attempt(work: () => Promise<unknown>): Promise<void> {
    await work().catch((error: Error) => this.logger.warn(`Left for the next hour: ${error.name}`));
  }
}
