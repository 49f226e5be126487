import { EventEmitter } from 'node:events';
import { makeWorkerUtils, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';

const BEAT_MS = 5_000;
const DEAD_AFTER_SECONDS = 30;

/**
 * Tells which of the queue's worker ids live in this process, and frees the jobs of those that died: the
 * queue by itself would keep a killed worker's jobs locked for four hours.
 */
export class Heartbeat {
  readonly events: WorkerEvents = new EventEmitter() as WorkerEvents;
  private readonly workerIds = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly pool: pg.Pool,
    private readonly processId: string,
    private readonly log: (level: 'warn', message: string) => void,
  ) {
    this.events.on('worker:create', ({ worker }) => this.workerIds.add(worker.workerId));
  }

  async start(): Promise<void> {
    this.timer = setInterval(() => void this.beat().catch(() => undefined), BEAT_MS);
    await this.beat();
  }

  async stop(timeoutMs: number): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    const ids = [...this.workerIds];
    const deadline = performance.now() + timeoutMs;
    while (ids.length > 0 && performance.now() < deadline && (await this.locked(ids)) > 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await this.pool
      .query('delete from worker_heartbeat where worker_id = any($1)', [ids])
      .catch(() => undefined);
  }

  private async beat(): Promise<void> {
    await this.pool.query(
      `insert into worker_heartbeat (worker_id, beat_at)
       select unnest($1::text[]), clock_timestamp()
       on conflict (worker_id) do update set beat_at = excluded.beat_at`,
      [[...this.workerIds, this.processId]],
    );
    await this.rescue();
  }

  private async rescue(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string }>(
      `select distinct locked_by as id from graphile_worker._private_jobs j
       where locked_by is not null and locked_at < clock_timestamp() - make_interval(secs => $1)
         and not exists (select from worker_heartbeat h
           where h.worker_id = j.locked_by and h.beat_at > clock_timestamp() - make_interval(secs => $1))`,
      [DEAD_AFTER_SECONDS],
    );
    if (rows.length === 0) return;
    const utils = await makeWorkerUtils({ pgPool: this.pool });
    try {
      await utils.forceUnlockWorkers(rows.map((row) => row.id));
      this.log('warn', `Freed the jobs of ${rows.length} dead worker(s)`);
    } finally {
      await utils.release();
    }
  }

  private async locked(ids: string[]): Promise<number> {
    const { rows } = await this.pool.query<{ n: number }>(
      'select count(*)::int as n from graphile_worker._private_jobs where locked_by = any($1)',
      [ids],
    );
    return rows[0]?.n ?? 0;
  }
}
