import type { z } from 'zod';
import type { Lang } from '../../shared/lang.js';
import type { FunnelRow } from './domain/funnel.js';
import type { CampaignReport, WeeklyCounts, WholeReport } from './domain/report.js';
import type { CampaignLine } from './data/campaign-row.js';
import type { campaignReportAnswer, campaignResultsAnswer, reportedCampaign } from './report.schemas.js';

const figuresOf = ({ key: _key, net, netMembers: _members, ...counts }: FunnelRow) => ({
  ...{ impressions: counts.impressions, clicks: counts.clicks, inquiries: counts.inquiries },
  ...{ quotes: counts.quotes, contracts: counts.contracts, completed: counts.completed, ended: counts.ended },
  netValue: net,
});

/** A member's own part as JSON. */
export const resultsBodyOf = (report: CampaignReport, lang: Lang): z.output<typeof campaignResultsAnswer> => {
  const { id, slug, name, state, startsOn, endsOn } = report.campaign;
  const rows = (of: CampaignReport['rows'][keyof CampaignReport['rows']]) =>
    of.map((row) => ({ key: row.key, label: row.label[lang], ...figuresOf(row) }));
  const { channel, slot, member, category, area, week } = report.rows;
  return {
    campaign: { id, slug, name: name[lang], state, startsOn, endsOn },
    ...{ day: report.day, windowDays: report.windows.at(-1)?.days ?? 0, total: figuresOf(report.total) },
    by: {
      ...{ channel: rows(channel), slot: rows(slot), member: rows(member) },
      ...{ category: rows(category), area: rows(area), week: rows(week) },
    },
  };
};

/** The coordinator's report as JSON. */
export const reportBodyOf = (report: WholeReport, lang: Lang): z.output<typeof campaignReportAnswer> => ({
  ...resultsBodyOf(report, lang),
  members: report.members,
  begun: report.begun.map(({ key, label, inquiries }) => ({ key, label: label[lang], inquiries })),
  begunElsewhere: report.begunElsewhere,
  weeks: report.weeks && {
    ...{ before: report.weeks.before, during: report.weeks.during },
    ...{ inquiries: weeklyOf(report.weeks.inquiries), contracts: weeklyOf(report.weeks.contracts) },
  },
});

const weeklyOf = ({ counts, compared: { before, during, change } }: WeeklyCounts) => ({
  counts: [...counts],
  beforePerWeek: before === null ? null : before / 10,
  duringPerWeek: during === null ? null : during / 10,
  changePercent: change,
});

/** A line of the council's list as JSON. */
export const reportedBodyOf = (
  { id, slug, namePl, nameEn, state, startsOn, endsOn }: CampaignLine,
  lang: Lang,
): z.output<typeof reportedCampaign> => ({
  ...{ id, slug, state, startsOn, endsOn },
  name: lang === 'en' ? (nameEn ?? namePl) : namePl,
});
