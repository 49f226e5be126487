import type { Lang } from '../../shared/lang.js';
import type { Sheet, SheetCell } from '../../shared/sheet.js';
import { dimensions, type FunnelRow } from './domain/funnel.js';
import type { WholeReport } from './domain/report.js';
import { dimensionLabels, weekLabel } from './report-labels.js';
import { reportTexts } from './report.texts.js';

/** The figures of a row in the order of the headings of `figureHeads`. */
const figuresOf = (row: FunnelRow): SheetCell[] => [
  ...[row.impressions, row.clicks, row.inquiries, row.quotes, row.contracts, row.completed, row.ended],
  row.net === null ? null : { grosze: row.net },
];

const figureHeads = (lang: Lang): string[] => {
  const m = reportTexts[lang];
  return [
    m.impressions,
    m.clicks,
    m.inquiries,
    m.quotes,
    m.contracts,
    m.completed,
    m.ended,
    `${m.net} (PLN)`,
  ];
};

/** The report as tables: the whole, each division, and the weeks before. A kept value is an empty cell. */
export const reportSheets = (report: WholeReport, lang: Lang): Sheet[] => {
  const m = reportTexts[lang];
  const { weeks } = report;
  const sheets: Sheet[] = [
    {
      name: m.facts,
      heads: [m.facts, ...figureHeads(lang)],
      rows: [[report.campaign.name[lang], ...figuresOf(report.total)]],
    },
    ...dimensions.map((dimension) => ({
      name: m.by[dimension],
      heads: [dimensionLabels[dimension][lang], ...figureHeads(lang)],
      rows: report.rows[dimension].map((row) => [row.label[lang], ...figuresOf(row)]),
    })),
    {
      name: m.begun,
      heads: [dimensionLabels.channel[lang], m.inquiries],
      rows: report.begun.map(({ label, inquiries }) => [label[lang], inquiries]),
    },
  ];
  if (weeks)
    sheets.push({
      name: lang === 'pl' ? 'Przed i w trakcie' : 'Before and in it',
      heads: [dimensionLabels.week[lang], m.inquiries, m.contracts],
      rows: weeks.inquiries.counts.map((inquiries, at) => [
        weekLabel(at - weeks.before, report.campaign.startsOn, lang),
        inquiries,
        weeks.contracts.counts[at] ?? 0,
      ]),
    });
  return sheets;
};

/** The same as one long table for CSV: what is divided, by what, and the figures. */
export const reportLines = (report: WholeReport, lang: Lang): SheetCell[][] => [
  [lang === 'pl' ? 'Podział' : 'Divided by', lang === 'pl' ? 'Pozycja' : 'Item', ...figureHeads(lang)],
  [lang === 'pl' ? 'Razem' : 'Total', report.campaign.name[lang], ...figuresOf(report.total)],
  ...dimensions.flatMap((dimension) =>
    report.rows[dimension].map((row) => [
      dimensionLabels[dimension][lang],
      row.label[lang],
      ...figuresOf(row),
    ]),
  ),
];
