import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { decimal as d, type Decimal } from '../../../shared/decimal.js';
import type { Month } from '../../../shared/months.js';
import { isOpen, openMonths, shownOf, type Disclosure } from './capacity.js';

const zero = d('0');
const month = (name: string, free: string | null, reserved = '0', used = '0') => ({
  month: name as Month,
  free: free as Decimal | null,
  reserved: d(reserved),
  used: d(used),
});
const ledger = (disclosure: Disclosure, ...months: ReturnType<typeof month>[]) => ({
  listingId: 'l',
  unit: 'porcja',
  disclosure,
  version: 1,
  months,
});
const bands = (...months: ReturnType<typeof month>[]) =>
  shownOf(ledger('rough', ...months))?.months.map(({ band }) => band);

describe('the months of a ledger', () => {
  it('are the present one and eleven ahead; what has passed is closed', () => {
    const today = '2026-11-30' as LocalDate;
    expect(openMonths(today)).toHaveLength(12);
    expect([openMonths(today)[0], openMonths(today)[11]]).toEqual(['2026-11', '2027-10']);
    const open = (name: string) => isOpen(name as Month, today);
    expect(['2026-10', '2026-11', '2027-10', '2027-11'].map(open)).toEqual([false, true, true, false]);
  });
});

describe('what others see', () => {
  it('is nothing of what the owner does not speak of', () => {
    expect(shownOf(ledger('none', month('2026-11', '500')))).toBeNull();
    expect(shownOf(ledger('exact', month('2026-11', null)))).toBeNull();
    expect(shownOf(ledger('rough'))).toBeNull();
  });

  it('is the amount where the owner shows it exactly, and never who took the rest', () => {
    expect(shownOf(ledger('exact', month('2026-11', '500', '120', '30'), month('2026-12', null)))).toEqual({
      disclosure: 'exact',
      unit: 'porcja',
      months: [{ month: '2026-11', free: '500', band: null }],
    });
  });

  it('is no number at all where the owner shows it roughly', () => {
    const shown = shownOf(ledger('rough', month('2026-11', '377', '111')));
    expect(JSON.stringify(shown)).not.toMatch(/377|111|porcja/);
  });

  it('is rough against the fullest month as it would be without awards', () => {
    expect(bands(month('2026-11', '500'), month('2026-12', '249'), month('2027-01', '250'))).toEqual([
      'plenty',
      'little',
      'plenty',
    ]);
    expect(bands(month('2026-11', '100', '400'), month('2026-12', '100', '0', '400'))).toEqual([
      'little',
      'little',
    ]);
    expect(bands(month('2026-11', '0'), month('2026-12', '0.000001'))).toEqual(['none', 'plenty']);
    expect(bands(month('2026-11', zero))).toEqual(['none']);
  });
});
