import type { CampaignReportDocument } from '../../platform/documents/campaign-report.js';
import { formatDate, formatInstant } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { formatMoney } from '../../shared/money.js';
import { count } from '../../shared/plural.js';
import { dimensions, type FunnelRow } from './domain/funnel.js';
import type { WholeReport } from './domain/report.js';
import { comparisonOf, stepsOf, sumOf, tableOf, weeksChartOf } from './report-figures.js';
import { valueNote, windowNote } from './report-words.js';
import { reportTexts } from './report.texts.js';

/** The report as it is printed; the same figures as on its page. */
export const reportDocument = (
  report: WholeReport,
  lang: Lang,
  at: Date,
  site: CampaignReportDocument['site'],
): CampaignReportDocument => {
  const m = reportTexts[lang];
  const { campaign, total, members } = report;
  const days = `${formatDate(campaign.startsOn, lang)}–${formatDate(campaign.endsOn, lang)}`;
  const tables = [comparisonOf(report, lang), ...dimensions.map((each) => tableOf(report, each, lang))];
  return {
    ...{ lang, site, generatedAt: formatInstant(at, lang) },
    title: m.title(campaign.name[lang]),
    number: `${campaign.slug} ${report.day}`,
    facts: [
      { label: m.goal, value: campaign.goal },
      { label: m.dates, value: days },
      { label: m.members, value: count(lang, members.all) },
      { label: m.budget, value: campaign.budget === null ? null : formatMoney(campaign.budget, lang) },
      { label: m.funding, value: campaign.fundingSource },
      { label: m.project, value: campaign.projectName },
    ],
    funnel: {
      heading: m.funnel,
      heads: [m.step, m.howMany, m.ofBefore],
      steps: drawnSteps(total, lang),
      notes: [
        ...(total.ended > 0 ? [m.endedNote(total.ended)] : []),
        valueNote(report, lang),
        windowNote(report, lang),
        m.fewNote,
      ],
    },
    chart: total.inquiries > 0 ? drawnWeeks(report, lang) : null,
    tables: tables
      .filter((table) => table !== null)
      .map(({ rows, ...table }) => ({ ...table, rows: rows.map(({ cells }) => cells) })),
    note: m.coordinatorNote,
  };
};

/** Showings and clicks are thousands for each contract: on their scale nothing else would be seen. */
const undrawn = ['impressions', 'clicks'];

const drawnSteps = (total: FunnelRow, lang: Lang): CampaignReportDocument['funnel']['steps'] => {
  const steps = stepsOf(total, lang).map(({ key, name, value, words, rate }) => ({
    ...{ name, value: words, rate },
    drawn: undrawn.includes(key) ? 0 : (value ?? 0),
  }));
  // Not always the inquiries: one procedure may end in several contracts.
  const widest = Math.max(1, ...steps.map(({ drawn }) => drawn));
  return [
    ...steps.map(({ drawn, ...step }) => ({
      ...step,
      part: drawn > 0 ? Math.round((drawn / widest) * 1000) : null,
    })),
    { name: reportTexts[lang].netLong, value: sumOf(total.net, lang), rate: '', part: null },
  ];
};

const drawnWeeks = (report: WholeReport, lang: Lang): NonNullable<CampaignReportDocument['chart']> => {
  const { title, groups, series } = weeksChartOf(report, lang);
  return {
    heading: title,
    alt: `${title}. ${reportTexts[lang].chartBelow}`,
    groups: groups.map(({ label }) => label),
    series: series.map(({ label, look, values }) => ({ label, look, values })),
  };
};
