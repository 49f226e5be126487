import type { Lang, Localised } from './lang.js';
import { type Grosze, roundToGrosze, sumMoney, toZloty } from './money.js';

/**
 * VAT rates in the order of an invoice: percents, `zw` exempt (art. 43 and 113 of the VAT Act), `np` outside
 * Polish VAT. The last three bear no tax but are three different things.
 */
export const vatRates = ['23', '8', '5', '0', 'zw', 'np'] as const;
export type VatRate = (typeof vatRates)[number];

/** Amounts in grosze; gross = net + vat, in each rate and in all. */
export type VatTotals = {
  readonly perRate: readonly { rate: VatRate; net: Grosze; vat: Grosze; gross: Grosze }[];
  readonly net: Grosze;
  readonly vat: Grosze;
  readonly gross: Grosze;
};

const shares: Readonly<Record<VatRate, string>> = {
  '23': '0.23',
  '8': '0.08',
  '5': '0.05',
  '0': '0',
  zw: '0',
  np: '0',
};

const wordy: Readonly<Partial<Record<VatRate, Localised>>> = {
  zw: { pl: 'zwolnione', en: 'exempt' },
  np: { pl: 'nie podlega', en: 'outside the scope' },
};

/**
 * VAT counted once per rate over the sum of its net lines (art. 106e ust. 1 pkt 14 of the VAT Act), rounded
 * half up to 1 grosz (ust. 11). `perRate` holds the rates that occur, in the order of `vatRates`. Throws
 * RangeError when an amount is not a safe integer of grosze.
 */
export const vatTotals = (lines: readonly { net: Grosze; vat: VatRate }[]): VatTotals => {
  const perRate = vatRates
    .filter((rate) => lines.some((line) => line.vat === rate))
    .map((rate) => {
      const net = sumMoney(lines.filter((line) => line.vat === rate).map((line) => line.net));
      const vat = roundToGrosze(toZloty(net).times(shares[rate]));
      return { rate, net, vat, gross: sumMoney([net, vat]) };
    });
  const net = sumMoney(perRate.map((row) => row.net));
  const vat = sumMoney(perRate.map((row) => row.vat));
  return { perRate, net, vat, gross: sumMoney([net, vat]) };
};

/** The rate beside or below the word VAT: '23%', 'zwolnione', 'nie podlega' and their English. */
export const vatLabel = (rate: VatRate, lang: Lang): string => wordy[rate]?.[lang] ?? `${rate}%`;
