import type { z } from 'zod';
import type { Localised } from '../../shared/lang.js';
import { plural } from '../../shared/plural.js';
import type { FieldError } from '../../shared/problems.js';

/** An issue as the Standard Schema interface gives it; zod's own carry more. */
type StandardIssue = {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
};

type Issue = Partial<z.core.$ZodIssue> & StandardIssue;

/** RFC 6901: `~` and `/` inside a name are escaped. */
const pointerOf = (path: StandardIssue['path']): string =>
  (path ?? [])
    .map((part) => String(typeof part === 'object' ? part.key : part))
    .map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');

const missing: Localised = { pl: 'Uzupełnij to pole.', en: 'Fill in this field.' };
const wholeNumber: Localised = {
  pl: 'Wpisz liczbę całkowitą, na przykład 25.',
  en: 'Enter a whole number such as 25.',
};
const oneItem: Localised = { pl: 'Dodaj co najmniej jedną pozycję.', en: 'Add at least one item.' };
const choose: Localised = { pl: 'Wybierz jedną z podanych wartości.', en: 'Choose one of the given values.' };

const signs = { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' };
const items = { one: 'pozycję', few: 'pozycje', many: 'pozycji', other: 'pozycji' };
const counted = (n: number | bigint, forms: { one: string; few: string; many: string; other: string }) =>
  `${n} ${plural('pl', Number(n), forms)}`;

/** What is wrong, in words for the person who typed it. */
const describe = (issue: Issue): Localised => {
  switch (issue.code) {
    case 'custom': {
      const text = issue.params?.['text'] as Localised | undefined;
      return text ?? { pl: 'Ta wartość jest nieprawidłowa.', en: 'This value is not valid.' };
    }
    case 'invalid_type':
      if (issue.input === undefined && !('received' in issue && issue.received !== 'undefined'))
        return issue.expected === 'array' ? oneItem : missing;
      if (issue.expected === 'number' || issue.expected === 'int') return wholeNumber;
      return { pl: 'To pole ma niewłaściwy rodzaj wartości.', en: 'This field has the wrong type of value.' };
    case 'too_small':
      if (issue.origin === 'string') {
        return Number(issue.minimum) <= 1
          ? missing
          : {
              pl: `Wpisz co najmniej ${counted(issue.minimum ?? 0, signs)}.`,
              en: `Enter at least ${issue.minimum} characters.`,
            };
      }
      if (issue.origin === 'array') {
        return Number(issue.minimum) <= 1
          ? oneItem
          : {
              pl: `Dodaj co najmniej ${counted(issue.minimum ?? 0, items)}.`,
              en: `Add at least ${issue.minimum} items.`,
            };
      }
      return {
        pl: `Najmniejsza wartość to ${issue.minimum}.`,
        en: `The smallest value is ${issue.minimum}.`,
      };
    case 'too_big':
      if (issue.origin === 'string') {
        return { pl: `Skróć do ${issue.maximum} znaków.`, en: `Shorten to ${issue.maximum} characters.` };
      }
      if (issue.origin === 'array') {
        return {
          pl: `Najwyżej ${counted(issue.maximum ?? 0, items)}.`,
          en: `At most ${issue.maximum} items.`,
        };
      }
      return { pl: `Największa wartość to ${issue.maximum}.`, en: `The largest value is ${issue.maximum}.` };
    case 'invalid_format':
      if (issue.format === 'email') {
        return {
          pl: 'Wpisz adres e-mail w postaci nazwa@domena.pl.',
          en: 'Enter an e-mail address like name@domain.pl.',
        };
      }
      return { pl: 'Ta wartość ma niewłaściwą postać.', en: 'This value has the wrong format.' };
    case 'invalid_value':
      return choose;
    case 'invalid_union': {
      // Nothing, or what a rule of its own judges: the rule's words tell more than "one of".
      const [only, another] = (issue.errors ?? []).filter((each) => !each.some(wantsNothing));
      const [judged] = only ?? [];
      if (judged && judged.path.length === 0 && !another)
        return describe({ ...judged, input: issue.input } as Issue);
      const ruled = issue.errors?.flat().find((each) => each.code === 'custom' && each.params?.['text']);
      if (ruled) return describe(ruled);
      return issue.input === undefined ? missing : choose;
    }
    case 'unrecognized_keys':
      return {
        pl: `Nieznane pola: ${issue.keys?.join(', ')}.`,
        en: `Unknown fields: ${issue.keys?.join(', ')}.`,
      };
    default:
      return { pl: 'Ta wartość jest nieprawidłowa.', en: 'This value is not valid.' };
  }
};

/** The alternative of a field that may be left empty. */
const wantsNothing = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_value' && issue.values.length === 1 && issue.values[0] === '';

/** Schema issues as field errors, at most 50. */
export const fieldErrorsOf = (issues: readonly StandardIssue[]): FieldError[] =>
  issues.slice(0, 50).map((issue) => ({ pointer: pointerOf(issue.path), text: describe(issue as Issue) }));
