import type { FormValues } from '../../../platform/validation/form.js';
import type { CapacityForm } from '../capacity.schemas.js';
import type { LedgerEdit } from '../domain/ledger-edit.js';

/** The months of a ledger that the form has, as typed, by the names of their fields. */
const monthFields = (values: FormValues, listingId: string) => {
  const prefix = `listings.${listingId}.months.`;
  return Object.entries(values)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => ({ name, month: name.slice(prefix.length), value }))
    .sort((one, other) => one.month.localeCompare(other.month));
};

/** The table as edits: the schema leaves out what came empty, which here means an emptied month. */
export const editsOf = ({ listings }: CapacityForm, values: FormValues): LedgerEdit[] =>
  Object.entries(listings).map(([listingId, { version, unit, disclosure, months }]) => ({
    ...{ listingId, version, disclosure },
    unit: unit ?? null,
    months: {
      ...Object.fromEntries(monthFields(values, listingId).map(({ month }) => [month, null])),
      ...months,
    },
  }));

/** The values with a ledger's first number in all of its months that are empty. */
export const filledFrom = (values: FormValues, listingId: string): FormValues => {
  const months = monthFields(values, listingId);
  const first = months.find(({ value }) => value !== '')?.value;
  if (first === undefined) return values;
  return {
    ...values,
    ...Object.fromEntries(months.map(({ name, value }) => [name, value === '' ? first : value])),
  };
};
