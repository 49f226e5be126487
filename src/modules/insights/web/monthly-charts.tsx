import { formatDecimal } from '../../../shared/decimal.js';
import type { Lang } from '../../../shared/lang.js';
import { shortMonth } from '../../../shared/months.js';
import { count } from '../../../shared/plural.js';
import { BarChart } from '../../../ui/index.js';
import type { MonthFigures } from '../domain/figures.js';
import { numbersTexts } from './numbers.texts.js';

/** Two charts of the twelve months: how many, and for how much. */
export const MonthlyCharts = ({ lang, months }: { lang: Lang; months: readonly MonthFigures[] }) => {
  const m = numbersTexts[lang];
  const groups = months.map(({ month }) => {
    const [name = '', year = ''] = shortMonth(month, lang).split('\u00a0');
    return { label: name, ...(month.endsWith('-01') && { note: year }) };
  });
  return (
    <div class="charts">
      <BarChart
        id="chart-deals"
        title={m.chart}
        description={m.chartWords}
        groups={groups}
        series={[
          { label: m.received, look: 'outline', values: months.map(({ received }) => received) },
          { label: m.answered, look: 'hatched', values: months.map(({ answered }) => answered) },
          { label: m.won, look: 'solid', values: months.map(({ won }) => won) },
        ]}
        format={(value) => count(lang, value)}
      />
      <BarChart
        id="chart-value"
        title={m.valueChart}
        description={m.chartWords}
        groups={groups}
        series={[
          { label: m.wonNet, look: 'solid', values: months.map(({ wonNet }) => Math.round(wonNet / 100)) },
        ]}
        format={(value) =>
          value < 1_000 ? count(lang, value) : m.thousand(formatDecimal(String(value / 1_000), lang))
        }
      />
    </div>
  );
};
