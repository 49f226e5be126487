import type { Tx } from '../database/tx.js';

/**
 * Every event's payload, by name (`module.past-tense`). Modules add theirs by augmentation. Payloads hold
 * ids and what cannot be read again; never secrets, prices of quotes or personal data.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by augmentation
export interface Events {}

export type EventName = keyof Events & string;

/**
 * Tells the subscribers: one background job each, inserted in the same transaction, so that they hear of
 * it exactly when it happened, at least once. `src/subscriptions.ts` lists who listens. `afterMs`: no earlier than so
 * many milliseconds from now.
 */
export const publish = async <Name extends EventName>(
  tx: Tx,
  name: Name,
  payload: Events[Name],
  afterMs = 0,
): Promise<void> => {
  for (const task of tx.subscribersOf(name)) {
    await tx.query(
      `select graphile_worker.add_job($1, $2::json, run_at => now() + make_interval(secs => $3::float8 / 1000))`,
      [task, JSON.stringify(payload), afterMs],
    );
  }
};
