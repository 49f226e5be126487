import type { Lang } from '../../../shared/lang.js';
import { EmptyState, PageHeader, Prose, Section, Table } from '../../../ui/index.js';
import type { Transparency } from '../transparency.service.js';
import { reportTexts } from './reports.texts.js';
import { transparencyTexts } from './transparency.texts.js';

/** Numbers of moderation by year, for everybody. */
export const TransparencyView = ({ lang, report }: { lang: Lang; report: Transparency }) => {
  const m = transparencyTexts[lang];
  const { grounds } = reportTexts[lang];
  const figure = (head: string) => ({ head, numeric: true });
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      <Section title={m.how}>
        <Prose text={[m.howAnyone, m.howDecides, m.howAppeal].join('\n\n')} />
      </Section>
      {report.years.length === 0 ? (
        <EmptyState title={m.none} icon="scale" />
      ) : (
        <Section title={m.byYear} lead={m.note}>
          <Table
            lang={lang}
            caption={m.byYear}
            captionHidden
            columns={[
              { head: m.year },
              ...[m.reports, m.acted, m.dismissed, m.open].map(figure),
              ...[m.hidden, m.hiddenUnasked, m.restored, m.appeals, m.overturned].map(figure),
            ]}
            rows={report.years.map((line) => ({
              key: String(line.year),
              cells: [
                line.year,
                line.reports,
                line.acted,
                line.dismissed,
                line.reports - line.acted - line.dismissed,
                line.hidden,
                line.hiddenUnasked,
                line.restored,
                line.appeals,
                line.overturned,
              ],
            }))}
          />
        </Section>
      )}
      {report.grounds.length > 0 && (
        <Section title={m.byGround}>
          <Table
            lang={lang}
            caption={m.byGround}
            captionHidden
            columns={[{ head: m.ground }, { head: m.year }, figure(m.reports), figure(m.acted)]}
            rows={report.grounds.map((line) => ({
              key: `${line.year}-${line.ground}`,
              cells: [grounds[line.ground], line.year, line.reports, line.acted],
            }))}
          />
        </Section>
      )}
    </>
  );
};
