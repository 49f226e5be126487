import type { CampaignReportDocument } from '../../platform/documents/campaign-report.js';
import { formatDate, formatInstant } from '../../shared/dates.js';
import { formatDecimal } from '../../shared/decimal.js';
import type { Lang } from '../../shared/lang.js';
import { formatMoney } from '../../shared/money.js';
import { count } from '../../shared/plural.js';
import { dimensions, rateOf, type Dimension, type FunnelRow } from './domain/funnel.js';
import type { WholeReport } from './domain/report.js';
import { averagesOf, contractsCounted, counted, noteOf, valueNote, windowNote } from './report-words.js';
import { dimensionLabels } from './report-labels.js';
import { reportTexts } from './report.texts.js';

type Tables = CampaignReportDocument['tables'];

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
      steps: stepsOf(total, lang),
      notes: [
        ...(total.ended > 0 ? [m.endedNote(total.ended)] : []),
        valueNote(report, lang),
        windowNote(report, lang),
        m.fewNote,
      ],
    },
    tables: [
      ...comparison(report, lang),
      ...dimensions.flatMap((dimension) => table(report, dimension, lang)),
    ],
    note: m.coordinatorNote,
  };
};

const stepsOf = (total: FunnelRow, lang: Lang): CampaignReportDocument['funnel']['steps'] => {
  const m = reportTexts[lang];
  const widest = Math.max(1, total.inquiries);
  // Showings are thousands for each contract: on their scale nothing else would be seen.
  const step = (name: string, value: number | null, before: number | null, drawn: boolean) => {
    const rate = rateOf(value, before);
    return {
      ...{ name, value: counted(value, lang) },
      rate: rate === null ? '–' : `${formatDecimal(String(rate / 10), lang)}%`,
      part: drawn && value ? Math.round((value / widest) * 1000) : null,
    };
  };
  return [
    step(m.impressions, total.impressions, null, false),
    step(m.clicks, total.clicks, total.impressions, false),
    step(m.inquiries, total.inquiries, total.clicks, true),
    step(m.quotes, total.quotes, total.inquiries, true),
    step(m.contracts, total.contracts, total.quotes, true),
    step(m.completed, total.completed, null, true),
    step(m.ended, total.ended, null, true),
    { name: m.netLong, value: total.net === null ? '–' : formatMoney(total.net, lang), rate: '', part: null },
  ];
};

const table = (report: WholeReport, dimension: Dimension, lang: Lang): Tables => {
  const m = reportTexts[lang];
  const rows = report.rows[dimension];
  if (rows.length === 0) return [];
  const reached = dimension !== 'area';
  const valued = dimension !== 'member' && rows.some(({ net }) => net !== null);
  return [
    {
      heading: m.by[dimension],
      heads: [
        dimensionLabels[dimension][lang],
        ...(reached ? [m.impressions, m.clicks] : []),
        ...[m.inquiries, m.quotes, m.contracts],
        ...(valued ? [m.net] : []),
      ],
      rows: rows.map((row) => [
        row.label[lang],
        ...(reached ? [counted(row.impressions, lang), counted(row.clicks, lang)] : []),
        ...[counted(row.inquiries, lang), counted(row.quotes, lang), contractsCounted(row, lang)],
        ...(valued ? [row.net === null ? '–' : formatMoney(row.net, lang)] : []),
      ]),
      notes: noteOf(dimension, rows, lang, false),
    },
  ];
};

const comparison = ({ weeks }: WholeReport, lang: Lang): Tables => {
  const m = reportTexts[lang];
  if (!weeks || weeks.during === 0) return [];
  return [
    {
      heading: m.before,
      heads: [m.perWeek, m.beforeWord, m.duringWord, m.change],
      rows: [averagesOf(m.inquiries, weeks.inquiries, lang), averagesOf(m.contracts, weeks.contracts, lang)],
      notes: [m.beforeLead(weeks.before, weeks.during)],
    },
  ];
};
