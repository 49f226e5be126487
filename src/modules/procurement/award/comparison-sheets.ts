import type { Lang } from '../../../shared/lang.js';
import { formatQuantity } from '../../../shared/money.js';
import type { Sheet, SheetCell } from '../../../shared/sheet.js';
import { vatLabel } from '../../../shared/vat.js';
import { isOffered } from '../bids/bid-content.js';
import type { Contender, LotComparison } from './domain/comparison.js';
import type { LineOffer } from './domain/line-prices.js';
import { pointsInWords } from './domain/points.js';
import type { JudgingCase } from './judging.service.js';
import { comparisonTexts } from './comparison.texts.js';

/** The comparison as a workbook: all lots together, then each lot's totals and lines. */
export const comparisonSheets = (known: JudgingCase, lang: Lang): Sheet[] => {
  const m = comparisonTexts[lang];
  const { lots, whole } = known.comparison;
  return [
    ...(lots.length > 1 ? [totalsSheet(known, m.together, whole.contenders, lang)] : []),
    ...lots.flatMap((lot) => [
      totalsSheet(known, m.lotSheet(lot.number), lot.contenders, lang),
      linesSheet(known, lot, lang),
    ]),
  ];
};

const nameOf = ({ bids }: JudgingCase, bidId: string): string =>
  bids.find(({ id }) => id === bidId)?.supplierName ?? '';

const totalsSheet = (
  known: JudgingCase,
  name: string,
  contenders: readonly Contender[],
  lang: Lang,
): Sheet => {
  const m = comparisonTexts[lang];
  const { criteria } = known.asked;
  return {
    name,
    heads: [
      ...[m.rank, m.supplier, `${m.net} (PLN)`, `VAT (PLN)`, `${m.gross} (PLN)`, m.days],
      ...criteria.map((criterion) => `${criterion.name} (${m.upTo(criterion.weight)})`),
      ...[m.points, m.missing, m.lowPrice],
    ],
    rows: contenders
      .filter(({ quoted }) => quoted)
      .map(({ bidId, totals, days, score, missing, low }): SheetCell[] => [
        score.rank,
        nameOf(known, bidId),
        ...[totals.net, totals.vat, totals.gross].map((grosze) => ({ grosze })),
        days,
        ...criteria.map(({ id }) => {
          const points = score.points.find(({ criterionId }) => criterionId === id)?.points ?? null;
          return points === null ? null : pointsInWords(points, lang);
        }),
        score.total === null ? null : pointsInWords(score.total, lang),
        missing.map((line) => line.name).join('; ') || null,
        low.map((of) => m.low[of]).join('; ') || null,
      ]),
  };
};

/** A row a line and a bid, so that one can filter and sort. */
const linesSheet = (known: JudgingCase, { number, lines }: LotComparison, lang: Lang): Sheet => {
  const m = comparisonTexts[lang];
  return {
    name: m.linesSheet(number),
    heads: [
      ...[m.line, m.asked, m.supplier, m.offered, m.quantity, m.unit, `${m.unitPrice} (PLN)`],
      ...[`${m.perAsked} (PLN)`, 'VAT', `${m.net} (PLN)`, m.notes],
    ],
    rows: lines.flatMap(({ asked, offers }) =>
      offers
        .filter(({ line }) => line !== null)
        .map((offer) => [
          asked.name,
          `${formatQuantity(asked.quantity, lang)} ${asked.unit}`,
          nameOf(known, offer.bidId),
          ...offerCells(offer, lang),
        ]),
    ),
  };
};

const offerCells = (offer: LineOffer, lang: Lang): SheetCell[] => {
  const m = comparisonTexts[lang];
  const { line, perAsked, best, otherUnit, otherQuantity } = offer;
  if (!line || !isOffered(line)) return [m.unavailable, null, null, null, null, null, null, null];
  const notes = [best && m.best, otherUnit && m.otherUnit, otherQuantity && m.otherQuantity];
  return [
    line.offer === 'replacement' ? m.replacement(line.name) : m.asAsked,
    formatQuantity(line.quantity, lang),
    line.unit,
    formatQuantity(line.unitPrice, lang),
    perAsked && formatQuantity(perAsked, lang),
    vatLabel(line.vat, lang),
    { grosze: line.net },
    notes.filter(Boolean).join('; ') || null,
  ];
};

/** 'ZO-2026-0001-porownanie.xlsx' */
export const comparisonFileName = ({ procedure }: JudgingCase, lang: Lang): string =>
  `${(procedure.number ?? '').replaceAll('/', '-')}-${comparisonTexts[lang].fileName}.xlsx`;
