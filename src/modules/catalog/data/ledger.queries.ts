import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import { firstDayOf, monthOf, type Month } from '../../../shared/months.js';
import type { Disclosure, Ledger, LedgerMonth } from '../domain/capacity.js';
import type { ListingState } from '../domain/listing-states.js';
import type { ReservationState } from '../domain/reservation-states.js';

/** A ledger with its listing, for the owner's table. */
export type LedgerLine = Ledger & {
  readonly state: ListingState;
  /** The unit of the listing's price: what a new ledger is likely to count. */
  readonly priceUnit: string | null;
};

const MONTHS = `coalesce((select json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'),
      'free', trim_scale(m.free)::text, 'reserved', trim_scale(t.reserved)::text,
      'used', trim_scale(t.used)::text) order by m.month)
    from capacity_month m cross join lateral (
      select coalesce(sum(r.amount) filter (where r.state = 'reserved'), 0) as reserved,
        coalesce(sum(r.amount) filter (where r.state = 'used'), 0) as used
      from capacity_reservation r where r.listing_id = m.listing_id and r.month = m.month) t
    where m.listing_id = l.id and m.month >= $1), '[]') as months`;

const LEDGER = `l.id as "listingId", l.title, c.unit, coalesce(c.disclosure, 'none') as disclosure,
    coalesce(c.version, 0) as version, ${MONTHS}`;

/** From the present month on. */
const since = (today: LocalDate): LocalDate => firstDayOf(monthOf(today));

/** One page of the ledgers of an organisation's listings, kept or not: the public ones first, none archived. */
export const ownLedgers = (
  reader: Reader,
  organisationId: string,
  today: LocalDate,
  paging: { readonly limit: number; readonly offset: number },
): Promise<LedgerLine[]> =>
  reader.query<LedgerLine>(
    `select ${LEDGER}, l.state, l.unit as "priceUnit"
     from listing l left join capacity c on c.listing_id = l.id
     where l.organisation_id = $2 and l.state <> 'archived'
     order by array_position('{published,paused,draft}'::text[], l.state), l.title, l.id limit $3 offset $4`,
    [since(today), organisationId, paging.limit, paging.offset],
  );

export const countOwnLedgers = async (reader: Reader, organisationId: string): Promise<number> =>
  (
    await reader.query<{ n: number }>(
      `select count(*)::int as n from listing where organisation_id = $1 and state <> 'archived'`,
      [organisationId],
    )
  )[0]?.n ?? 0;

/** Those of the ids that are the organisation's own listings, archived ones too. */
export const ledgersOf = (
  reader: Reader,
  organisationId: string,
  listingIds: readonly string[],
  today: LocalDate,
): Promise<LedgerLine[]> =>
  reader.query<LedgerLine>(
    `select ${LEDGER}, l.state, l.unit as "priceUnit"
     from listing l left join capacity c on c.listing_id = l.id
     where l.organisation_id = $2 and l.id = any($3::uuid[])`,
    [since(today), organisationId, listingIds],
  );

/**
 * The ledger that a published listing's owner shows; null when it shows none, or keeps none. Asked as the system,
 * by whoever has found the listing public. Two small questions: most listings end with the first, and one of both
 * together took the planner 4 ms a visit.
 */
export const shownLedger = async (
  reader: Reader,
  listingId: string,
  today: LocalDate,
): Promise<Omit<Ledger, 'title'> | null> => {
  const [head] = await reader.query<Pick<Ledger, 'unit' | 'disclosure' | 'version'>>(
    `select c.unit, c.disclosure, c.version from capacity c join listing l on l.id = c.listing_id
     where c.listing_id = $1 and c.disclosure <> 'none' and l.state = 'published' and l.hidden_at is null`,
    [listingId],
  );
  if (!head) return null;
  const months = await reader.query<LedgerMonth>(
    `select to_char(m.month, 'YYYY-MM') as month, m.free,
       coalesce(sum(r.amount) filter (where r.state = 'reserved'), 0) as reserved,
       coalesce(sum(r.amount) filter (where r.state = 'used'), 0) as used
     from capacity_month m left join capacity_reservation r on r.listing_id = m.listing_id and r.month = m.month
     where m.listing_id = $1 and m.month >= $2 group by m.listing_id, m.month order by m.month`,
    [listingId, since(today)],
  );
  return { listingId, ...head, months };
};

/** The same for many listings at once, in no order; those that show nothing are left out. Asked as the system. */
export const shownLedgers = (
  reader: Reader,
  listingIds: readonly string[],
  today: LocalDate,
): Promise<Omit<Ledger, 'title'>[]> =>
  reader.query<Omit<Ledger, 'title'>>(
    `select l.id as "listingId", c.unit, c.disclosure, c.version, ${MONTHS}
     from capacity c join listing l on l.id = c.listing_id
     where c.listing_id = any($2::uuid[]) and c.disclosure <> 'none' and l.state = 'published'
       and l.hidden_at is null`,
    [since(today), listingIds],
  );

export type ReservationLine = {
  readonly id: string;
  readonly inquiryId: string;
  /** Null where the owner has no sight of the inquiry, as a partner of a joint quote. */
  readonly subject: string | null;
  readonly month: Month;
  readonly amount: Decimal;
  readonly unit: string;
  readonly state: ReservationState;
  readonly reservedAt: Date;
};

/** What awards have taken of a listing, the latest month first. */
export const reservationsOf = (
  reader: Reader,
  listingId: string,
  limit: number,
): Promise<ReservationLine[]> =>
  reader.query<ReservationLine>(
    `select r.id, r.inquiry_id as "inquiryId", q.subject, to_char(r.month, 'YYYY-MM') as month, r.amount, r.unit,
       r.state, r.reserved_at as "reservedAt"
     from capacity_reservation r left join inquiry q on q.id = r.inquiry_id
     where r.listing_id = $1 order by r.month desc, r.reserved_at desc, r.id limit $2`,
    [listingId, limit],
  );

/** What an award took, month by month; of other suppliers' listings row security shows nothing. */
export const takenFor = (reader: Reader, inquiryId: string): Promise<Taken[]> =>
  reader.query<Taken>(
    `select r.listing_id as "listingId", to_char(r.month, 'YYYY-MM') as month, r.amount, r.unit, r.state
     from capacity_reservation r where r.inquiry_id = $1 order by r.month, r.listing_id`,
    [inquiryId],
  );

export type Taken = Pick<ReservationLine, 'month' | 'amount' | 'unit' | 'state'> & {
  readonly listingId: string;
};

export type LedgerEntry = {
  readonly at: Date;
  readonly month: Month;
  readonly cause: 'edited' | 'reserved' | 'released';
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  readonly accountId: string | null;
  /** The inquiry whose award or contract caused it; null for an edit. */
  readonly inquiryId: string | null;
};

/** The changes of a listing's ledger, the newest first. */
export const entriesOf = (reader: Reader, listingId: string, limit: number): Promise<LedgerEntry[]> =>
  reader.query<LedgerEntry>(
    `select h.at, to_char(h.month, 'YYYY-MM') as month, h.cause, h.free_before as before, h.free_after as after,
       h.account_id as "accountId", r.inquiry_id as "inquiryId"
     from capacity_change h left join capacity_reservation r on r.id = h.reservation_id
     where h.listing_id = $1 order by h.at desc, h.id desc limit $2`,
    [listingId, limit],
  );

export type LockedLedger = {
  readonly listingId: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly unit: string;
  readonly disclosure: Disclosure;
};

/**
 * Locks the ledgers that are kept, in the order of their ids whoever asks, so that awards of several listings
 * never wait for each other in a ring. Whoever changes a ledger, its months or its reservations comes here first.
 */
export const lockLedgers = (tx: Tx, listingIds: readonly string[]): Promise<LockedLedger[]> =>
  tx.query<LockedLedger>(
    `select c.listing_id as "listingId", l.title, l.title_en as "titleEn", c.unit, c.disclosure
     from capacity c join listing l on l.id = c.listing_id
     where c.listing_id = any($1::uuid[]) order by c.listing_id for update of c`,
    [listingIds],
  );

/** What is free of the ledgers, from the present month on. */
export const freeOf = (
  tx: Tx,
  listingIds: readonly string[],
  today: LocalDate,
): Promise<(Pick<LedgerMonth, 'month' | 'free'> & { readonly listingId: string })[]> =>
  tx.query(
    `select listing_id as "listingId", to_char(month, 'YYYY-MM') as month, free from capacity_month
     where listing_id = any($1::uuid[]) and month >= $2 and free is not null`,
    [listingIds, since(today)],
  );

/** The listings of which an award's reservations stand. */
export const reservedListings = async (tx: Tx, inquiryId: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `select distinct listing_id as id from capacity_reservation where inquiry_id = $1 and state = 'reserved'`,
    [inquiryId],
  );
  return rows.map(({ id }) => id);
};
