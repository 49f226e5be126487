import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { KilledSite } from './killed-site.js';

/** What the program asks of Stripe between charge and record, as the fake names its requests. */
const requests = {
  'POST checkout': /^POST \/v1\/checkout\/sessions$/,
  'GET checkout': /^GET \/v1\/checkout\/sessions\//,
  'POST expire': /\/expire$/,
  'GET payment': /^GET \/v1\/payment_intents\//,
  'POST refund': /^POST \/v1\/refunds$/,
  'GET refunds': /^GET \/v1\/refunds$/,
  'GET disputes': /^GET \/v1\/disputes$/,
  'GET events': /^GET \/v1\/events$/,
} as const;

/** The name of the request's kind, if it is one of those at which the program is killed. */
export const requestKind = (request: string): string =>
  Object.entries(requests).find(([, matches]) => matches.test(request))?.[0] ?? request;

/** Every boundary at which it is killed: around each request, and around what others do. */
const boundaries = [
  ...Object.keys(requests).flatMap((kind) => [`asked ${kind}`, `done ${kind}`]),
  ...['buyer has paid', 'webhook sent', 'webhook acknowledged', 'job runs'],
];

const RANDOM = 'random';
/** Every third kill is at any moment, the others at each boundary in turn. */
const pointOf = (kill: number): string =>
  kill % 3 === 2 ? RANDOM : boundaries[(kill - Math.floor(kill / 3)) % boundaries.length]!;

/** How long a boundary is waited for; a life in which it does not come ends at any moment. */
const PATIENCE_MS = 60_000;

/** Ends the program's lives one after another, each at its own moment. */
export class Killer {
  /** How many lives ended at which boundary. */
  readonly ended = new Map<string, number>();
  private armed: { readonly point: string; left: number; readonly hit: () => void } | null = null;

  constructor(
    private readonly site: KilledSite,
    private readonly ownerPool: pg.Pool,
    private readonly random: () => number,
  ) {}

  /** Everything that comes to a boundary says so here; whether the program was killed at it. */
  async reached(point: string): Promise<boolean> {
    const { armed } = this;
    if (armed?.point !== point) return false;
    armed.left -= 1;
    if (armed.left >= 0) return false;
    this.armed = null;
    await this.end(point);
    armed.hit();
    return true;
  }

  /** So many times, or until the minutes are over. */
  async killTimes(times: number, minutes: number): Promise<void> {
    const end = performance.now() + minutes * 60_000;
    for (let kill = 0; kill < times && performance.now() < end; kill += 1) {
      const point = pointOf(kill);
      await this.site.origin();
      // The hourly comparison of every life, so that it is killed as well.
      await this.ownerPool.query(`select graphile_worker.add_job('payments.reconcile', job_key => 'killed')`);
      if (point === RANDOM) {
        await sleep(this.random() * 2_500);
        await this.end(RANDOM);
      } else await this.endAt(point);
    }
  }

  private async endAt(point: string): Promise<void> {
    const over = new AbortController();
    const hit = new Promise<void>((resolve) => {
      this.armed = { point, left: Math.floor(this.random() * 4), hit: resolve };
    });
    if (point === 'job runs') void this.watchJobs(over.signal);
    await Promise.race([hit, sleep(PATIENCE_MS, null, { signal: over.signal }).catch(() => undefined)]);
    over.abort();
    if (!this.armed) return;
    this.armed = null;
    await this.end(`${point} (not reached)`);
  }

  /** A look of ours at Stripe is under way as long as the queue holds its job for a worker that lives. */
  private async watchJobs(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const { rows } = await this.ownerPool.query(
        `select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier = 'payments.apply-stripe-event' and j.locked_at > clock_timestamp() - interval '1 second'`,
      );
      if (rows.length > 0 && (await this.reached('job runs'))) return;
      await sleep(3);
    }
  }

  private async end(point: string): Promise<void> {
    await this.site.kill();
    this.ended.set(point, (this.ended.get(point) ?? 0) + 1);
  }
}
