import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderFragment } from '../render.js';
import { BarChart, LineChart, scaleEnd } from './chart.js';

describe('the end of a scale', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 4],
    [7, 8],
    [10, 10],
    [11, 20],
    [61, 80],
    [101, 200],
    [9_999, 10_000],
  ])('for at most %i is %i', (most, end) => {
    expect(scaleEnd(most)).toBe(end);
  });
});

describe('a chart', () => {
  const draw = (values: readonly number[], label = 'Zapytania') =>
    parseHTML(
      renderFragment(
        <BarChart
          id="c"
          title={label}
          description="Słupki"
          groups={values.map((_, at) => ({ label: `m${at}` }))}
          series={[{ label, look: 'solid', values }]}
          format={String}
        />,
      ),
    ).document;

  it('draws a bar for each number above nought, as tall as it is', () => {
    const heights = [...draw([4, 0, 2]).querySelectorAll('svg.chart__picture .chart__bar')].map((bar) =>
      Number(bar.getAttribute('height')),
    );
    expect(heights).toEqual([160, 80]);
  });

  it('has a name and a description that are heard, and draws nothing but its scale from nothing', () => {
    const empty = draw([0, 0]);
    expect(empty.querySelectorAll('.chart__bar')).toHaveLength(0);
    expect(empty.querySelector('svg')?.getAttribute('aria-labelledby')).toBe('c-title c-words');
    expect(empty.querySelector('#c-words')?.textContent).toBe('Słupki');
  });

  it('escapes what it is given', () => {
    expect(draw([1], '<script>x</script>').querySelector('script')).toBeNull();
  });
});

describe('a line chart', () => {
  const draw = (count: number) =>
    parseHTML(
      renderFragment(
        <LineChart
          id="c"
          title="Zapytania"
          description="Linia"
          groups={Array.from({ length: count }, (_, at) => ({ label: `t${at}` }))}
          series={[{ label: 'Zapytania', look: 'solid', values: Array.from({ length: count }, () => 4) }]}
          mark={{ at: 1, label: 'początek' }}
          format={String}
        />,
      ),
    ).document;

  it('has a point for each value, a line through them and the mark where it belongs', () => {
    const chart = draw(3);
    expect(chart.querySelectorAll('.chart__picture .chart__point')).toHaveLength(3);
    expect(chart.querySelector('.chart__stroke')?.getAttribute('d')).toMatch(
      /^M[\d.]+ 10L[\d.]+ 10L[\d.]+ 10$/,
    );
    const [first, second] = [...chart.querySelectorAll('.chart__point')].map((one) =>
      Number(one.getAttribute('cx')),
    );
    const mark = Number(chart.querySelector('.chart__mark')?.getAttribute('x1'));
    expect(first! < mark && mark < second!).toBe(true);
    expect(chart.querySelector('svg')?.getAttribute('aria-labelledby')).toBe('c-title c-words');
  });

  it('writes as many labels as have room', () => {
    const labels = (count: number) => draw(count).querySelectorAll('.chart__label').length - 1;
    expect(labels(8)).toBe(8);
    expect(labels(30)).toBe(10);
  });
});
