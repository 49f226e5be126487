import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { whole } from './fields.js';
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
