import type { Tx } from '../../../platform/database/db.js';
import type { NewsletterFields } from '../newsletters.schemas.js';
import type { NewsletterState } from '../domain/newsletter-states.js';

const FIELDS = [
  'topic',
  'subject_pl',
  'subject_en',
  'intro_pl',
  'intro_en',
  'campaigns',
  'gatherings',
].concat([...['announcements', 'listings', 'langs', 'buyer_kinds', 'powiats', 'categories', 'per_minute']]);

const valuesOf = (fields: NewsletterFields): unknown[] => [
  ...[fields.topic, fields.subjectPl, fields.subjectEn ?? null, fields.introPl, fields.introEn ?? null],
  ...[fields.campaigns, fields.gatherings, fields.announcements, fields.listings, fields.langs],
  ...[fields.buyerKinds, fields.powiats, fields.categories, fields.perMinute],
];

export const insertNewsletter = async (
  tx: Tx,
  id: string,
  fields: NewsletterFields,
  by: string,
  at: Date,
): Promise<void> => {
  const places = FIELDS.map((_, index) => `$${index + 4}`).join(', ');
  await tx.query(
    `insert into newsletter (id, created_by, created_at, updated_at, state, version, ${FIELDS.join(', ')})
     values ($1, $2, $3, $3, 'draft', 1, ${places})`,
    [id, by, at, ...valuesOf(fields)],
  );
};

/** Writes a locked newsletter anew. */
export const rewriteNewsletter = async (
  tx: Tx,
  id: string,
  fields: NewsletterFields,
  at: Date,
): Promise<void> => {
  const sets = FIELDS.map((name, index) => `${name} = $${index + 3}`).join(', ');
  await tx.query(`update newsletter set version = version + 1, updated_at = $2, ${sets} where id = $1`, [
    id,
    at,
    ...valuesOf(fields),
  ]);
};

/** Moves a locked newsletter to a state; `sendAt` only where it waits for an hour. */
export const moveNewsletter = async (
  tx: Tx,
  id: string,
  state: NewsletterState,
  at: Date,
  sendAt: Date | null = null,
): Promise<void> => {
  await tx.query(
    `update newsletter set state = $2, updated_at = $3,
       send_at = case when $2 = 'scheduled' then $4 when $2 = 'draft' then null else send_at end,
       started_at = case when $2 = 'sending' then coalesce(started_at, $3) else started_at end,
       ended_at = case when $2 in ('sent', 'cancelled') then $3 end
     where id = $1`,
    [id, state, at, sendAt],
  );
};

/** Lets the next job go on and every earlier one end; null when it is not being sent, or another's turn already. */
export const nextTurn = async (tx: Tx, id: string, turn: number | null, at: Date): Promise<number | null> => {
  const [row] = await tx.query<{ turn: number }>(
    `update newsletter set turn = turn + 1, beat_at = $3
     where id = $1 and state = 'sending' and ($2::int is null or turn = $2) returning turn`,
    [id, turn, at],
  );
  return row?.turn ?? null;
};
