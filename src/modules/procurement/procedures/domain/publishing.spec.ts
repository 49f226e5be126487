import { describe, expect, it } from 'vitest';
import { warsawInstant, type LocalDate } from '../../../../shared/dates.js';
import { lawNotes, whyNotAmended, whyNotPublished, type PublishingFacts, type Rules } from './publishing.js';

const rules: Rules = {
  'consultation-days': 1,
  'quotation-days': 3,
  'late-change-days': 3,
  'competitiveness-days': 7,
  'competitiveness-net': 8_000_000,
  'law-net': 17_000_000,
};
const at = (day: string, time: string) => warsawInstant(day as LocalDate, time);
const now = at('2026-12-01', '15:00');
const facts: PublishingFacts = {
  kind: 'quotation',
  openness: 'members',
  deadline: at('2026-12-08', '12:00'),
  opensAt: at('2026-12-08', '12:15'),
  questionsUntil: null,
  paymentDays: 30,
  buyerIsPublic: true,
  listed: 0,
};
const pointers = (errors: readonly { pointer: string }[]) => errors.map(({ pointer }) => pointer);

describe('publishing', () => {
  it('takes what is in order', () => expect(whyNotPublished(facts, rules, now)).toEqual([]));

  it.each([
    ['/deadline', { deadline: now }],
    ['/deadline', { deadline: at('2026-12-03', '23:59') }],
    ['/opensAt', { opensAt: at('2027-12-03', '12:00') }],
    ['/paymentDays', { paymentDays: 31 }],
    ['/questionsUntil', { questionsUntil: now }],
    ['/invitations', { openness: 'invited' as const }],
  ])('is refused at %s', (pointer, more) =>
    expect(pointers(whyNotPublished({ ...facts, ...more }, rules, now))).toEqual([pointer]),
  );

  it('counts the days for bids by the calendar of Warsaw, for each kind', () => {
    const on = (kind: 'quotation' | 'consultation', day: string) =>
      whyNotPublished({ ...facts, kind, deadline: at(day, '00:01') }, rules, now).length;
    expect([on('quotation', '2026-12-03'), on('quotation', '2026-12-04')]).toEqual([1, 0]);
    expect(on('consultation', '2026-12-02')).toBe(0);
  });

  it('leaves a private buyer and an invited one alone', () => {
    const firm = { ...facts, buyerIsPublic: false, paymentDays: 60, openness: 'invited' as const, listed: 1 };
    expect(whyNotPublished(firm, rules, now)).toEqual([]);
  });
});

describe('a change', () => {
  const amended = (deadline: Date) => pointers(whyNotAmended({ ...facts, deadline }, rules, now));

  it('needs three full days to be left, to the minute', () => {
    expect(amended(at('2026-12-04', '14:59'))).toEqual(['/deadline']);
    expect(amended(at('2026-12-04', '15:00'))).toEqual([]);
  });

  it('says one thing about a deadline that has passed', () => {
    expect(amended(at('2026-11-30', '12:00'))).toEqual(['/deadline']);
  });
});

describe('what the law says of a value', () => {
  it.each([
    [null, []],
    [7_999_999, []],
    [8_000_000, ['zasada konkurencyjności']],
    [16_999_999, ['zasada konkurencyjności']],
    [17_000_000, ['Prawo zamówień publicznych']],
  ])('%s', (net, words) => {
    const notes = lawNotes(net, rules).map(({ pl }) => pl);
    expect(notes).toHaveLength(words.length);
    words.forEach((word, place) => expect(notes[place]).toContain(word));
  });
});
