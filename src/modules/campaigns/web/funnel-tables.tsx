import type { ComponentChildren } from 'preact';
import { formatDecimal } from '../../../shared/decimal.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import { EmptyState, Section, Table } from '../../../ui/index.js';
import { rateOf, type Dimension, type FunnelRow } from '../domain/funnel.js';
import type { CampaignReport, ReportRow } from '../domain/report.js';
import { dimensionLabels } from '../report-labels.js';
import { contractsCounted, counted, noteOf } from '../report-words.js';
import { reportTexts } from '../report.texts.js';

export const Nothing = ({ lang }: { lang: Lang }) => (
  <EmptyState title={reportTexts[lang].empty} icon="inbox">
    <p>{reportTexts[lang].emptyText}</p>
  </EmptyState>
);

/** Each step with its part of the one before. */
export const FunnelTable = ({ lang, total }: { lang: Lang; total: FunnelRow }) => {
  const m = reportTexts[lang];
  const steps: [string, number | null, number | null][] = [
    [m.impressions, total.impressions, null],
    [m.clicks, total.clicks, rateOf(total.clicks, total.impressions)],
    [m.inquiries, total.inquiries, rateOf(total.inquiries, total.clicks)],
    [m.quotes, total.quotes, rateOf(total.quotes, total.inquiries)],
    [m.contracts, total.contracts, rateOf(total.contracts, total.quotes)],
    [m.completed, total.completed, null],
    [m.ended, total.ended, null],
  ];
  const rows: { key: string; cells: ComponentChildren[] }[] = steps.map(([name, value, rate]) => ({
    key: name,
    cells: [name, counted(value, lang), rate === null ? '–' : `${formatDecimal(String(rate / 10), lang)}%`],
  }));
  return (
    <Table
      lang={lang}
      caption={m.funnel}
      captionHidden
      columns={[{ head: m.step }, { head: m.howMany, numeric: true }, { head: m.ofBefore, numeric: true }]}
      rows={rows}
      foot={[
        {
          key: 'net',
          cells: [m.netLong, <strong>{total.net === null ? '–' : formatMoney(total.net, lang)}</strong>, ''],
        },
      ]}
    />
  );
};

type ByProps = {
  readonly lang: Lang;
  readonly report: CampaignReport;
  readonly dimensions: readonly Dimension[];
  /** The reader's own part: all its values are known to it. */
  readonly own?: boolean;
};

/** A table for each kind of division that has anything. */
export const ByDimension = ({ lang, report, dimensions, own = false }: ByProps) => {
  const m = reportTexts[lang];
  return (
    <>
      {dimensions
        .filter((dimension) => report.rows[dimension].length > 0)
        .map((dimension) => {
          const rows = report.rows[dimension];
          return (
            <Section key={dimension} title={m.by[dimension]}>
              <Rows lang={lang} dimension={dimension} rows={rows} />
              {noteOf(dimension, rows, lang, own).map((note) => (
                <p key={note} class="field__hint">
                  {note}
                </p>
              ))}
            </Section>
          );
        })}
    </>
  );
};

const Rows = ({
  lang,
  dimension,
  rows,
}: {
  lang: Lang;
  dimension: Dimension;
  rows: readonly ReportRow[];
}) => {
  const m = reportTexts[lang];
  const reached = dimension !== 'area';
  // What single members sold is never told, so the row of no member would stand alone in the column.
  const valued = dimension !== 'member' && rows.some(({ net }) => net !== null);
  return (
    <Table
      lang={lang}
      caption={m.by[dimension]}
      captionHidden
      columns={[
        { head: dimensionLabels[dimension][lang] },
        ...(reached
          ? [
              { head: m.impressions, numeric: true },
              { head: m.clicks, numeric: true },
            ]
          : []),
        { head: m.inquiries, numeric: true },
        { head: m.quotes, numeric: true },
        { head: m.contracts, numeric: true },
        ...(valued ? [{ head: m.net, numeric: true }] : []),
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          row.label[lang],
          ...(reached ? [counted(row.impressions, lang), counted(row.clicks, lang)] : []),
          ...[counted(row.inquiries, lang), counted(row.quotes, lang), contractsCounted(row, lang)],
          ...(valued ? [row.net === null ? '–' : formatMoney(row.net, lang)] : []),
        ],
      }))}
    />
  );
};
