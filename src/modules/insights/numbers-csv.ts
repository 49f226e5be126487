import { csvOf } from '../../shared/csv.js';
import type { Lang } from '../../shared/lang.js';
import { lostIn, lossTotals } from './domain/figures.js';
import { insightLabels, lossWords } from './insights.labels.js';
import type { Numbers } from './insights.service.js';

/** The table as a file for a spreadsheet: one line a month, the oldest first. */
export const numbersCsv = ({ months }: Numbers, lang: Lang): string => {
  const losses = lossTotals(months);
  return csvOf(
    [
      [...Object.values(insightLabels[lang].columns), ...losses.map((loss) => lossWords(loss, lang))],
      ...months.map((month) => [
        month.month,
        ...[month.received, month.answered, month.won],
        { grosze: month.wonNet },
        month.medianMinutes,
        lostIn(month),
        ...losses.map(
          ({ way, cause }) =>
            month.losses.find((loss) => loss.way === way && loss.cause === cause)?.count ?? 0,
        ),
      ]),
    ],
    lang,
  );
};
