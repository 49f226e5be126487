import type { Lang } from '../../../shared/lang.js';
import { formatQuantity, formatUnitPrice } from '../../../shared/money.js';
import { formatMonth } from '../../../shared/months.js';
import type { Decimal } from '../../../shared/decimal.js';
import { NEW_DAYS } from '../catalogue-facets.js';
import { inForce, type Found } from '../catalogue-search.service.js';
import type { CatalogueState } from '../catalogue.schemas.js';
import type { Narrowing } from '../domain/narrowings.js';
import { catalogLabels } from '../catalog.labels.js';
import { filterTexts } from './catalogue-filters.texts.js';

/** A condition in force as people read it; `value` of one that may have several. */
export type NamedNarrowing = {
  readonly name: Narrowing;
  readonly value?: string;
  readonly label: string;
};

type Context = { readonly lang: Lang; readonly state: CatalogueState; readonly found: Pick<Found, 'facets'> };

/** The conditions in force, each value by itself. */
export const namedNarrowings = (context: Context): NamedNarrowing[] =>
  inForce(context.state).flatMap((name): NamedNarrowing[] => {
    const value = context.state[name];
    if (Array.isArray(value)) {
      return value.map((one) => ({ name, value: one, label: choiceLabel(context, name, one) }));
    }
    return [{ name, label: labelOf(context, name) }];
  });

const labelOf = (context: Context, name: Narrowing): string => {
  const { lang, state } = context;
  const m = filterTexts[lang];
  const value = String(state[name]);
  switch (name) {
    case 'q':
      return m.query(value);
    case 'priceMin':
      return m.priceFrom(formatUnitPrice(value as Decimal, lang));
    case 'priceMax':
      return m.priceUpTo(formatUnitPrice(value as Decimal, lang));
    case 'leadMax':
      return m.leadChip(catalogLabels[lang].leadUpTo(Number(value)));
    case 'month': {
      const month = formatMonth(state.month!, lang);
      return state.capacity === undefined
        ? m.freeIn(month)
        : m.freeInAtLeast(month, formatQuantity(state.capacity, lang));
    }
    case 'share':
      return m.shareChip(catalogLabels[lang].shareFrom(value));
    case 'new':
      return catalogLabels[lang].newIn(NEW_DAYS);
    default:
      return choiceLabel(context, name, value);
  }
};

const choiceLabel = ({ found }: Context, name: Narrowing, value: string): string => {
  const choices = name in found.facets ? found.facets[name as keyof Found['facets']] : [];
  return choices.find((choice) => choice.value === value)?.label ?? value;
};
