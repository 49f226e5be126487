import { expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import type { Month } from '../../../../shared/months.js';
import { daysOf, monthBefore, summaryWords } from './monthly-summary.js';

it('tells of the month before, from its first day to its last', () => {
  expect(monthBefore('2027-01-01' as LocalDate)).toBe('2026-12');
  expect(daysOf('2028-02' as Month)).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});

it('says in numbers what happened, and speaks of what is late only where something is', () => {
  const { title, text } = summaryWords(
    '2026-10' as Month,
    { side: 'supplier', name: 'Gmina Dywity' },
    {
      ...{ arisen: 2, payments: 1, open: 3, overdue: 1 },
    },
  );
  expect(title.pl).toBe('Płatności, październik\u00a02026: Gmina Dywity');
  expect(text.pl).toContain('Niezapłacone na koniec miesiąca: 3, w tym po terminie: 1.');
  expect(text.pl).not.toContain('przelewem');
  const buyer = { side: 'buyer', name: 'x' } as const;
  const quiet = summaryWords('2026-10' as Month, buyer, { arisen: 0, payments: 1, open: 0, overdue: 0 });
  expect(quiet.text.pl).not.toMatch(/po terminie|przelewem/);
  const owing = summaryWords('2026-10' as Month, buyer, { arisen: 1, payments: 0, open: 1, overdue: 0 });
  expect(owing.text.pl).toContain('wszystko można tam zapłacić jednym przelewem');
});
