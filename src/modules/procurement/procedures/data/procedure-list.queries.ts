import type { Reader } from '../../../../platform/database/db.js';
import type { PageOf } from '../../../../shared/paging.js';
import type { ProcedureKind, ProcedureState } from '../domain/procedure-states.js';

/** A line of the buyer's list. */
export type ProcedureLine = {
  readonly id: string;
  readonly number: string | null;
  readonly kind: ProcedureKind;
  readonly state: ProcedureState;
  readonly subject: string;
  readonly deadline: Date | null;
  readonly opensAt: Date | null;
  readonly updatedAt: Date;
};

export type ProcedureFilter = {
  readonly state: ProcedureState | null;
  readonly page: number;
  readonly perPage: number;
};

/** The buyer's procedures, what was touched last first. */
export const proceduresOf = async (
  reader: Reader,
  buyerId: string,
  { state, page, perPage }: ProcedureFilter,
): Promise<PageOf<ProcedureLine>> => {
  const where = 'buyer_id = $1 and ($2::text is null or state = $2)';
  const [count] = await reader.query<{ total: number }>(
    `select count(*)::integer as total from procedure where ${where}`,
    [buyerId, state],
  );
  const items = await reader.query<ProcedureLine>(
    `select id, number, kind, state, subject, deadline, opens_at as "opensAt", updated_at as "updatedAt"
     from procedure where ${where} order by updated_at desc, id limit $3 offset $4`,
    [buyerId, state, perPage, (page - 1) * perPage],
  );
  return { items, total: count?.total ?? 0, page, perPage };
};

/** How many the buyer has in each state that occurs. */
export const stateCountsOf = async (
  reader: Reader,
  buyerId: string,
): Promise<Partial<Record<ProcedureState, number>>> => {
  const rows = await reader.query<{ state: ProcedureState; count: number }>(
    'select state, count(*)::integer as count from procedure where buyer_id = $1 group by state',
    [buyerId],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

/** The buyer's procedures whose times lie ahead or whose decision is due, the nearest first. */
export const runningOf = (
  reader: Reader,
  buyerId: string,
  limit: number,
): Promise<(ProcedureLine & { questionsUntil: Date | null })[]> =>
  reader.query(
    `select id, number, kind, state, subject, deadline, opens_at as "opensAt", updated_at as "updatedAt",
       questions_until as "questionsUntil"
     from procedure where buyer_id = $1 and state in ('published', 'opened') order by deadline, id limit $2`,
    [buyerId, limit],
  );

/** A line of the public list. */
export type PublicLine = {
  readonly id: string;
  readonly number: string;
  readonly kind: ProcedureKind;
  readonly buyerName: string;
  readonly buyerTown: string;
  readonly subject: string;
  readonly deadline: Date;
  readonly lots: number;
};

/** What is open to all members and takes bids at `now`, the nearest deadline first. */
export const openProcedures = async (
  reader: Reader,
  { page, perPage, category, now }: { page: number; perPage: number; category: string | null; now: Date },
): Promise<PageOf<PublicLine>> => {
  const where = `state = 'published' and deadline > $1 and ($2::text is null or
    categories && array(select slug from category_within where within = $2))`;
  const [count] = await reader.query<{ total: number }>(
    `select count(*)::integer as total from public_procedure where ${where}`,
    [now, category],
  );
  const items = await reader.query<PublicLine>(
    `select id, number, kind, buyer_name as "buyerName", buyer_town as "buyerTown", subject, deadline,
       jsonb_array_length(content -> 'lots') as lots
     from public_procedure where ${where} order by deadline, id limit $3 offset $4`,
    [now, category, perPage, (page - 1) * perPage],
  );
  return { items, total: count?.total ?? 0, page, perPage };
};

/** Whether everybody may read it. */
export const isPublicProcedure = async (reader: Reader, id: string): Promise<boolean> =>
  (await reader.query('select from public_procedure where id = $1', [id])).length > 0;
