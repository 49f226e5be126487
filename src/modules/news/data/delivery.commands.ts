import type { Tx } from '../../../platform/database/db.js';
import type { Lang } from '../../../shared/lang.js';
import { next } from '../../../shared/transitions.js';
import { deliveryStates, deliveryTransitions, type DeliveryState } from '../domain/delivery-states.js';
import { FOR } from './newsletter.queries.js';
import { lockSubscriber } from './subscriber.queries.js';

/** One delivery for each mailbox that it is for, once. Returns how many there are now. */
export const queueDeliveries = async (tx: Tx, id: string): Promise<number> => {
  await tx.query(
    `insert into newsletter_delivery (id, newsletter_id, subscriber_id, state)
     select gen_random_uuid(), n.id, s.id, 'queued' from newsletter n join subscriber s on ${FOR} where n.id = $1
     on conflict (newsletter_id, subscriber_id) do nothing`,
    [id],
  );
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from newsletter_delivery where newsletter_id = $1',
    [id],
  );
  return row?.count ?? 0;
};

export type Taken = {
  readonly id: string;
  readonly subscriberId: string;
  readonly email: string;
  readonly lang: Lang;
  /** Refusals for now so far. */
  readonly attempts: number;
};

/** `stopped`: paused, ended, or another job's turn. `none`: nothing is due. `skipped`: its reader has left. */
export type Take = Taken | 'stopped' | 'none' | 'skipped';

const FRESH = `state = 'queued' and not_before is null`;
const AGAIN = `((state = 'queued' and not_before <= $2) or (state = 'sending' and taken_at < $3))`;

/**
 * Takes the next delivery that is due, those that had to wait after all others, or one whose worker died before
 * `lease`. The reader's row is locked while their state is looked at: who unsubscribed before this moment is skipped,
 * whoever was first.
 */
export const takeDelivery = async (
  tx: Tx,
  newsletterId: string,
  turn: number,
  now: Date,
  lease: Date,
): Promise<Take> => {
  const [open] = await tx.query(
    `select id from newsletter where id = $1 and state = 'sending' and turn = $2 for share`,
    [newsletterId, turn],
  );
  if (!open) return 'stopped';
  const nextOf = async (which: string, ...at: readonly Date[]) =>
    (
      await tx.query<{ id: string; subscriberId: string | null; attempts: number }>(
        `select id, subscriber_id as "subscriberId", attempts from newsletter_delivery
         where newsletter_id = $1 and state in ('queued', 'sending') and ${which}
         order by id limit 1 for update skip locked`,
        [newsletterId, ...at],
      )
    )[0];
  const due = (await nextOf(FRESH)) ?? (await nextOf(AGAIN, now, lease));
  if (!due) return 'none';
  const reader = due.subscriberId && (await lockSubscriber(tx, due.subscriberId));
  if (!reader || reader.state !== 'confirmed') {
    await settleDelivery(tx, due.id, 'skipped', now);
    return 'skipped';
  }
  await tx.query(`update newsletter_delivery set state = 'sending', taken_at = $2 where id = $1`, [
    due.id,
    now,
  ]);
  return {
    id: due.id,
    subscriberId: reader.id,
    email: reader.email,
    lang: reader.lang,
    attempts: due.attempts,
  };
};

/** Writes down what came of a delivery that is under way. */
export const settleDelivery = async (tx: Tx, id: string, state: DeliveryState, at: Date): Promise<void> => {
  await tx.query(
    `update newsletter_delivery set state = $2, done_at = $3 where id = $1 and state in ('queued', 'sending')`,
    [id, state, at],
  );
};

/**
 * Puts a delivery back until `notBefore`, or ends it when the newsletter was cancelled meanwhile; `refused`: it was its
 * recipient who asked to come back.
 */
export const requeueDelivery = async (
  tx: Tx,
  id: string,
  refused: boolean,
  at: Date,
  notBefore: Date,
): Promise<void> => {
  // Locked first, so that a cancelling is either seen here or sees what is queued here.
  const [newsletter] = await tx.query<{ state: string }>(
    `select n.state from newsletter n join newsletter_delivery d on d.newsletter_id = n.id where d.id = $1
     for share of n`,
    [id],
  );
  const ended = newsletter?.state === 'cancelled';
  await tx.query(
    `update newsletter_delivery set attempts = attempts + $2, not_before = $3, state = $4, done_at = $5
     where id = $1 and state = 'sending'`,
    [id, refused ? 1 : 0, notBefore, ...(ended ? ['cancelled', at] : ['queued', null])],
  );
};

/** What has not gone out will not; what is on its way now is written down by its worker. */
export const cancelRest = async (tx: Tx, newsletterId: string, at: Date): Promise<void> => {
  await tx.query(
    `update newsletter_delivery set state = 'cancelled', done_at = $2 where newsletter_id = $1 and state = 'queued'`,
    [newsletterId, at],
  );
};

/** Gives up what was on its way when its worker died before `lease` and the newsletter was cancelled. */
export const loseCancelled = async (tx: Tx, at: Date, lease: Date): Promise<void> => {
  await tx.query(
    `update newsletter_delivery d set state = 'unknown', done_at = $1 from newsletter n
     where n.id = d.newsletter_id and n.state = 'cancelled' and d.state = 'sending' and d.taken_at < $2`,
    [at, lease],
  );
};

/** Whether anything is still to be sent, waits or is under way. */
export const isUnderWay = async (tx: Tx, newsletterId: string): Promise<boolean> =>
  (
    await tx.query(
      `select from newsletter_delivery where newsletter_id = $1 and state in ('queued', 'sending') limit 1`,
      [newsletterId],
    )
  ).length > 0;

const bouncing = deliveryStates.filter((state) => next(deliveryTransitions, state, 'bounce'));

/** A mail that went out has come back for good; the mailbox it went to, or null when there was no such delivery. */
export const markBounced = async (
  tx: Tx,
  id: string,
  at: Date,
): Promise<{ subscriberId: string | null } | null> => {
  const [row] = await tx.query<{ subscriberId: string | null }>(
    `update newsletter_delivery set state = 'bounced', done_at = $2 where id = $1 and state = any($3)
     returning subscriber_id as "subscriberId"`,
    [id, at, bouncing],
  );
  return row ?? null;
};

/** Counts a mail that came back; returns how many have since the mailbox said yes. */
export const countHardBounce = async (tx: Tx, subscriberId: string): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    'update subscriber set hard_bounces = hard_bounces + 1 where id = $1 returning hard_bounces as count',
    [subscriberId],
  );
  return row?.count ?? 0;
};
