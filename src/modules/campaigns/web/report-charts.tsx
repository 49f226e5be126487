import type { Lang } from '../../../shared/lang.js';
import { count } from '../../../shared/plural.js';
import { BarChart } from '../../../ui/index.js';
import type { CampaignReport } from '../domain/report.js';
import { weeksChartOf } from '../report-figures.js';
import { reportTexts } from '../report.texts.js';

/** The campaign's weeks and its channels as bars. */
export const ReportCharts = ({ lang, report }: { lang: Lang; report: CampaignReport }) => {
  const m = reportTexts[lang];
  const channels = report.rows.channel.filter(({ inquiries }) => inquiries > 0);
  const format = (value: number) => count(lang, value);
  return (
    <div class="charts">
      <BarChart id="chart-weeks" {...weeksChartOf(report, lang)} description={m.chartWords} format={format} />
      <BarChart
        id="chart-channels"
        title={m.chartChannels}
        description={m.chartWords}
        groups={channels.map(({ label }) => ({ label: label[lang] }))}
        series={[
          { label: m.inquiries, look: 'outline', values: channels.map(({ inquiries }) => inquiries) },
          { label: m.contracts, look: 'solid', values: channels.map(({ contracts }) => contracts) },
        ]}
        format={format}
      />
    </div>
  );
};
