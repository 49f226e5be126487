import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { leavingStatement } from './leaving-statement.js';

const facts = {
  name: 'Spółdzielnia „X”',
  number: 20,
  joinedOn: '2026-01-02' as LocalDate,
  person: 'Jan Kowalski',
  at: new Date('2026-11-23T11:30:15.123Z'),
  keepQuotes: false,
};

describe('the declaration of leaving', () => {
  it('names who, when to the millisecond, and what becomes of the quotes', () => {
    const text = leavingStatement(facts);
    expect(text).toContain('§ 4 ust. 5');
    expect(text).toContain('Numer członka: 20');
    expect(text).toContain('2026-11-23T11:30:15.123Z');
    expect(text).toContain('są wycofane');
    expect(leavingStatement({ ...facts, keepQuotes: true })).toContain('zostają');
  });

  it('differs whenever a fact differs, so that its digest does', () => {
    const texts = [
      facts,
      { ...facts, at: new Date(facts.at.getTime() + 1) },
      { ...facts, number: 21 },
      { ...facts, person: 'Ktoś inny' },
    ].map(leavingStatement);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
