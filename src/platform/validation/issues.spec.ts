import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checked, line, whole } from './fields.js';
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

it('says once that a line is too long', () =>
  expect(said(line(300), 'x'.repeat(900))).toEqual(['Skróć do 300 znaków.']));
