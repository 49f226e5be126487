import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { icalendar, type CalendarEvent } from './icalendar.js';

const stamp = new Date('2026-11-26T00:00:00Z');
const event = (over: Partial<CalendarEvent> = {}): CalendarEvent =>
  ({
    uid: 'a@b.pl',
    title: 'Termin',
    detail: '',
    url: 'https://b.pl/a',
    at: stamp,
    ...over,
  }) as CalendarEvent;
/** Of one to four octets a character, with all that ends a line or a value. */
const written = fc
  .array(
    fc.constantFrom('a', ' ', 'ż', '漢', '😀', '\r\n', '\n', '\r', '\0', '\t', '\\', ';', ',', ':', '"'),
    {
      maxLength: 200,
    },
  )
  .map((characters) => characters.join(''));
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar as RFC 5545 writes it', () => {
  it('holds a day as a whole day that ends before the next', () => {
    const lines = unfolded(
      icalendar(
        'Moje',
        [{ uid: 'a', title: 'x', detail: '', url: 'https://b.pl', on: '2026-12-31' as LocalDate }],
        stamp,
      ),
    );
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  });

  it('holds an instant in UTC and no end', () => {
    const lines = unfolded(icalendar('Moje', [event({ at: new Date('2026-07-01T10:00:00.123Z') })], stamp));
    expect(lines).toContain('DTSTART:20260701T100000Z');
    expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([]);
  });

  it('escapes what would end a value or a line', () => {
    const lines = unfolded(
      icalendar('Moje', [event({ title: 'a;b,c\\d\r\nEND:VCALENDAR', detail: 'x\ny' })], stamp),
    );
    expect(lines).toContain('SUMMARY:a\\;b\\,c\\\\d\\nEND:VCALENDAR');
    expect(lines).toContain('DESCRIPTION:x\\ny');
    expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
  });

  it('ends every line with CRLF and none is longer than 75 octets, whatever people wrote', () => {
    fc.assert(
      fc.property(written, (title) => {
        const text = icalendar('Moje', [event({ title })], stamp);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(Buffer.from(text).toString()).toBe(text);
      }),
    );
  });

  it('gives back by unfolding what was written', () => {
    const title = 'Zażółć gęślą jaźń '.repeat(20).trim();
    expect(unfolded(icalendar('Moje', [event({ title })], stamp))).toContain(`SUMMARY:${title}`);
  });
});
