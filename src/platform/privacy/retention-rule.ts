import type { Localised } from '../../shared/lang.js';
import type { Tx } from '../database/db.js';

/** One kind of thing that goes when its time is over. How long that is stands in `retention_term`, by `what`. */
export type RetentionRule = {
  readonly what: string;
  readonly label: Localised;
  /** From when the time runs. */
  readonly since: Localised;
  /** Deletes, or takes the person out of, what ended before the instant; returns how many. Safe to repeat. */
  readonly forget: (tx: Tx, before: Date) => Promise<number>;
};
