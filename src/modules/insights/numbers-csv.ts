import { toZloty } from '../../shared/money.js';
import type { Lang } from '../../shared/lang.js';
import { lostIn, lossTotals } from './domain/figures.js';
import { insightLabels, lossWords } from './insights.labels.js';
import type { Numbers } from './insights.service.js';

/**
 * The table as a file for a spreadsheet: UTF-8 with its mark, one line a month, the oldest first. As the
 * spreadsheets of each language expect: semicolons and decimal commas in Polish, commas and points in English.
 */
export const numbersCsv = ({ months }: Numbers, lang: Lang): string => {
  const losses = lossTotals(months);
  const separator = lang === 'pl' ? ';' : ',';
  const money = (grosze: number) =>
    toZloty(grosze)
      .toString()
      .replace('.', lang === 'pl' ? ',' : '.');
  const lines = [
    [...Object.values(insightLabels[lang].columns), ...losses.map((loss) => lossWords(loss, lang))],
    ...months.map((month) => [
      month.month,
      ...[month.received, month.answered, month.won].map(String),
      money(month.wonNet),
      String(month.medianMinutes ?? ''),
      String(lostIn(month)),
      ...losses.map(({ way, cause }) =>
        String(month.losses.find((loss) => loss.way === way && loss.cause === cause)?.count ?? 0),
      ),
    ]),
  ];
  return `\ufeff${lines.map((line) => line.map((cell) => quoted(cell, separator)).join(separator)).join('\r\n')}\r\n`;
};

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
