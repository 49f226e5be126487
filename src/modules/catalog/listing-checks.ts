import type { Reader } from '../../platform/database/db.js';
import type { FieldError } from '../../shared/problems.js';
import { skuIsTaken } from './data/own-listings.queries.js';
import { isFilingCategory, cpvExists } from './data/vocabulary.queries.js';
import type { ListingFields } from './domain/listing-fields.js';
import { contradictions } from './domain/listing-rules.js';
import { catalogProblems } from './domain/problems.js';

const unknownCategory: FieldError = {
  pointer: '/category',
  text: {
    pl: 'Nie ma takiej kategorii. Wybierz jedną z listy.',
    en: 'There is no such category. Choose one.',
  },
};
const unknownCpv: FieldError = {
  pointer: '/cpv',
  text: {
    pl: 'Nie znamy takiego kodu CPV. Wybierz kod z listy albo zostaw to pole puste.',
    en: 'This CPV code is not known. Choose one from the list or leave the field empty.',
  },
};
const takenSku: FieldError = {
  pointer: '/sku',
  text: { pl: 'Masz już ofertę o tym numerze.', en: 'You have a listing with this number already.' },
};

/**
 * Refuses fields that contradict themselves or name what does not exist, in whatever state the listing is.
 * `id` is the listing being edited, null for a new one.
 */
export const checkFields = async (
  reader: Reader,
  organisationId: string,
  id: string | null,
  fields: ListingFields,
): Promise<void> => {
  const errors = contradictions(fields);
  if (fields.category !== null && !(await isFilingCategory(reader, fields.category)))
    errors.push(unknownCategory);
  if (fields.cpv !== null && !(await cpvExists(reader, fields.cpv))) errors.push(unknownCpv);
  if (fields.sku !== null && (await skuIsTaken(reader, organisationId, fields.sku, id)))
    errors.push(takenSku);
  if (errors.length > 0) throw catalogProblems.invalid(undefined, errors);
};
