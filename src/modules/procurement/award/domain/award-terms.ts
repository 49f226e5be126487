import { addDays, type LocalDate } from '../../../../shared/dates.js';
import type { Decimal } from '../../../../shared/decimal.js';
import type { Grosze } from '../../../../shared/money.js';
import type { VatRate } from '../../../../shared/vat.js';
import { isOffered, type BidLine } from '../../bids/bid-content.js';

type AskedLine = {
  readonly id: string;
  readonly name: string;
  readonly lotNumber: number;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly listingId: string | null;
  readonly places: readonly string[];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

type Delivery = {
  readonly lotNumber: number;
  readonly days: number | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

export type AwardedLine = {
  readonly name: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly unitPrice: Decimal;
  readonly vat: VatRate;
  readonly net: Grosze;
};

const earliest = (dates: readonly (LocalDate | null)[]): LocalDate | null =>
  dates.filter((date) => date !== null).sort()[0] ?? null;
const latest = (dates: readonly (LocalDate | null)[]): LocalDate | null =>
  dates
    .filter((date) => date !== null)
    .sort()
    .at(-1) ?? null;

/** The lines of the lots that have a price, as the contract names them; a replacement by its own name. */
export const awardedLines = (
  bid: readonly BidLine[],
  asked: readonly AskedLine[],
  lots: readonly number[],
): AwardedLine[] =>
  bid.filter(isOffered).flatMap((line) => {
    const wanted = asked.find(({ id }) => id === line.lineId);
    if (!wanted || !lots.includes(wanted.lotNumber)) return [];
    const { quantity, unit, unitPrice, vat, net } = line;
    return [
      { name: line.offer === 'replacement' ? line.name : wanted.name, quantity, unit, unitPrice, vat, net },
    ];
  });

/**
 * From when to when the lots are delivered: what the bid says of each, days being counted from the choice; where it
 * says nothing, what was asked.
 */
export const deliverySpan = (
  lots: readonly number[],
  delivery: readonly Delivery[],
  asked: readonly AskedLine[],
  today: LocalDate,
): { readonly from: LocalDate | null; readonly to: LocalDate | null } => {
  const spans = lots.map((lot) => {
    const said = delivery.find(({ lotNumber }) => lotNumber === lot);
    const days = said?.days ?? null;
    const until = said?.to ?? (days === null ? null : addDays(today, days));
    if (said && (said.from || until)) return { from: said.from, to: until };
    const lines = asked.filter(({ lotNumber }) => lotNumber === lot);
    return { from: earliest(lines.map(({ from }) => from)), to: latest(lines.map(({ to }) => to)) };
  });
  const from = earliest(spans.map((span) => span.from));
  const to = latest(spans.map((span) => span.to));
  // Lots with different spans may leave a beginning after the only known end.
  return from && to && to < from ? { from: to, to: from } : { from, to };
};

/** Where the lots go: the places of their lines, else those of the whole; '' where none is named. */
export const placesOf = (
  lots: readonly number[],
  asked: readonly AskedLine[],
  deliveryPlaces: readonly string[],
): string => {
  const own = asked.filter(({ lotNumber }) => lots.includes(lotNumber)).flatMap(({ places }) => places);
  return [...new Set(own.length > 0 ? own : deliveryPlaces)].join('; ');
};
