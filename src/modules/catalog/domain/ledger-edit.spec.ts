import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { decimal as d, type Decimal } from '../../../shared/decimal.js';
import type { Month } from '../../../shared/months.js';
import type { Ledger } from './capacity.js';
import { changeOf, type LedgerEdit } from './ledger-edit.js';

const today = '2026-11-23' as LocalDate;
const month = (name: string, free: string | null, reserved = '0') => ({
  month: name as Month,
  free: free as Decimal | null,
  reserved: d(reserved),
  used: d('0'),
});
const kept = (more: Partial<Ledger> = {}): Ledger => ({
  listingId: 'l',
  title: 'Obiady',
  unit: 'porcja',
  disclosure: 'rough',
  version: 3,
  months: [month('2026-11', '500'), month('2026-12', null)],
  ...more,
});
const fresh = kept({ unit: null, disclosure: 'none', version: 0, months: [] });
const edit = (more: Partial<LedgerEdit> = {}): LedgerEdit => ({
  listingId: 'l',
  version: 3,
  months: {},
  ...more,
});
const pointers = (ledger: Ledger, more: Partial<LedgerEdit>) =>
  changeOf(ledger, edit(more), today).errors.map(({ pointer }) => pointer);

describe('an edit of a ledger', () => {
  it('writes the months that differ, and no others', () => {
    const months = { '2026-11': d('500'), '2026-12': d('80') };
    expect(changeOf(kept(), edit({ months }), today)).toEqual({
      errors: [],
      stale: false,
      change: {
        unit: 'porcja',
        disclosure: 'rough',
        months: [{ month: '2026-12', before: null, after: '80' }],
      },
    });
    expect(changeOf(kept(), edit({ months: { '2026-11': null } }), today).change?.months).toEqual([
      { month: '2026-11', before: '500', after: null },
    ]);
  });

  it('that changes nothing is nothing, stale or not', () => {
    expect(
      changeOf(kept(), edit({ version: 1, unit: 'porcja', months: { '2026-11': d('500') } }), today),
    ).toEqual({
      errors: [],
      stale: false,
      change: null,
    });
  });

  it('does not start a ledger where only the suggested unit stands', () => {
    expect(
      changeOf(fresh, edit({ version: 0, unit: 'porcja', disclosure: 'none' }), today).change,
    ).toBeNull();
    expect(
      changeOf(fresh, edit({ version: 0, unit: 'kg', months: { '2026-12': d('0') } }), today).change,
    ).toEqual({
      unit: 'kg',
      disclosure: 'none',
      months: [{ month: '2026-12', before: null, after: '0' }],
    });
  });

  it('needs a unit for what it counts', () => {
    expect(pointers(fresh, { version: 0, unit: null, months: { '2026-12': d('5') } })).toEqual(['/unit']);
    expect(pointers(kept(), { unit: null })).toEqual(['/unit']);
  });

  it('keeps the unit while something is reserved in it', () => {
    expect(pointers(kept(), { unit: 'kg' })).toEqual([]);
    expect(pointers(kept({ months: [month('2026-11', '1', '5')] }), { unit: 'kg' })).toEqual(['/unit']);
  });

  it('leaves closed months as they were', () => {
    const old = kept({ months: [month('2026-10', '5')] });
    expect(pointers(old, { months: { '2026-10': d('6') } })).toEqual(['/months/2026-10']);
    expect(pointers(old, { months: { '2026-10': d('5') } })).toEqual([]);
    expect(pointers(old, { months: { '2027-11': d('6') } })).toEqual(['/months/2027-11']);
  });

  it('from a stale page marks each difference and says what stands there now', () => {
    const { errors, stale, change } = changeOf(
      kept(),
      edit({ version: 2, unit: 'kg', disclosure: 'exact', months: { '2026-11': d('620'), '2026-12': null } }),
      today,
      '/listings/l',
    );
    expect([stale, change]).toEqual([true, null]);
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '/listings/l/unit',
      '/listings/l/disclosure',
      '/listings/l/months/2026-11',
    ]);
    expect(errors[2]?.text.pl).toContain('teraz jest 500');
  });
});
