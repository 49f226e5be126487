import type { ComponentChildren } from 'preact';
import type { Lang } from '../../../shared/lang.js';
import { EmptyState, Section, Table } from '../../../ui/index.js';
import type { Dimension, FunnelRow } from '../domain/funnel.js';
import type { CampaignReport } from '../domain/report.js';
import { stepsOf, sumOf, tableOf, type ReportTable } from '../report-figures.js';
import { reportTexts } from '../report.texts.js';

export const Nothing = ({ lang }: { lang: Lang }) => (
  <EmptyState title={reportTexts[lang].empty} icon="inbox">
    <p>{reportTexts[lang].emptyText}</p>
  </EmptyState>
);

/** Each step with its part of the one before. */
export const FunnelTable = ({ lang, total }: { lang: Lang; total: FunnelRow }) => {
  const m = reportTexts[lang];
  const rows: { key: string; cells: ComponentChildren[] }[] = stepsOf(total, lang).map(
    ({ key, name, words, rate }) => ({ key, cells: [name, words, rate] }),
  );
  return (
    <Table
      lang={lang}
      caption={m.funnel}
      captionHidden
      columns={[{ head: m.step }, { head: m.howMany, numeric: true }, { head: m.ofBefore, numeric: true }]}
      rows={rows}
      foot={[{ key: 'net', cells: [m.netLong, <strong>{sumOf(total.net, lang)}</strong>, ''] }]}
    />
  );
};

/** Figures under their headings, the first column saying of what. */
export const FiguresTable = ({ lang, table }: { lang: Lang; table: ReportTable }) => (
  <Table
    lang={lang}
    caption={table.heading}
    captionHidden
    columns={table.heads.map((head, at) => ({ head, ...(at > 0 && { numeric: true }) }))}
    rows={table.rows.map(({ key, cells }) => ({ key, cells: [...cells] }))}
  />
);

type ByProps = {
  readonly lang: Lang;
  readonly report: CampaignReport;
  readonly dimensions: readonly Dimension[];
  /** The reader's own part: all its values are known to it. */
  readonly own?: boolean;
};

/** A table for each kind of division that has anything. */
export const ByDimension = ({ lang, report, dimensions, own = false }: ByProps) => (
  <>
    {dimensions.map((dimension) => {
      const table = tableOf(report, dimension, lang, own);
      return table ? (
        <Section key={dimension} title={table.heading}>
          <FiguresTable lang={lang} table={table} />
          {table.notes.map((note) => (
            <p key={note} class="field__hint">
              {note}
            </p>
          ))}
        </Section>
      ) : null;
    })}
  </>
);
