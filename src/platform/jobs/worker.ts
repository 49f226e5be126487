import { randomUUID } from 'node:crypto';
import { Logger as WorkerLogger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Schedule } from './job-handler.js';
import { Heartbeat } from './heartbeat.js';

export type WorkerLog = (level: 'info' | 'warn' | 'error', message: string) => void;

/**
 * Works the queue until `stop()`. `stop()` returns only when the last job's row is released: the library
 * resolves earlier, and ending the pool then would leave the row locked for hours.
 */
export class Worker {
  private readonly id = `worker-${randomUUID()}`;
  private runner: Runner | null = null;
  private heartbeat: Heartbeat | null = null;
  private starting: Promise<void> | null = null;

  constructor(
    private readonly pool: pg.Pool,
    private readonly tasks: TaskList,
    private readonly schedules: readonly Schedule[],
    private readonly log: WorkerLog,
  ) {}

  start(concurrency = 4): Promise<void> {
    return (this.starting ??= this.begin(concurrency));
  }

  /** May be called while `start()` is under way: what is half started could not be stopped. */
  async stop(timeoutMs = 10_000): Promise<void> {
    await this.starting?.catch(() => undefined);
    await this.runner?.stop().catch(() => undefined);
    await this.heartbeat?.stop(timeoutMs);
    this.runner = null;
  }

  private async begin(concurrency: number): Promise<void> {
    this.heartbeat = new Heartbeat(this.pool, this.id, this.log);
    await this.heartbeat.start();
    this.runner = await run({
      pgPool: this.pool,
      taskList: this.tasks,
      // Not as crontab text, whose grammar knows no dots in a task's name.
      parsedCronItems: parseCronItems(
        this.schedules.map(({ cron, job }) => ({ task: job.task, match: cron, options: { maxAttempts: 3 } })),
      ),
      concurrency,
      pollInterval: 1_000,
      noHandleSignals: true,
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error' || level === 'warning') {
          this.log(level === 'error' ? 'error' : 'warn', message);
        }
      }),
      events: this.heartbeat.events,
    });
  }
}
