import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import {
  hasTreasurer,
  ruleInWords,
  whyNobodyBinds,
  type BindingPerson,
  type BindingRule,
} from './binding.js';

const day = (text: string) => text as LocalDate;
const today = day('2026-11-24');
const binds: BindingPerson = { part: 'binds', validFrom: day('2026-01-01'), validTo: null };
const treasurer: BindingPerson = { ...binds, part: 'countersigns' };
const rule = (together: number, countersigned = false): BindingRule => ({
  together,
  countersigned,
  words: null,
});

describe('who may bind an organisation', () => {
  it.each<[string, BindingRule, BindingPerson[]]>([
    ['one alone', rule(1), [binds]],
    ['two together', rule(2), [binds, binds]],
    ['one of three', rule(1), [binds, binds, binds]],
    ['one with the treasurer', rule(1, true), [binds, treasurer]],
  ])('%s: enough are on record', (_, given, people) => {
    expect(whyNobodyBinds(given, people, today)).toBeNull();
  });

  it.each<[string, BindingRule, BindingPerson[], string]>([
    ['nobody', rule(1), [], 'wpisanych jest: 0'],
    ['one of two', rule(2), [binds], 'wpisanych jest: 1'],
    ['no treasurer', rule(1, true), [binds, binds], 'skarbnika'],
    ['the treasurer alone', rule(1, true), [treasurer], 'wpisanych jest: 0'],
    ['one whose term is over', rule(1), [{ ...binds, validTo: day('2026-11-23') }], 'wpisanych jest: 0'],
    [
      'one whose term begins tomorrow',
      rule(1),
      [{ ...binds, validFrom: day('2026-11-25') }],
      'wpisanych jest: 0',
    ],
  ])('%s: not enough', (_, given, people, reason) => {
    expect(whyNobodyBinds(given, people, today)?.pl).toContain(reason);
  });

  it('is said in whole words', () => {
    expect(ruleInWords(rule(1)).pl).toBe('jedna osoba samodzielnie');
    expect(ruleInWords(rule(2)).pl).toBe('2 osoby łącznie');
    expect(ruleInWords(rule(5)).pl).toBe('5 osób łącznie');
    expect(ruleInWords(rule(1, true))).toEqual({
      pl: 'jedna osoba samodzielnie z kontrasygnatą skarbnika',
      en: 'one person alone with the treasurer’s countersignature',
    });
    expect(ruleInWords({ ...rule(2), words: 'prezes i członek zarządu' }).pl).toBe(
      '2 osoby łącznie (prezes i członek zarządu)',
    );
  });

  it('knows treasurers of municipalities and their units alone', () => {
    expect(hasTreasurer('municipality')).toBe(true);
    expect(hasTreasurer('municipal-unit')).toBe(true);
    expect(hasTreasurer('social-cooperative')).toBe(false);
  });
});
