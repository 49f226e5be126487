/** A background task. Runs at least once per event, so running it twice must do no more than once. */
export abstract class JobHandler<Payload> {
  /** Re-reads the current state; throws to be tried again later with growing pauses. */
  abstract handle(payload: Payload, job: JobInfo): Promise<void>;
}

export type JobInfo = {
  /** Stable over retries: use it to make outgoing effects recognisable (Message-ID, idempotency keys). */
  readonly id: string;
  readonly attempt: number;
};

/** A handler class with the name that its jobs carry in the queue; the name outlives renames of the class. */
export type JobHandlerClass<Payload = never> = {
  readonly task: string;
  new (...args: never[]): JobHandler<Payload>;
};

/** A task that the clock starts, in crontab's five fields, UTC. */
export type Schedule = { readonly cron: string; readonly job: JobHandlerClass<Record<string, never>> };
