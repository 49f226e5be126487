import { describe, expect, it } from 'vitest';
import { warsawInstant, type LocalDate } from '../../../shared/dates.js';
import { actionsFrom, next, statesOf, type Transitions } from '../../../shared/transitions.js';
import { directInquiry, inquiryStateAt } from './inquiry-states.js';
import { quoteStateAt, quoteTransitions } from './quote-states.js';

const reachable = (table: Transitions<string, string>, start: string): Set<string> => {
  const seen = new Set([start]);
  for (const state of seen) for (const target of Object.values(table[state]!)) seen.add(target!);
  return seen;
};

/** States from which no end can be reached. */
const traps = (table: Transitions<string, string>) =>
  statesOf(table).filter((state) => {
    const ahead = [...reachable(table, state)];
    return !ahead.some((end) => actionsFrom(table, end).length === 0);
  });

describe.each([
  ['inquiry', directInquiry as Transitions<string, string>],
  ['quote', quoteTransitions as Transitions<string, string>],
])('the table of the %s', (_, table) => {
  it('reaches every state from the draft', () => {
    expect([...reachable(table, 'draft')].sort()).toEqual(statesOf(table).sort());
  });

  it('has no state without a way to an end', () => {
    expect(traps(table)).toEqual([]);
  });

  it('never leaves an end', () => {
    for (const end of ['accepted', 'awarded', 'refused', 'declined', 'cancelled']) {
      if (end in table) expect(actionsFrom(table, end)).toEqual([]);
    }
  });
});

describe('a direct deal', () => {
  it('is awarded only from a quote in hand', () => {
    const ways = statesOf(directInquiry).filter(
      (state) => next(directInquiry, state, 'accept') === 'awarded',
    );
    expect(ways).toEqual(['quoted']);
    expect(statesOf(quoteTransitions).filter((state) => next(quoteTransitions, state, 'accept'))).toEqual([
      'submitted',
    ]);
  });

  it('lets whatever moves a quote move its inquiry too', () => {
    expect(next(directInquiry, 'sent', 'submit')).toBe('quoted');
    expect(next(directInquiry, 'quoted', 'revise')).toBe('quoted');
    expect(next(directInquiry, 'quoted', 'withdraw')).toBe('sent');
    expect(next(directInquiry, 'sent', 'revise')).toBe('quoted');
    expect(next(directInquiry, 'quoted', 'refuse')).toBe('refused');
  });
});

describe('timers', () => {
  const answerBy = new Date('2026-12-01T11:00:00Z');

  it.each([
    ['2026-12-01T10:59:59.999Z', 'sent'],
    ['2026-12-01T11:00:00.000Z', 'expired'],
  ])('an unanswered inquiry at %s is %s', (now, state) => {
    expect(inquiryStateAt({ state: 'sent', answerBy }, new Date(now))).toBe(state);
  });

  it('an answered inquiry does not expire', () => {
    expect(inquiryStateAt({ state: 'quoted', answerBy }, new Date('2027-01-01T00:00:00Z'))).toBe('quoted');
  });

  it('a quote binds to the last minute of its last day in Warsaw', () => {
    const quote = { state: 'submitted', validUntil: '2026-10-25' } as const;
    const last = warsawInstant('2026-10-25' as LocalDate, '23:59');
    expect(quoteStateAt(quote, last)).toBe('submitted');
    expect(quoteStateAt(quote, new Date(last.getTime() + 60_000))).toBe('expired');
    expect(quoteStateAt({ ...quote, state: 'accepted' }, new Date('2030-01-01T00:00:00Z'))).toBe('accepted');
  });
});
