import { addMonths, firstDayOf, monthOf, type Month } from '../../src/shared/months.js';
import { addDays, localDateOf, type LocalDate } from '../../src/shared/dates.js';
import type { TestApp } from './app.js';

type Kept = { readonly token: string; readonly listingId: string };

/** Keeps ledgers in 'porcja' for the next month but one, by the API; returns the month and two of its days. */
export const capacityFor = async (
  { app }: { readonly app: TestApp },
  ledgers: readonly (readonly [Kept, free: string, disclosure: 'none' | 'rough' | 'exact'])[],
): Promise<{ month: Month; from: LocalDate; to: LocalDate }> => {
  const month = addMonths(monthOf(localDateOf(app.clock.now())), 2);
  for (const [{ token, listingId }, free, disclosure] of ledgers) {
    const edit = { version: 0, unit: 'porcja', disclosure, months: { [month]: free } };
    await app.api(token).patch(`/api/v1/listings/${listingId}/capacity`).send(edit).expect(204);
  }
  const from = firstDayOf(month);
  return { month, from, to: addDays(from, 9) };
};
