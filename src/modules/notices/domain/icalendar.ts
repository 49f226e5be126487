import { addDays, type LocalDate } from '../../../shared/dates.js';

/** A dated thing in a calendar: a day as a whole, or an instant. `uid` stays the same when the thing changes. */
export type CalendarEvent = {
  readonly uid: string;
  readonly title: string;
  readonly detail: string;
  readonly url: string;
  readonly place?: string;
  readonly cancelled?: boolean;
} & ({ readonly on: LocalDate } | { readonly at: Date; readonly until?: Date });

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');

/** Lines of 75 octets at most, continued after a space; no character of UTF-8 is cut (RFC 5545 §3.1). */
const folded = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
};

const compactDate = (date: LocalDate): string => date.replaceAll('-', '');
const compactInstant = (instant: Date): string =>
  instant
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '');

const timeOf = (event: CalendarEvent): string[] =>
  'on' in event
    ? [
        `DTSTART;VALUE=DATE:${compactDate(event.on)}`,
        // The end is the day after, which does not belong to it any more.
        `DTEND;VALUE=DATE:${compactDate(addDays(event.on, 1))}`,
      ]
    : [
        `DTSTART:${compactInstant(event.at)}`,
        ...(event.until ? [`DTEND:${compactInstant(event.until)}`] : []),
      ];

const linesOf = (event: CalendarEvent, stamp: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${compactInstant(stamp)}`,
  ...timeOf(event),
  `SUMMARY:${escaped(event.title)}`,
  ...(event.detail ? [`DESCRIPTION:${escaped(event.detail)}`] : []),
  ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
  ...(event.cancelled ? ['STATUS:CANCELLED'] : []),
  `URL:${event.url}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/**
 * A calendar as RFC 5545 writes it. `stamp`: as of when; the same events with the same stamp give the same text.
 * An event without an end takes no time.
 */
export const icalendar = (name: string, events: readonly CalendarEvent[], stamp: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wspolny Rynek//Kalendarz//PL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
