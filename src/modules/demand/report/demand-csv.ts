import { csvOf } from '../../../shared/csv.js';
import type { Lang } from '../../../shared/lang.js';
import type { DemandReport } from './demand-report.service.js';
import type { DemandNames } from './demand-names.js';
import type { DemandRow } from './domain/report.js';
import { demandTexts } from './web/demand.texts.js';

/** Both tables as one file: the lines by words, then the sums by category and place, which have no words. */
export const demandCsv = (
  { months, words, places }: DemandReport,
  names: DemandNames,
  lang: Lang,
): string => {
  const m = demandTexts[lang];
  const line = (row: DemandRow) => [
    row.words,
    names.category(row.category),
    names.area(row.area),
    ...[row.searches, row.nothing, row.nearest, row.unopened],
    m.trends[row.trend],
    // Too few is not nothing.
    ...row.months.map(({ missed }) => missed ?? m.tooFew),
  ];
  return csvOf(
    [
      [m.words, m.category, m.area, m.searches, m.nothing, m.nearest, m.unopened, m.trend, ...months],
      ...[...words, ...places].map(line),
    ],
    lang,
  );
};
