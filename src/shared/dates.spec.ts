import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatDate,
  formatInstant,
  type LocalDate,
  localDateOf,
  parseLocalDate,
  warsawInstant,
} from './dates.js';

const on = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date) throw new Error(`Bad date in a test: ${text}`);
  return date;
};

const anyDate = fc
  .date({ min: new Date('1900-01-02T00:00Z'), max: new Date('2200-01-01T00:00Z'), noInvalidDate: true })
  .map(localDateOf);

describe('parseLocalDate', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['23.11.2026', '2026-11-23'],
    [' 3.1.2026 ', '2026-01-03'],
    ['29.02.2028', '2028-02-29'],
    ['1900-01-01', '1900-01-01'],
  ])('reads %j', (text, expected) => {
    expect(parseLocalDate(text)).toBe(expected);
  });

  it.each([
    '',
    '2026-02-29',
    '2100-02-29',
    '31.04.2026',
    '2026-13-01',
    '2026-00-10',
    '00.01.2026',
    '1899-12-31',
    '23.11.26',
    '23/11/2026',
    '2026-1-3',
    '20261123',
    '2026-11-23T10:00',
    '+002026-11-23',
  ])('refuses %j', (text) => {
    expect(parseLocalDate(text)).toBeNull();
  });

  it('reads what formatDate wrote in Polish', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseLocalDate(formatDate(date, 'pl'))).toBe(date);
      }),
    );
  });
});

describe('formatting', () => {
  it('writes dates', () => {
    expect(formatDate(on('2026-11-03'), 'pl')).toBe('03.11.2026');
    expect(formatDate(on('2026-11-03'), 'en')).toBe('3 Nov 2026');
  });

  it.each([
    ['2026-11-23T11:00:59Z', '23.11.2026, 12:00', '23 Nov 2026, 12:00'],
    ['2026-07-01T22:30:00Z', '02.07.2026, 00:30', '2 Jul 2026, 00:30'],
  ])('writes %s in Warsaw time', (instant, pl, en) => {
    expect(formatInstant(new Date(instant), 'pl')).toBe(pl);
    expect(formatInstant(new Date(instant), 'en')).toBe(en);
  });

  it('refuses an invalid Date', () => {
    expect(() => formatInstant(new Date(NaN), 'pl')).toThrow(RangeError);
    expect(() => localDateOf(new Date(NaN))).toThrow(RangeError);
  });
});

describe('warsawInstant', () => {
  it.each([
    ['2026-11-23', '12:00', '2026-11-23T11:00:00.000Z', 'winter'],
    ['2026-07-01', '00:00', '2026-06-30T22:00:00.000Z', 'summer'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z', 'before the spring gap'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z', 'in the spring gap: 03:30 is meant'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z', 'after the spring gap'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', 'twice in autumn: the earlier'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z', 'after the autumn change'],
  ])('%s %s is %s (%s)', (date, time, expected) => {
    expect(warsawInstant(on(date), time).toISOString()).toBe(expected);
  });

  it.each(['24:00', '9:00', '12:60', '12:00:00', '', '12.00'])('refuses the time %j', (time) => {
    expect(() => warsawInstant(on('2026-11-23'), time)).toThrow(RangeError);
  });

  it('falls on the date that was asked for', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('00:00', '02:30', '12:00', '23:59'), (date, time) => {
        expect(localDateOf(warsawInstant(date, time))).toBe(date);
      }),
    );
  });
});

describe('localDateOf', () => {
  it.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
  ])('%s is %s in Warsaw', (instant, expected) => {
    expect(localDateOf(new Date(instant))).toBe(expected);
  });
});

describe('counting days', () => {
  it('crosses months, leap days and clock changes', () => {
    expect(addDays(on('2026-10-24'), 2)).toBe('2026-10-26');
    expect(addDays(on('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(on('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(on('2026-03-28'), on('2026-03-30'))).toBe(2);
    expect(daysBetween(on('2027-01-01'), on('2026-01-01'))).toBe(-365);
  });

  it('refuses parts of a day and years out of range', () => {
    expect(() => addDays(on('2026-01-01'), 1.5)).toThrow(RangeError);
    expect(() => addDays(on('9999-12-31'), 1)).toThrow(RangeError);
  });

  it('takes the way back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});
