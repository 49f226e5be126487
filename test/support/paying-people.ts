import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, type KilledSite, type SiteAnswer } from './killed-site.js';
import type { Killer } from './killing-moments.js';
import type { OnlineScene } from './online-scene.js';

const REFUNDED = '10.00';

/** Buyers and suppliers who try again whatever they saw fail, and pay in every window that still lets them. */
export class PayingPeople {
  /** Nobody begins with another receivable any more. */
  over = false;
  readonly done: string[] = [];
  /** How often a window that had been led to was found closed, because another one took its place. */
  closedWindows = 0;

  constructor(
    private readonly scene: OnlineScene,
    private readonly site: KilledSite,
    private readonly killer: Killer,
    private readonly random: () => number,
  ) {}

  private get payments() {
    return this.scene.app.stripe.world.account(this.scene.account).payments;
  }

  /** One person's days: `next` gives one or two receivables each time. */
  async live(next: () => Promise<readonly string[]>): Promise<void> {
    while (!this.over) {
      const ids = await next();
      const windows = new Set<string>();
      // One of two was begun alone, and is then to be paid together with the other.
      if (ids.length > 1) await this.open(ids.slice(0, 1), windows);
      for (let owed = await this.owed(ids); owed.length > 0; owed = await this.owed(ids)) {
        const colleague = this.random() < 0.25;
        await Promise.all([this.open(owed, windows), ...(colleague ? [this.open(owed, windows)] : [])]);
        await this.payIn(windows);
      }
      await this.after(ids[0]!);
      this.done.push(...ids);
    }
  }

  /** Until there is an answer, whatever it is; what was answered no is begun as something new the next time. */
  private async answered(request: Parameters<typeof ask>[1]): Promise<NonNullable<SiteAnswer>> {
    for (;;) {
      const answer = await ask(this.site, request);
      if (answer) return answer;
      await sleep(this.random() * 50);
    }
  }

  /** What a person reads, once the site is there again. */
  private async read(token: string, path: string): Promise<Record<string, unknown>> {
    const { status, body } = await this.answered({ token, path });
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  private async open(receivableIds: readonly string[], windows: Set<string>): Promise<void> {
    const { token } = this.scene.buyer;
    const request = { token, method: 'POST', path: '/api/v1/checkouts', key: randomUUID() } as const;
    const { status, body } = await this.answered({ ...request, body: { receivableIds } });
    if (status === 201) windows.add((body['url'] as string).split('/').at(-1)!);
    else if (status >= 500 && body['code'] !== 'checkouts/away') throw new Error(JSON.stringify(body));
    else await sleep(this.random() * 100);
    if (status !== 201) return;
    if (this.random() < 0.5)
      await ask(this.site, { token, path: `/api/v1/checkouts/${body['id'] as string}` });
  }

  private async payIn(windows: ReadonlySet<string>): Promise<void> {
    for (const session of windows) {
      if (this.payments.session(session).status !== 'open') this.closedWindows += 1;
      else {
        this.payments.pay(session);
        await this.killer.reached('buyer has paid');
      }
    }
  }

  /** Which of them the buyer still reads as owed. */
  private async owed(ids: readonly string[]): Promise<string[]> {
    const owed = [];
    for (const id of ids) {
      const body = await this.read(this.scene.buyer.token, `/api/v1/receivables/${id}`);
      if ((body['balance'] as number) > 0) owed.push(id);
    }
    return owed;
  }

  /** The supplier gives a part back, here or in Stripe's own panel; or the buyer's bank takes it back. */
  private async after(receivableId: string): Promise<void> {
    const chance = this.random();
    const { token } = this.scene.supplier;
    const body = await this.read(token, `/api/v1/receivables/${receivableId}/checkouts`);
    const items = body['items'] as { id: string; state: string }[];
    const paid = items.find(({ state }) => state === 'paid')!;
    if (chance < 0.7) {
      const request = { token, method: 'POST', path: `/api/v1/checkouts/${paid.id}/refunds` } as const;
      const refund = { receivableId, amount: REFUNDED, reason: 'Braki' };
      await this.answered({ ...request, key: randomUUID(), body: refund });
      return;
    }
    const payment = await this.paymentOf(paid.id);
    if (chance < 0.8) this.payments.refund(payment, 500);
    else if (chance < 0.9) {
      const dispute = this.payments.dispute(payment);
      if (chance < 0.87) this.payments.closeDispute(dispute, chance < 0.84 ? 'won' : 'lost');
    }
  }

  private async paymentOf(checkoutId: string): Promise<string> {
    const [checkout] = await this.scene.db.read('system', (reader) =>
      reader.query<{ id: string }>('select payment_id as id from checkout where id = $1', [checkoutId]),
    );
    return checkout!.id;
  }
}
