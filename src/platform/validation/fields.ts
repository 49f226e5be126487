import { z } from 'zod';
import { parseLocalDate, type LocalDate } from '../../shared/dates.js';
import { parseDecimal, type Decimal } from '../../shared/decimal.js';
import type { Localised } from '../../shared/lang.js';
import { parseMoney, type Grosze } from '../../shared/money.js';
import { whyNoDecimal } from './number-words.js';

/**
 * The building blocks of every schema. They read JSON and form fields alike: a form's empty field arrives
 * as absent, a number or a date as the text that a Pole would type.
 */

/** Refuses with a text of ours instead of the schema library's. */
export const refuse = (context: z.RefinementCtx, text: Localised, input?: unknown): never => {
  context.addIssue({ code: 'custom', params: { text }, input });
  return z.NEVER;
};

// Control characters break PostgreSQL (NUL), mails and file names (CR, LF) or deceive the eye (bidi overrides).
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;
/** Without control characters and lone surrogates (which PostgreSQL's jsonb refuses). */
const clean = (text: string): boolean => !unwanted.test(text) && text.isWellFormed();
const noControls: Localised = {
  pl: 'Usuń znaki sterujące, których nie widać.',
  en: 'Remove the invisible control characters.',
};

/** One line of text, trimmed, 1 to `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => clean(text) && !/[\r\n]/.test(text), { params: { text: noControls } });

/** Several lines of text, trimmed, 1 to `max` characters; line ends become LF. */
export const prose = (max: number) =>
  z
    .string()
    .overwrite((text) => text.trim().replaceAll('\r\n', '\n'))
    .min(1)
    .max(max)
    .refine(clean, { params: { text: noControls } });

/** An e-mail address in lower case. */
export const email = () => z.string().trim().max(254).toLowerCase().pipe(z.email());

/** A decimal ≥ 0 with at most `places` places, canonical text out. */
export const decimal = (options: { places?: number; positive?: boolean } = {}) =>
  z
    .union([z.string(), z.number()])
    .transform((value, context): Decimal => {
      const places = options.places ?? 6;
      const parsed = parseDecimal(String(value), { places });
      if (parsed === null) return refuse(context, whyNoDecimal(String(value), places));
      if (options.positive && !/[1-9]/.test(parsed)) {
        return refuse(context, {
          pl: 'Wpisz liczbę większą od zera.',
          en: 'Enter a number greater than zero.',
        });
      }
      return parsed;
    })
    .meta({ description: 'Decimal number as text; comma or point' });

const dateExpected: Localised = {
  pl: 'Wpisz istniejącą datę, na przykład 23.11.2026.',
  en: 'Enter a real date such as 23.11.2026.',
};
/** A date field takes '26' for the year 0026 and a slip of the finger for 20226. */
const noYear = /^(0\d{3}|\d{5,6})-\d\d-\d\d$/;
const yearExpected: Localised = {
  pl: 'Sprawdź rok: ma być między 1900 a 2199.',
  en: 'Check the year: it should be between 1900 and 2199.',
};

/** A calendar date of the years 1900 to 2199, as 2026-11-23 or 23.11.2026. */
export const localDate = () =>
  z.string().transform((value, context): LocalDate => {
    const parsed = parseLocalDate(value);
    if (parsed === null) return refuse(context, noYear.test(value) ? yearExpected : dateExpected);
    return parsed < '2200' ? parsed : refuse(context, yearExpected);
  });

/**
 * A whole number within bounds; a form sends its digits. Never `z.coerce`, for which '', true and [] are
 * numbers. Columns of type integer end at 2 147 483 647: give the bound.
 */
export const whole = (min: number, max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : value),
    z.number().int().min(min).max(max),
  );

/** A checkbox of a form or a JSON boolean; absent is false. */
export const flag = () =>
  z
    .union([z.boolean(), z.enum(['on', 'true', 'false'])])
    .default(false)
    .transform((value) => value === true || value === 'on' || value === 'true');

/** What may be left out or null; null out. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

/** A list; a form sends a single choice as one value, not as a list of one. */
export const listOf = <Item extends z.ZodType>(item: Item, options: { min?: number; max: number }) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z
      .array(item)
      .min(options.min ?? 0)
      .max(options.max),
  );

/** A text checked by one of the kernel's `check…` functions, with its exact reason when wrong. */
export const checked = (
  check: (text: string) => { ok: true; value: string } | { ok: false; reason: Localised },
) =>
  z
    .string()
    .max(60)
    .transform((value, context): string => {
      const result = check(value);
      return result.ok ? result.value : refuse(context, result.reason);
    });

/** http(s) only; 'www.x.pl' is taken as https. */
export const webAddress = () =>
  z
    .string()
    .trim()
    .max(300)
    .transform((text, context): string => {
      const full = /^https?:\/\//i.test(text) ? text : `https://${text}`;
      const url = /^\S+$/.test(full) && URL.canParse(full) ? new URL(full) : null;
      return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username
        ? url.href
        : refuse(context, {
            pl: 'Wpisz adres strony, na przykład https://www.spoldzielnia.pl.',
            en: 'Enter the address of a web page such as https://www.cooperative.pl.',
          });
    });

const hourExpected: Localised = {
  pl: 'Wpisz godzinę, na przykład 12:00.',
  en: 'Enter a time such as 12:00.',
};

/** A time of day, HH:MM out. */
export const timeOfDay = () =>
  z
    .string()
    .trim()
    .transform((value, context): string => {
      const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(value) ?? [];
      return hour ? `${hour.padStart(2, '0')}:${minute}` : refuse(context, hourExpected);
    });

/** An amount in złoty as a Pole types it, above nothing; grosze out. */
export const positiveMoney = () =>
  z
    .string()
    .max(40)
    .transform((text, context): Grosze => {
      const parsed = parseMoney(text);
      return parsed !== null && parsed > 0 && parsed <= 100_000_000_000
        ? parsed
        : refuse(context, {
            pl: 'Wpisz kwotę w złotych, na przykład 1 250,00.',
            en: 'Enter an amount in zloty such as 1250.00.',
          });
    })
    .meta({ description: 'In zloty as text; comma or point' });
