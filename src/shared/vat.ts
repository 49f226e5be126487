import Big from 'big.js';
import type { Lang } from './lang.js';
import { sumGrosze, type Grosze } from './money.js';

/** Polish VAT rates; `zw` exempt (with a legal basis), `np` outside Polish VAT. Neither is a zero rate. */
export const vatRates = ['23', '8', '5', '0', 'zw', 'np'] as const;
export type VatRate = (typeof vatRates)[number];

export type VatLine = { readonly net: Grosze; readonly vat: VatRate };
export type VatGroup = {
  readonly rate: VatRate;
  readonly net: Grosze;
  readonly vat: Grosze;
  readonly gross: Grosze;
};
export type VatTotals = {
  readonly perRate: readonly VatGroup[];
  readonly net: Grosze;
  readonly vat: Grosze;
  readonly gross: Grosze;
};

const percent = (rate: VatRate): number => (rate === 'zw' || rate === 'np' ? 0 : Number(rate));

/**
 * Totals with VAT counted per rate over the sum of net values, rounded half up to a grosz (VAT act
 * art. 106e ust. 1 pkt 14 and ust. 11). Groups come in the order of `vatRates`, only those that occur.
 */
export const vatTotals = (lines: readonly VatLine[]): VatTotals => {
  const perRate = vatRates.flatMap((rate): VatGroup[] => {
    const ofRate = lines.filter((line) => line.vat === rate);
    if (ofRate.length === 0) return [];
    const net = sumGrosze(ofRate.map((line) => line.net));
    const vat = Number(new Big(net).times(percent(rate)).div(100).round(0, Big.roundHalfUp).toFixed());
    return [{ rate, net, vat, gross: sumGrosze([net, vat]) }];
  });
  return {
    perRate,
    net: sumGrosze(perRate.map((group) => group.net)),
    vat: sumGrosze(perRate.map((group) => group.vat)),
    gross: sumGrosze(perRate.map((group) => group.gross)),
  };
};

/** '23%', 'zw.' or 'exempt'. */
export const vatLabel = (rate: VatRate, lang: Lang): string => {
  if (rate === 'zw') return lang === 'pl' ? 'zw.' : 'exempt';
  if (rate === 'np') return lang === 'pl' ? 'np.' : 'outside VAT';
  return `${rate}%`;
};
