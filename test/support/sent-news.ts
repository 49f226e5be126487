import { setTimeout as sleep } from 'node:timers/promises';
import type { KilledSite } from './killed-site.js';
import type { Killer } from './killing-moments.js';
import type { OnlineScene } from './online-scene.js';
import type { StripeEvent } from './stripe-fake/world.js';

/** Stripe on a bad day: every fifth event is lost, some come twice, all in any order, and again while nobody answers. */
export class SentNews {
  sent = 0;
  acknowledged = 0;
  over = false;

  constructor(
    private readonly scene: OnlineScene,
    private readonly site: KilledSite,
    private readonly killer: Killer,
    private readonly random: () => number,
  ) {}

  async send(): Promise<void> {
    const { events } = this.scene.app.stripe.world;
    let told = events.length;
    const underWay = new Set<Promise<void>>();
    while (!this.over || told < events.length) {
      for (const event of events.slice(told)) {
        const times = this.random() < 0.2 ? 0 : this.random() < 0.2 ? 2 : 1;
        for (let time = 0; time < times; time += 1) {
          const delivery = this.deliver(event).finally(() => underWay.delete(delivery));
          underWay.add(delivery);
        }
      }
      told = events.length;
      await sleep(10);
    }
    await Promise.all(underWay);
  }

  private async deliver(event: StripeEvent): Promise<void> {
    await sleep(this.random() * 300);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const { body, signature } = this.scene.app.stripe.signed(event);
      const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
      const origin = await this.site.origin();
      this.sent += 1;
      const answer = fetch(`${origin}/api/v1/stripe/events`, { method: 'POST', headers, body }).catch(
        () => null,
      );
      // On its way, or being kept just now.
      await sleep(this.random() * 10);
      await this.killer.reached('webhook sent');
      if ((await answer)?.status === 200) {
        this.acknowledged += 1;
        await this.killer.reached('webhook acknowledged');
        return;
      }
    }
  }
}
