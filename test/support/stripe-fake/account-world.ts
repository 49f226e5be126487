import { textAt, type Form } from './form.js';
import { pageOf } from './lists.js';
import { AccountPayments } from './payment-world.js';
import { newStripeId } from './stripe-error.js';
import type { World } from './world.js';

type Payout = { readonly id: string; readonly created: number } & Readonly<Record<string, unknown>>;

const capabilities = ['card_payments', 'blik_payments', 'p24_payments'] as const;
const atFirst = [
  'business_type',
  'company.name',
  'company.tax_id',
  'external_account',
  'tos_acceptance.date',
];

/** A connected account: a cooperative's own. */
export class StripeAccount {
  readonly payments: AccountPayments;
  readonly payouts: Payout[] = [];
  private ready = false;
  private due: readonly string[] = atFirst;
  private deadline: number | null = null;
  private disabledReason: string | null = 'requirements.past_due';

  constructor(
    readonly world: World,
    readonly id: string,
    private readonly metadata: Record<string, string>,
  ) {
    this.payments = new AccountPayments(this);
  }

  get canCharge(): boolean {
    return this.ready && this.disabledReason === null;
  }

  shown() {
    const state = this.canCharge ? 'active' : 'inactive';
    return {
      id: this.id,
      object: 'account',
      charges_enabled: this.canCharge,
      payouts_enabled: this.canCharge,
      details_submitted: this.ready,
      country: 'PL',
      default_currency: 'pln',
      email: null,
      type: 'none',
      capabilities: Object.fromEntries(capabilities.map((name) => [name, state])),
      requirements: {
        currently_due: this.due,
        past_due: [],
        pending_verification: [],
        eventually_due: this.due,
        current_deadline: this.deadline,
        disabled_reason: this.disabledReason,
        errors: [],
        alternatives: [],
      },
      metadata: this.metadata,
    };
  }

  /** The cooperative has given all that was asked. */
  finishOnboarding(): void {
    [this.ready, this.due, this.deadline, this.disabledReason] = [true, [], null, null];
    this.world.tell(this.id, 'account.updated', this.shown());
  }

  /** Stripe asks for more, by a day; or takes no payments until it has it. */
  require(
    due: readonly string[],
    { by = null, stopped = false }: { by?: number | null; stopped?: boolean } = {},
  ) {
    [this.due, this.deadline] = [due, by];
    this.disabledReason = stopped ? 'requirements.past_due' : null;
    this.world.tell(this.id, 'account.updated', this.shown());
  }

  payOut(amount: number, status = 'paid'): string {
    const [id, created] = [newStripeId('po'), this.world.now()];
    const payout = { id, object: 'payout', amount, currency: 'pln', created, arrival_date: created, status };
    this.payouts.push(payout);
    this.world.tell(this.id, `payout.${status === 'paid' ? 'paid' : 'created'}`, payout);
    return id;
  }

  listPayouts(params: Form) {
    return pageOf(this.payouts, params);
  }

  listEvents(params: Form) {
    const types = typeof params['types'] === 'object' ? Object.values(params['types']) : [];
    const type = textAt(params, 'type');
    return pageOf(
      this.world.events.filter(
        (event) =>
          event.account === this.id &&
          (types.length === 0 || types.includes(event.type)) &&
          (type === null || type === event.type),
      ),
      params,
    );
  }
}
