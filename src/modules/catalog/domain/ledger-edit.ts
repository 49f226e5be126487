import Big from 'big.js';
import type { LocalDate } from '../../../shared/dates.js';
import { formatDecimal, type Decimal } from '../../../shared/decimal.js';
import type { Localised } from '../../../shared/lang.js';
import type { Month } from '../../../shared/months.js';
import type { FieldError } from '../../../shared/problems.js';
import { isOpen, type Disclosure, type Ledger, type LedgerMonth } from './capacity.js';

/** What the owner wants of one ledger. What is left out stays as it is; null empties a month. */
export type LedgerEdit = {
  readonly listingId: string;
  /** The version that the editor had before them; 0 for a ledger not kept yet. */
  readonly version: number;
  readonly unit?: string | null | undefined;
  readonly disclosure?: Disclosure | undefined;
  readonly months: Readonly<Record<string, Decimal | null>>;
};

export type MonthChange = {
  readonly month: Month;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
};

/** What to write; null when the edit changes nothing. */
export type LedgerChange = {
  readonly unit: string;
  readonly disclosure: Disclosure;
  readonly months: readonly MonthChange[];
};

const same = (one: Decimal | null, other: Decimal | null): boolean =>
  one === null || other === null ? one === other : new Big(one).eq(other);

/** Pointers begin with `at`, the place of this ledger in the input. */
export const changeOf = (
  ledger: Ledger,
  edit: LedgerEdit,
  today: LocalDate,
  at = '',
): {
  readonly errors: readonly FieldError[];
  /** True when the errors come from a version that is no longer the latest. */
  readonly stale: boolean;
  readonly change: LedgerChange | null;
} => {
  const now = new Map(ledger.months.map((each) => [each.month, each]));
  const months = Object.entries(edit.months).flatMap(([key, after]): MonthChange[] => {
    const month = key as Month;
    const before = now.get(month)?.free ?? null;
    return same(before, after) ? [] : [{ month, before, after }];
  });
  const unit = edit.unit === undefined ? ledger.unit : edit.unit;
  const disclosure = edit.disclosure ?? ledger.disclosure;
  const untouched = ledger.version === 0 && months.length === 0 && disclosure === 'none';
  const changed = months.length > 0 || unit !== ledger.unit || disclosure !== ledger.disclosure;
  if (untouched || !changed) return { errors: [], stale: false, change: null };

  const wrong = (place: string, text: Localised): FieldError => ({ pointer: `${at}/${place}`, text });
  const stale = edit.version !== ledger.version;
  const errors = stale ? whatMoved(ledger, { unit, disclosure }, months, wrong) : [];
  for (const { month } of months) {
    if (!isOpen(month, today)) errors.push(wrong(`months/${month}`, closed));
  }
  if (unit === null) errors.push(wrong('unit', unitNeeded));
  else if (unit !== ledger.unit && ledger.months.some(isReserved)) errors.push(wrong('unit', unitInUse));
  return errors.length > 0 || unit === null
    ? { errors, stale, change: null }
    : { errors: [], stale, change: { unit, disclosure, months } };
};

const isReserved = ({ reserved }: LedgerMonth): boolean => new Big(reserved).gt('0');

/** Somebody saved, or an award took its part, since the page was opened: each difference is shown in its place. */
const whatMoved = (
  ledger: Ledger,
  { unit, disclosure }: { unit: string | null; disclosure: Disclosure },
  months: readonly MonthChange[],
  wrong: (place: string, text: Localised) => FieldError,
): FieldError[] => [
  ...(unit === ledger.unit ? [] : [wrong('unit', nowIs(ledger.unit))]),
  ...(disclosure === ledger.disclosure ? [] : [wrong('disclosure', changedSince)]),
  ...months.map(({ month, before }) => wrong(`months/${month}`, nowIs(before))),
];

const nowIs = (value: string | null): Localised => {
  const shown = (lang: 'pl' | 'en') =>
    value === null ? '' : /^[\d.]+$/.test(value) ? formatDecimal(value, lang) : value;
  return value === null
    ? {
        pl: 'Zmieniło się po otwarciu tej strony: teraz jest puste. Sprawdź i zapisz jeszcze raz.',
        en: 'Changed since you opened this page: it is empty now. Check and save again.',
      }
    : {
        pl: `Zmieniło się po otwarciu tej strony: teraz jest ${shown('pl')}. Sprawdź i zapisz jeszcze raz.`,
        en: `Changed since you opened this page: it is ${shown('en')} now. Check and save again.`,
      };
};
const changedSince: Localised = {
  pl: 'Ktoś zmienił to po otwarciu tej strony. Sprawdź i zapisz jeszcze raz.',
  en: 'Somebody changed this since you opened the page. Check and save again.',
};
const closed: Localised = {
  pl: 'Podaj miesiąc od bieżącego do jedenastu miesięcy naprzód. Miesiąc, który minął, jest zamknięty.',
  en: 'Give a month from the present one to eleven months ahead. A month that has passed is closed.',
};
const unitNeeded: Localised = {
  pl: 'Podaj, w czym liczycie moce, na przykład: porcja, godz., m²/mies.',
  en: 'Say what you count, for example: portion, hour, m²/month.',
};
const unitInUse: Localised = {
  pl: 'Jednostki nie można zmienić, dopóki są w niej rezerwacje.',
  en: 'The unit cannot be changed while there are reservations in it.',
};
