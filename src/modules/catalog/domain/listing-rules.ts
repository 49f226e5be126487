import Big from 'big.js';
import { decimal } from '../../../shared/decimal.js';
import { lineNet, type Grosze } from '../../../shared/money.js';
import type { Localised } from '../../../shared/lang.js';
import type { FieldError } from '../../../shared/problems.js';
import type { ListingFields, ListingPrice } from './listing-fields.js';

const ONE = decimal('1');

const error = (pointer: string, pl: string, en: string): FieldError => ({ pointer, text: { pl, en } });

/** What contradicts itself in the fields of a listing, whatever its state; [] when nothing does. */
export const contradictions = ({ price }: Pick<ListingFields, 'price'>): FieldError[] => {
  const { kind, min, max } = price;
  if (kind === 'range' && min !== null && max !== null && new Big(min).gte(max)) {
    return [
      error(
        '/price/max',
        'Najwyższa cena musi być większa od najniższej.',
        'The highest price must be greater than the lowest.',
      ),
    ];
  }
  return [];
};

/** Numbers that the kind of price does not use are dropped, so that no hidden field of a form leaks out. */
export const settledPrice = ({ kind, min, max, unit, vat }: ListingPrice): ListingPrice => ({
  kind,
  min: kind === 'on-request' ? null : min,
  max: kind === 'range' ? max : null,
  unit,
  vat,
});

const missingPrice = ({ kind, min, max, unit, vat }: ListingPrice): FieldError[] => {
  if (kind === 'on-request') return [];
  return [
    ...(min === null ? [error('/price/min', 'Podaj cenę netto.', 'Give the net price.')] : []),
    ...(kind === 'range' && max === null
      ? [error('/price/max', 'Podaj najwyższą cenę netto.', 'Give the highest net price.')]
      : []),
    ...(unit === null ? [error('/price/unit', 'Podaj jednostkę ceny.', 'Give the unit of the price.')] : []),
    ...(vat === null ? [error('/price/vat', 'Wybierz stawkę VAT.', 'Choose the VAT rate.')] : []),
  ];
};

/** What a buyer needs to know before asking and the fields do not say yet; [] when all is there. */
export const missingForPublishing = (fields: ListingFields): FieldError[] => [
  ...(fields.category === null ? [error('/category', 'Wybierz kategorię.', 'Choose a category.')] : []),
  ...(fields.description === null
    ? [error('/description', 'Opisz, co oferujesz.', 'Describe what you offer.')]
    : []),
  ...missingPrice(fields.price),
  ...(fields.areas.length === 0
    ? [error('/areas', 'Zaznacz, gdzie dostarczasz lub świadczysz usługę.', 'Tick where you deliver.')]
    : []),
];

/** Why the organisation's listings cannot be public whatever they say; null when they can. */
export const memberOnly: Localised = {
  pl: 'Oferty publikują członkowie klastra. Szkic możesz przygotować już teraz.',
  en: 'Listings are published by members of the cluster. You can prepare a draft already.',
};

/** The lowest known net price, rounded half up to a grosz, for sorting and filtering; null on request. */
export const priceFrom = ({ kind, min }: Pick<ListingPrice, 'kind' | 'min'>): Grosze | null =>
  kind === 'on-request' || min === null ? null : lineNet(ONE, min);
