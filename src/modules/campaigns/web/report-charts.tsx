import type { Lang } from '../../../shared/lang.js';
import { count } from '../../../shared/plural.js';
import { BarChart } from '../../../ui/index.js';
import type { CampaignReport } from '../domain/report.js';
import { reportTexts } from '../report.texts.js';

/** The last weeks that have room in a chart; the table has all. */
const MOST_WEEKS = 16;

/** The campaign's weeks and its channels as bars. */
export const ReportCharts = ({ lang, report }: { lang: Lang; report: CampaignReport }) => {
  const m = reportTexts[lang];
  const weeks = report.rows.week.slice(-MOST_WEEKS);
  const channels = report.rows.channel.filter(({ inquiries }) => inquiries > 0);
  const format = (value: number) => count(lang, value);
  return (
    <div class="charts">
      <BarChart
        id="chart-weeks"
        title={m.chartWeeks}
        description={m.chartWords}
        groups={weeks.map(({ key }) => ({ label: Number(key) < 0 ? key : m.weekShort(Number(key) + 1) }))}
        series={[
          { label: m.inquiries, look: 'outline', values: weeks.map(({ inquiries }) => inquiries) },
          { label: m.quotes, look: 'hatched', values: weeks.map(({ quotes }) => quotes) },
          { label: m.contracts, look: 'solid', values: weeks.map(({ contracts }) => contracts) },
        ]}
        format={format}
      />
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
