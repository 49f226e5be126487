import type { Lang } from '../../../shared/lang.js';
import { formatUnitPrice } from '../../../shared/money.js';
import { areaName, voivodeships, type AreaCode } from '../../../shared/territory.js';
import { vatLabel } from '../../../shared/vat.js';
import type { PublicCard } from '../data/public-listings.queries.js';
import { listingTexts } from './listing.texts.js';

export type Priced = Pick<PublicCard, 'priceKind' | 'priceMin' | 'priceMax' | 'unit' | 'vat'> &
  Partial<Pick<PublicCard, 'offer'>>;

/** What everybody pays today: the lower price where one holds for any quantity. */
const lowestOf = ({ priceMin, offer }: Priced) => (offer?.minQuantity === null ? offer.price : priceMin);

/** 'od 35,00 zł', '35,00–85,00 zł', 'do uzgodnienia'. */
export const priceWords = (row: Priced, lang: Lang): string => {
  const m = listingTexts[lang];
  const lowest = lowestOf(row);
  if (row.priceKind === 'on-request' || lowest === null) return m.onRequest;
  const min = formatUnitPrice(lowest, lang);
  if (row.priceKind === 'from') return m.from(min);
  if (row.priceKind === 'range' && row.priceMax !== null) {
    return m.range(min, formatUnitPrice(row.priceMax, lang));
  }
  return min;
};

/** 'netto / osoba'; null when there is no price. */
export const unitWords = (row: Priced, lang: Lang): string | null => {
  if (row.priceKind === 'on-request' || row.priceMin === null) return null;
  return row.unit === null ? listingTexts[lang].net : listingTexts[lang].netPer(row.unit);
};

/** 'VAT 23%', 'VAT zw.'; null when there is no price. */
export const vatWords = (row: Priced, lang: Lang): string | null =>
  row.vat === null || row.priceKind === 'on-request' ? null : `VAT ${vatLabel(row.vat, lang)}`;

/** '5 dni', 'na drugi dzień', 'do uzgodnienia'. */
export const leadWords = (leadDays: number | null, lang: Lang): string =>
  leadDays === null ? listingTexts[lang].agreed : listingTexts[lang].days(leadDays);

/** Every place served, the widest first. */
export const areaWords = (areas: readonly AreaCode[], lang: Lang): string[] =>
  inOrder(areas).map((code) => areaName(code, lang));

/** The same short enough for a card: two places and how many more. */
export const shortAreas = (areas: readonly AreaCode[], lang: Lang): string | null => {
  if (areas.includes('PL')) return areaName('PL', lang);
  const names = inOrder(areas).map((code) => shortName(code, lang));
  if (names.length === 0) return null;
  const shown = names.slice(0, 2).join(', ');
  return names.length > 2 ? listingTexts[lang].andMore(shown, names.length - 2) : shown;
};

const shortName = (code: AreaCode, lang: Lang): string => {
  if (code in voivodeships)
    return lang === 'pl' ? `woj. ${voivodeships[code as '28']}` : areaName(code, lang);
  return areaName(code, lang)
    .replace(/^miasto |^city of /, '')
    .replace(/^powiat /, 'pow. ');
};

/** The widest first, towns with county rights before the powiats. */
const inOrder = (areas: readonly AreaCode[]): AreaCode[] =>
  [...areas].sort((a, b) => rank(a) - rank(b) || cityFirst(a) - cityFirst(b) || a.localeCompare(b));

const rank = (code: AreaCode): number => (code === 'PL' ? 0 : code.length === 2 ? 1 : 2);
/** TERYT numbers of towns with county rights start at 61. */
const cityFirst = (code: AreaCode): number => (Number(code.slice(2)) >= 61 ? 0 : 1);
