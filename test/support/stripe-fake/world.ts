import { StripeAccount } from './account-world.js';
import { mapAt, textAt, type Form } from './form.js';
import { newStripeId, StripeError } from './stripe-error.js';

export type StripeEvent = {
  readonly id: string;
  readonly object: 'event';
  readonly account: string;
  readonly api_version: string;
  readonly created: number;
  readonly livemode: boolean;
  readonly type: string;
  readonly pending_webhooks: number;
  readonly request: null;
  readonly data: { readonly object: object };
};

/** What stands at Stripe: the connected accounts, their links, and every event in the order in which it happened. */
export class World {
  readonly accounts = new Map<string, StripeAccount>();
  /** Addresses of the onboarding form, each for once. */
  readonly links = new Map<string, { account: string; back: string; again: string }>();
  readonly events: StripeEvent[] = [];
  /** Accounts that the program's key no longer opens. */
  readonly revoked = new Set<string>();
  livemode = false;
  origin = '';

  constructor(
    private readonly apiVersion: string,
    /** Seconds since 1970. */
    readonly now: () => number,
  ) {}

  /** As the program's key reaches it. */
  reached(id: string): StripeAccount {
    return this.account(this.revoked.has(id) ? '' : id);
  }

  /** The cooperative withdraws the program's access in Stripe's own panel; buyers can still pay there. */
  revoke(id: string): void {
    this.tell(id, 'account.application.deauthorized', { id: 'ca_platform', object: 'application' });
    this.revoked.add(id);
  }

  account(id: string): StripeAccount {
    const account = this.accounts.get(id);
    if (account) return account;
    throw new StripeError(403, 'account_invalid', `No access to account '${id}', or it does not exist`);
  }

  createAccount(params: Form) {
    // What the cluster has agreed: the cooperative pays Stripe, answers to Stripe, and has its own panel there.
    for (const [path, value] of [
      ['controller.fees.payer', 'account'],
      ['controller.losses.payments', 'stripe'],
      ['controller.stripe_dashboard.type', 'full'],
      ['controller.requirement_collection', 'stripe'],
    ] as const) {
      if (textAt(params, path) !== value)
        throw new StripeError(400, 'parameter_invalid', `${path} is not ${value}`);
    }
    const account = new StripeAccount(this, newStripeId('acct'), mapAt(params, 'metadata'));
    this.accounts.set(account.id, account);
    return account.shown();
  }

  createAccountLink(params: Form) {
    const account = this.reached(textAt(params, 'account') ?? '');
    const token = newStripeId('link');
    const [back, again] = [textAt(params, 'return_url'), textAt(params, 'refresh_url')];
    if (!back || !again) throw new StripeError(400, 'parameter_missing', 'return_url, refresh_url');
    this.links.set(token, { account: account.id, back, again });
    const created = this.now();
    return {
      object: 'account_link',
      created,
      expires_at: created + 300,
      url: `${this.origin}/setup/${token}`,
    };
  }

  /** Something happened; its object as it is at that moment. */
  tell(account: string, type: string, object: object): void {
    this.events.push({
      ...{ id: newStripeId('evt'), object: 'event', account, api_version: this.apiVersion },
      ...{ created: this.now(), livemode: this.livemode, type, pending_webhooks: 1, request: null },
      data: { object: structuredClone(object) },
    });
  }
}
