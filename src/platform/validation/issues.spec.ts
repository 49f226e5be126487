import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checked, decimal, line, localDate, prose, whole } from './fields.js';
import { fieldErrorsOf } from './issues.js';

const said = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input, { reportInput: true });
  return fieldErrorsOf(error?.issues ?? []).map(({ text }) => text.pl);
};

describe('what is wrong with a number', () => {
  it.each([
    ['dwa', 'Wpisz liczbę całkowitą, na przykład 25.'],
    ['2,5', 'Wpisz liczbę całkowitą, na przykład 25.'],
    [2.5, 'Wpisz liczbę całkowitą, na przykład 25.'],
    [undefined, 'Uzupełnij to pole.'],
    ['0', 'Najmniejsza wartość to 1.'],
    ['11', 'Największa wartość to 10.'],
  ])('%s: %s', (input, text) => expect(said(whole(1, 10), input)).toEqual([text]));
});

describe('what is wrong with a decimal', () => {
  it.each([
    ['-5', 2, 'Wpisz liczbę nie mniejszą od zera.'],
    ['− 0,01', 2, 'Wpisz liczbę nie mniejszą od zera.'],
    ['99999999999999999', 2, 'To za dużo: największa wartość to 1\u00A0000\u00A0000\u00A0000.'],
    ['9'.repeat(400), 2, 'To za dużo: największa wartość to 1\u00A0000\u00A0000\u00A0000.'],
    ['1,234', 2, 'Wpisz najwyżej 2 miejsca po przecinku.'],
    ['1,2345678', 6, 'Wpisz najwyżej 6 miejsc po przecinku.'],
    ['12 zł', 2, 'Wpisz samą liczbę, na przykład 1234,50.'],
    ['1.234,50', 2, 'Wpisz samą liczbę, na przykład 1234,50.'],
    ['x'.repeat(400), 2, 'Wpisz samą liczbę, na przykład 1234,50.'],
    [undefined, 2, 'Uzupełnij to pole.'],
  ])('%s: %s', (input, places, text) => expect(said(decimal({ places }), input)).toEqual([text]));
});

describe('what is wrong with a date', () => {
  it.each([
    ['30.02.2026', 'Wpisz istniejącą datę, na przykład 23.11.2026.'],
    ['0026-11-23', 'Sprawdź rok: ma być między 1900 a 2199.'],
    ['20226-11-23', 'Sprawdź rok: ma być między 1900 a 2199.'],
    ['9999-12-31', 'Sprawdź rok: ma być między 1900 a 2199.'],
  ])('%s: %s', (input, text) => expect(said(localDate(), input)).toEqual([text]));
  it.each(['1900-01-01', '2199-12-31', '23.11.2026'])('nothing with %s', (input) =>
    expect(said(localDate(), input)).toEqual([]),
  );
});

describe('what is wrong with a text', () => {
  // A limit that is not the true one sends people back twice.
  it.each([line(20), prose(20)])('is too long, said once, by the limit that holds', (schema) => {
    expect(said(schema, 'x'.repeat(21))).toEqual(['Skróć do 20 znaków.']);
    expect(said(schema, 'x'.repeat(4_000))).toEqual(['Skróć do 20 znaków.']);
  });
  it('is too short, in words that are declined', () => {
    expect(said(z.string().min(3), 'x')).toEqual(['Wpisz co najmniej 3 znaki.']);
    expect(said(z.string().min(5), 'x')).toEqual(['Wpisz co najmniej 5 znaków.']);
  });
});

describe('what is wrong with a choice', () => {
  it.each([undefined, 'c'])('of %s: one of them has to be chosen', (input) =>
    expect(said(z.enum(['a', 'b']), input)).toEqual(['Wybierz jedną z podanych wartości.']),
  );
});

describe('what is wrong with a list', () => {
  it('is how many are in it', () => {
    expect(said(z.array(z.string()).max(3), ['a', 'b', 'c', 'd'])).toEqual(['Najwyżej 3 pozycje.']);
    expect(said(z.array(z.string()), undefined)).toEqual(['Dodaj co najmniej jedną pozycję.']);
    expect(said(z.array(z.string()).min(1), [])).toEqual(['Dodaj co najmniej jedną pozycję.']);
    expect(said(z.array(z.string()).min(2), [])).toEqual(['Dodaj co najmniej 2 pozycje.']);
  });
});

describe('what is wrong with what may be left out', () => {
  const asIs = (value: string) =>
    /^\d{10}$/.test(value)
      ? { ok: true as const, value }
      : { ok: false as const, reason: { pl: 'NIP ma 10 cyfr.', en: 'A NIP has 10 digits.' } };
  const schema = z.union([z.literal('').transform(() => null), checked(asIs)]);

  it('is said in the words of its own rule', () => expect(said(schema, '123')).toEqual(['NIP ma 10 cyfr.']));
  it('is said of a number, too', () => {
    const days = z.union([z.literal('').transform(() => null), whole(1, 90)]);
    expect(said(days, 'abc')).toEqual(['Wpisz liczbę całkowitą, na przykład 25.']);
    expect(said(days, '-12')).toEqual(['Najmniejsza wartość to 1.']);
    expect(said(days, '12')).toEqual([]);
  });
  it('is not said of nothing', () => expect(said(schema, '')).toEqual([]));
  it('where no rule has words: one of the values', () =>
    expect(said(z.union([z.literal('a'), z.literal('b')]), 'c')).toEqual([
      'Wybierz jedną z podanych wartości.',
    ]));
});
