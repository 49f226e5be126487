import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import { firstDayOf, monthOf, type Month } from '../../../shared/months.js';

/**
 * The public listings that show free capacity in a month, as far as each supplier shows it (`shownOf`): exact amounts
 * of at least `amount` in the listing's own unit, null: of anything. One that tells in words never answers to an
 * amount, which could be guessed by asking often: where one is asked it must say "half or more", whatever the amount.
 * One that tells nothing is never here. Asked as the system.
 */
export const listingsFreeIn = async (
  reader: Reader,
  month: Month,
  amount: Decimal | null,
  today: LocalDate,
): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(FREE_IN, [
    firstDayOf(month),
    amount,
    firstDayOf(monthOf(today)),
  ]);
  return rows.map(({ id }) => id);
};

const FREE_IN = `select l.id from capacity c join public_listing l on l.id = c.listing_id
    join capacity_month m on m.listing_id = c.listing_id and m.month = $1
  where m.free > 0 and (
    c.disclosure = 'exact' and ($2::numeric is null or m.free >= $2)
    or c.disclosure = 'rough' and ($2::numeric is null or m.free * 2 >= (
      select max(w.free + coalesce((select sum(r.amount) from capacity_reservation r
          where r.listing_id = w.listing_id and r.month = w.month and r.state in ('reserved', 'used')), 0))
      from capacity_month w where w.listing_id = c.listing_id and w.month >= $3)))
  order by l.id`;
