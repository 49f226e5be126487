import { formatDate } from '../../shared/dates.js';
import { formatDecimal } from '../../shared/decimal.js';
import type { Lang } from '../../shared/lang.js';
import { count } from '../../shared/plural.js';
import { isFew, type Dimension, type FunnelRow } from './domain/funnel.js';
import type { CampaignReport, ReportRow, WeeklyCounts, WholeReport } from './domain/report.js';
import { reportTexts } from './report.texts.js';

/** Whose contracts the value is of, or why there is none. */
export const valueNote = ({ members, total }: WholeReport, lang: Lang): string => {
  const m = reportTexts[lang];
  if (members.sharing === 0) return m.noSharing;
  return `${m.sharing(members.sharing, members.all)}${total.net === null ? ` ${m.fewMembers}` : ''}`;
};

/** By which rule an inquiry counts; when it changed meanwhile, by which ones. */
export const windowNote = ({ windows }: CampaignReport, lang: Lang): string => {
  const m = reportTexts[lang];
  const [first, ...later] = windows;
  if (!first) return m.noWindow;
  const changes = later.map(({ validFrom, days }) => m.windowChange(formatDate(validFrom, lang), days));
  return [m.windowNote(first.days), ...changes, m.windowRest].join(' ');
};

/** What has to be said under the table of a division; `own`: of the reader's own part. */
export const noteOf = (
  dimension: Dimension,
  rows: readonly ReportRow[],
  lang: Lang,
  own: boolean,
): string[] => {
  const m = reportTexts[lang];
  const kept = !own && dimension !== 'member' && rows.every(({ net }) => net === null);
  return [
    ...(dimension === 'week' ? [m.weekNote] : []),
    ...(dimension === 'member' ? [m.memberNote] : []),
    ...(dimension === 'area' && !own ? [m.areaNote] : []),
    ...(kept ? [m.valuesKept] : []),
  ];
};

/** A count for people: marked when it is too small to say more than itself, a dash where nobody counts. */
export const counted = (value: number | null, lang: Lang): string => {
  if (value === null) return '–';
  return isFew(value) ? `${count(lang, value)} (${reportTexts[lang].few})` : count(lang, value);
};

/** Contracts, and of them those that ended early. */
export const contractsCounted = ({ contracts, ended }: FunnelRow, lang: Lang): string =>
  ended === 0
    ? counted(contracts, lang)
    : `${counted(contracts, lang)}, ${reportTexts[lang].endedOf(count(lang, ended))}`;

/** A comparison in words: averages with one place, the change with its sign. */
export const averagesOf = (name: string, { compared }: WeeklyCounts, lang: Lang): string[] => {
  const average = (tenths: number | null) =>
    tenths === null ? '–' : formatDecimal(String(tenths / 10), lang);
  const { change } = compared;
  return [
    name,
    average(compared.before),
    average(compared.during),
    change === null ? reportTexts[lang].tooFew : `${change > 0 ? '+' : ''}${change}%`.replace('-', '−'),
  ];
};
