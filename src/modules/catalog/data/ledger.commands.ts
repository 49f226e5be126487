import type { Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import { newId } from '../../../shared/ids.js';
import { firstDayOf, monthOf, type Month } from '../../../shared/months.js';
import type { LedgerChange } from '../domain/ledger-edit.js';

/**
 * Starts ledgers of the organisation's own listings where there are none, in the order of their ids; they stay
 * at version 0 until written.
 */
export const startLedgers = async (
  tx: Tx,
  organisationId: string,
  ledgers: readonly { readonly listingId: string; readonly unit: string }[],
): Promise<void> => {
  await tx.query(
    `insert into capacity (listing_id, unit, disclosure, version)
     select l.id, n.unit, 'none', 0
     from unnest($2::uuid[], $3::text[]) as n (id, unit) join listing l on l.id = n.id
     where l.organisation_id = $1 order by l.id on conflict do nothing`,
    [organisationId, ledgers.map(({ listingId }) => listingId), ledgers.map(({ unit }) => unit)],
  );
};

/** Writes what the owner changed, with its history. The ledger is locked. */
export const writeLedger = async (
  tx: Tx,
  listingId: string,
  { unit, disclosure, months }: LedgerChange,
  by: { readonly accountId: string; readonly at: Date },
): Promise<void> => {
  await tx.query(
    'update capacity set unit = $2, disclosure = $3, version = version + 1 where listing_id = $1',
    [listingId, unit, disclosure],
  );
  const days = months.map(({ month }) => firstDayOf(month));
  await tx.query(
    `insert into capacity_month (listing_id, month, free)
     select $1, month, free from unnest($2::date[], $3::numeric[]) as n (month, free)
     on conflict (listing_id, month) do update set free = excluded.free`,
    [listingId, days, months.map(({ after }) => after)],
  );
  await tx.query(
    `insert into capacity_change (id, listing_id, month, at, cause, free_before, free_after, account_id)
     select id, $1, month, $2, 'edited', free_before, free_after, $3
     from unnest($4::uuid[], $5::date[], $6::numeric[], $7::numeric[]) as n (id, month, free_before, free_after)`,
    [
      listingId,
      by.at,
      by.accountId,
      months.map(() => newId()),
      days,
      months.map(({ before }) => before),
      months.map(({ after }) => after),
    ],
  );
};

/** One part of an award: so much of one listing in one month. */
export type Taking = {
  readonly listingId: string;
  readonly month: Month;
  readonly amount: Decimal;
  readonly unit: string;
};

/** Takes what an award needs; returns whose ledgers changed. The ledgers are locked and hold as much; the CHECK of the table says so once more. */
export const takeFree = async (
  tx: Tx,
  holderId: string,
  takings: readonly Taking[],
  at: Date,
): Promise<string[]> => {
  const columns = [
    takings.map(() => newId()),
    takings.map(({ listingId }) => listingId),
    takings.map(({ month }) => firstDayOf(month)),
    takings.map(({ amount }) => amount),
    takings.map(({ unit }) => unit),
  ];
  const rows = `unnest($3::uuid[], $4::uuid[], $5::date[], $6::numeric[], $7::text[])
    as n (id, listing_id, month, amount, unit)`;
  await tx.query(
    `insert into capacity_reservation (id, holder_id, listing_id, month, amount, unit, state, reserved_at)
     select id, $1, listing_id, month, amount, unit, 'reserved', $2 from ${rows}`,
    [holderId, at, ...columns],
  );
  return moveFree(tx, columns[0]!, 'reserved', at);
};

/** An award's reservations become use; returns how many. */
export const useReservations = async (tx: Tx, holderId: string, at: Date): Promise<number> =>
  (
    await tx.query(
      `update capacity_reservation set state = 'used', settled_at = $2
       where holder_id = $1 and state = 'reserved' returning id`,
      [holderId, at],
    )
  ).length;

/**
 * Ends an award's reservations before their time: from the present month on they are given back, the months
 * before count as used. The ledgers are locked; returns which changed.
 */
export const releaseReservations = async (
  tx: Tx,
  holderId: string,
  today: LocalDate,
  at: Date,
): Promise<string[]> => {
  const settled = await tx.query<{ id: string; state: string }>(
    `update capacity_reservation set settled_at = $2,
       state = case when month >= $3 then 'released' else 'used' end
     where holder_id = $1 and state = 'reserved' returning id, state`,
    [holderId, at, firstDayOf(monthOf(today))],
  );
  const released = settled.flatMap(({ id, state }) => (state === 'released' ? [id] : []));
  return moveFree(tx, released, 'released', at);
};

/** Moves the free amounts by the reservations given, writes the history, counts the ledgers' versions up, names them. */
const moveFree = async (
  tx: Tx,
  reservationIds: readonly string[],
  cause: 'reserved' | 'released',
  at: Date,
): Promise<string[]> => {
  const moved = await tx.query<{
    reservationId: string;
    listingId: string;
    day: string;
    before: string | null;
    after: string | null;
  }>(
    `update capacity_month m set free = m.free + r.amount * $2::int
     from capacity_reservation r
     where r.id = any($1::uuid[]) and m.listing_id = r.listing_id and m.month = r.month
     returning r.id as "reservationId", m.listing_id as "listingId", m.month as day,
       m.free - r.amount * $2::int as before, m.free as after`,
    [reservationIds, cause === 'reserved' ? -1 : 1],
  );
  await tx.query(
    `insert into capacity_change (id, listing_id, month, at, cause, free_before, free_after, reservation_id)
     select id, listing_id, month, $1, $2, free_before, free_after, reservation_id
     from unnest($3::uuid[], $4::uuid[], $5::date[], $6::numeric[], $7::numeric[], $8::uuid[])
       as n (id, listing_id, month, free_before, free_after, reservation_id)`,
    [
      at,
      cause,
      moved.map(() => newId()),
      moved.map(({ listingId }) => listingId),
      moved.map(({ day }) => day),
      moved.map(({ before }) => before),
      moved.map(({ after }) => after),
      moved.map(({ reservationId }) => reservationId),
    ],
  );
  const changed = [...new Set(moved.map(({ listingId }) => listingId))];
  await tx.query('update capacity set version = version + 1 where listing_id = any($1::uuid[])', [changed]);
  return changed;
};
