import type { Lang } from '../../shared/lang.js';

/** A line at the foot of every mail that says who answers for it. A module that knows it sets the source. */
export class MailImprint {
  /** Null: there is nothing to say yet. */
  source: (lang: Lang) => Promise<string | null> = async () => null;
}
