import { PaymentGateway } from '../../src/modules/payments/stripe/payment-gateway.js';
import { Db } from '../../src/platform/database/db.js';
import type { TestApp } from './app.js';

/** What a killed process would have done next, it does not do. */
export class Killed extends Error {}

const created = [
  'createCheckout',
  'checkout',
  'expireCheckout',
  'payment',
  'createRefund',
  'refunds',
  'disputes',
];

/**
 * Ends the program's life at one of its steps: around each call of the gateway (not made, or made and its answer lost)
 * and around each transaction (not begun, not committed, or committed and nothing after it). From that step on nothing
 * is done any more, until it is started again.
 */
export class Kills {
  private left = Infinity;
  private dead = false;
  /** How many steps there were since the start. */
  steps = 0;
  private readonly undo: (() => void)[] = [];

  constructor(app: TestApp) {
    const gateway = app.app.get(PaymentGateway, { strict: false });
    for (const name of created) {
      this.wrap(gateway as never, name, (call) => async (...args: unknown[]) => {
        this.step();
        const answer = await call(...args);
        this.step();
        return answer;
      });
    }
    this.wrap(
      app.app.get(Db, { strict: false }) as never,
      'tx',
      (call) =>
        async (scope: unknown, ...[work]: unknown[]) => {
          this.step();
          const answer = await call(scope, async (tx: unknown) => {
            const done = await (work as (tx: unknown) => Promise<unknown>)(tx);
            this.step();
            return done;
          });
          this.step();
          return answer;
        },
    );
  }

  /** Starts again, to be killed at the step of this number; at none when it is not given. */
  start(killAt = Infinity): void {
    [this.left, this.dead, this.steps] = [killAt, false, 0];
  }

  stop(): void {
    for (const undo of this.undo) undo();
  }

  private step(): void {
    if (this.dead) throw new Killed();
    this.steps += 1;
    this.left -= 1;
    if (this.left < 0) {
      this.dead = true;
      throw new Killed();
    }
  }

  private wrap(
    target: Record<string, (...args: unknown[]) => Promise<unknown>>,
    name: string,
    wrapped: (call: (...args: unknown[]) => Promise<unknown>) => (...args: unknown[]) => Promise<unknown>,
  ): void {
    const own = target[name]!;
    target[name] = wrapped((...args) => own.apply(target, args));
    this.undo.push(() => void (target[name] = own));
  }
}

/** Does it unless the program is killed meanwhile; undefined then. */
export const unlessKilled = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Killed) return undefined;
    throw error;
  }
};
