import type { Reader, Tx } from '../../../platform/database/db.js';
import type { Lang } from '../../../shared/lang.js';
import type { Interests } from '../domain/interests.js';
import type { SubscriberState } from '../domain/subscriber-states.js';

export type SubscriberLine = Interests & {
  readonly id: string;
  readonly email: string;
  readonly lang: Lang;
  readonly state: SubscriberState;
  readonly consentVersion: number;
  readonly askedAt: Date;
  readonly confirmedAt: Date | null;
  readonly hardBounces: number;
};

const SUBSCRIBER = `select id, email, lang, topics, buyer_kinds as "buyerKinds", powiats, categories, state,
  consent_version as "consentVersion", asked_at as "askedAt", confirmed_at as "confirmedAt",
  hard_bounces as "hardBounces" from subscriber where id = $1`;

export const subscriberById = async (reader: Reader, id: string): Promise<SubscriberLine | null> =>
  (await reader.query<SubscriberLine>(SUBSCRIBER, [id]))[0] ?? null;

/** The same, locked until the transaction ends. */
export const lockSubscriber = async (tx: Tx, id: string): Promise<SubscriberLine | null> =>
  (await tx.query<SubscriberLine>(`${SUBSCRIBER} for update`, [id]))[0] ?? null;

/** How many mailboxes stand in each state; says nothing of any one of them. */
export const countByState = async (reader: Reader): Promise<Partial<Record<SubscriberState, number>>> => {
  const rows = await reader.query<{ state: SubscriberState; count: number }>(
    'select state, count(*)::int as count from subscriber group by state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
