import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderFragment } from '../render.js';
import { BarChart, scaleEnd } from './chart.js';

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
