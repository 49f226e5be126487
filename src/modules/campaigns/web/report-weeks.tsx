import type { Lang } from '../../../shared/lang.js';
import { count } from '../../../shared/plural.js';
import { LineChart, Section } from '../../../ui/index.js';
import type { WholeReport } from '../domain/report.js';
import { comparisonOf } from '../report-figures.js';
import { reportTexts } from '../report.texts.js';
import { FiguresTable } from './funnel-tables.js';

/** The weeks before a campaign beside those of it, over all that its participants were asked and sold. */
export const BeforeAndDuring = ({ lang, report }: { lang: Lang; report: WholeReport }) => {
  const m = reportTexts[lang];
  const { weeks } = report;
  const table = comparisonOf(report, lang);
  if (!weeks || !table)
    return (
      <Section title={m.before}>
        <p>{weeks ? m.notYet : m.beforeFew}</p>
      </Section>
    );
  const label = (at: number) => String(at < weeks.before ? at - weeks.before : at - weeks.before + 1);
  return (
    <Section title={m.before} lead={table.notes[0]}>
      <div class="charts">
        <LineChart
          id="chart-before"
          title={m.chartBefore}
          description={m.chartWords}
          groups={weeks.inquiries.counts.map((_, at) => ({ label: label(at) }))}
          series={[
            { label: m.inquiries, look: 'outline', values: weeks.inquiries.counts },
            { label: m.contracts, look: 'solid', values: weeks.contracts.counts },
          ]}
          mark={{ at: weeks.before, label: m.start }}
          format={(value) => count(lang, value)}
        />
      </div>
      <FiguresTable lang={lang} table={table} />
    </Section>
  );
};
