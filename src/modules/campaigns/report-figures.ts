import { formatDecimal } from '../../shared/decimal.js';
import type { Lang } from '../../shared/lang.js';
import { formatMoney } from '../../shared/money.js';
import { rateOf, type Dimension, type FunnelRow } from './domain/funnel.js';
import type { CampaignReport, WholeReport } from './domain/report.js';
import { dimensionLabels } from './report-labels.js';
import { averagesOf, contractsCounted, counted, noteOf } from './report-words.js';
import { reportTexts } from './report.texts.js';

/** What a report's page and its PDF show alike: figures in words, row by row. */
export type ReportTable = {
  readonly heading: string;
  readonly heads: readonly string[];
  /** The first cell says of what; the others are figures. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  readonly notes: readonly string[];
};

export const sumOf = (net: number | null, lang: Lang): string =>
  net === null ? '–' : formatMoney(net, lang);

/** The steps from a showing to what came of it, each with its part of the one before; last the value, without a part. */
export const stepsOf = (total: FunnelRow, lang: Lang) => {
  const m = reportTexts[lang];
  const step = (key: string, name: string, value: number | null, before: number | null = null) => {
    const rate = rateOf(value, before);
    return {
      ...{ key, name, value, words: counted(value, lang) },
      rate: rate === null ? '–' : `${formatDecimal(String(rate / 10), lang)}%`,
    };
  };
  return [
    step('impressions', m.impressions, total.impressions),
    step('clicks', m.clicks, total.clicks, total.impressions),
    step('inquiries', m.inquiries, total.inquiries, total.clicks),
    step('quotes', m.quotes, total.quotes, total.inquiries),
    step('contracts', m.contracts, total.contracts, total.quotes),
    step('completed', m.completed, total.completed),
    step('ended', m.ended, total.ended),
  ];
};

/** A division; null when it has no row. `own`: of the reader's own part, all of whose values it knows. */
export const tableOf = (
  report: CampaignReport,
  dimension: Dimension,
  lang: Lang,
  own = false,
): ReportTable | null => {
  const m = reportTexts[lang];
  const rows = report.rows[dimension];
  if (rows.length === 0) return null;
  const reached = dimension !== 'area';
  // What single members sold is never told, so the row of no member would stand alone in the column.
  const valued = dimension !== 'member' && rows.some(({ net }) => net !== null);
  return {
    heading: m.by[dimension],
    heads: [
      dimensionLabels[dimension][lang],
      ...(reached ? [m.impressions, m.clicks] : []),
      ...[m.inquiries, m.quotes, m.contracts],
      ...(valued ? [m.net] : []),
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: [
        row.label[lang],
        ...(reached ? [counted(row.impressions, lang), counted(row.clicks, lang)] : []),
        ...[counted(row.inquiries, lang), counted(row.quotes, lang), contractsCounted(row, lang)],
        ...(valued ? [sumOf(row.net, lang)] : []),
      ],
    })),
    notes: noteOf(dimension, rows, lang, own),
  };
};

/** The weeks before a campaign beside those of it; null before there is a whole week to compare. */
export const comparisonOf = ({ weeks }: WholeReport, lang: Lang): ReportTable | null => {
  const m = reportTexts[lang];
  if (!weeks || weeks.during === 0) return null;
  return {
    heading: m.before,
    heads: [m.perWeek, m.beforeWord, m.duringWord, m.change],
    rows: [
      { key: 'inquiries', cells: averagesOf(m.inquiries, weeks.inquiries, lang) },
      { key: 'contracts', cells: averagesOf(m.contracts, weeks.contracts, lang) },
    ],
    notes: [m.beforeLead(weeks.before, weeks.during)],
  };
};

/** The last weeks that have room in a chart; the table has all. */
const MOST_WEEKS = 16;

/** The campaign's weeks as groups of bars. */
export const weeksChartOf = (report: CampaignReport, lang: Lang) => {
  const m = reportTexts[lang];
  const weeks = report.rows.week.slice(-MOST_WEEKS);
  return {
    title: m.chartWeeks,
    groups: weeks.map(({ key }) => ({ label: Number(key) < 0 ? key : m.weekShort(Number(key) + 1) })),
    series: [
      { label: m.inquiries, look: 'outline', values: weeks.map(({ inquiries }) => inquiries) },
      { label: m.quotes, look: 'hatched', values: weeks.map(({ quotes }) => quotes) },
      { label: m.contracts, look: 'solid', values: weeks.map(({ contracts }) => contracts) },
    ],
  } as const;
};
