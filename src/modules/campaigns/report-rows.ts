import type { LocalDate } from '../../shared/dates.js';
import type { Localised } from '../../shared/lang.js';
import { comparePolish } from '../../shared/text.js';
import {
  dimensions,
  fewTogether,
  joined,
  noYield,
  withValues,
  type Dimension,
  type FunnelRow,
  type Reach,
  type Yield,
} from './domain/funnel.js';
import type { ReportRow } from './domain/report.js';
import { channels, slots } from './domain/touch.js';
import { keyLabel } from './report-labels.js';

type Divided<Row> = Row & { readonly divided: Dimension | 'total'; readonly key: string };
export type Figures = {
  readonly reach: readonly Divided<Reach>[];
  readonly yields: readonly Divided<Yield>[];
};

const unknown: Reach = { impressions: null, clicks: null };

/** The whole of both sides; of others' sales as much as may be told. */
export const totalOf = ({ reach, yields }: Figures, own: boolean): FunnelRow => {
  const total = {
    ...(reach.find(({ divided }) => divided === 'total') ?? { impressions: 0, clicks: 0 }),
    ...(yields.find(({ divided }) => divided === 'total') ?? noYield),
    key: '',
  };
  return own ? total : (withValues([total])[0] ?? total);
};

/**
 * The rows of each kind of division, named and in the order in which people look for them. Of others' sales as
 * much as may be told; `own`: of the reader's own, which it knows.
 */
export const rowsOf = (
  figures: Figures,
  names: ReadonlyMap<string, Localised>,
  startsOn: LocalDate,
  own: boolean,
): Record<Dimension, ReportRow[]> =>
  Object.fromEntries(
    dimensions.map((dimension) => {
      // A member’s own part is no row among others.
      const rows = own && dimension === 'member' ? [] : rowsBy(dimension, figures);
      const told = own ? rows : withValues(dimension === 'area' ? fewTogether(rows) : rows);
      const labelled = told.map((row) => ({ ...row, label: keyLabel(dimension, row.key, names, startsOn) }));
      return [dimension, labelled.sort(orderOf(dimension))];
    }),
  ) as Record<Dimension, ReportRow[]>;

const rowsBy = (dimension: Dimension, { reach, yields }: Figures): FunnelRow[] => {
  const of = <Row extends { divided: string }>(rows: readonly Row[]) =>
    rows.filter(({ divided }) => divided === dimension);
  const rows = joined(of(reach), of(yields), dimension === 'area' ? unknown : undefined);
  if (dimension === 'week') return withoutGaps(rows);
  // How often a poster or a letter was looked at nobody counts.
  const elsewhere = ({ key }: FunnelRow) =>
    (dimension === 'channel' && key !== 'placement') || (dimension === 'slot' && key === '');
  return rows.map((row) => (elsewhere(row) ? { ...row, impressions: null } : row));
};

/** Weeks in which nothing happened stand between the others. */
const withoutGaps = (rows: readonly FunnelRow[]): FunnelRow[] => {
  const last = Math.max(-1, ...rows.map(({ key }) => Number(key)));
  const missing = Array.from({ length: last + 1 }, (_, week) => String(week)).filter(
    (week) => !rows.some(({ key }) => key === week),
  );
  return [...rows, ...missing.map((key) => ({ ...noYield, impressions: 0, clicks: 0, key }))];
};

const orderOf = (dimension: Dimension): ((one: ReportRow, other: ReportRow) => number) => {
  const place = (list: readonly string[]) => (key: string) =>
    list.includes(key) ? list.indexOf(key) : list.length;
  if (dimension === 'channel') return by(place(channels));
  if (dimension === 'slot') return by(place(slots));
  if (dimension === 'week') return by(Number);
  if (dimension === 'area') return (one, other) => other.inquiries - one.inquiries || byLabel(one, other);
  return (one, other) => Number(one.key === '') - Number(other.key === '') || byLabel(one, other);
};

const by =
  (rank: (key: string) => number) =>
  (one: ReportRow, other: ReportRow): number =>
    rank(one.key) - rank(other.key);

const byLabel = (one: ReportRow, other: ReportRow) => comparePolish(one.label.pl, other.label.pl);
