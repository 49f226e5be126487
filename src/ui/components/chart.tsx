export type ChartSeries = {
  readonly label: string;
  /** Told apart without colour. */
  readonly look: 'outline' | 'hatched' | 'solid';
  /** Whole numbers from 0 up, one for each group. */
  readonly values: readonly number[];
};

export type ChartGroup = {
  readonly label: string;
  /** A second line under the label, such as the year under January. */
  readonly note?: string;
};

type BarChartProps = {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What a listener hears after the title; says where the numbers themselves stand. */
  readonly description: string;
  readonly groups: readonly ChartGroup[];
  readonly series: readonly ChartSeries[];
  readonly format: (value: number) => string;
};

// Units of the drawing; on a phone one is about a pixel.
const WIDTH = 400;
const HEIGHT = 210;
const TOP = 10;
const BASE = 170;
const LETTER = 6.2;

/** The end of the scale: the next of 1, 2, 4, 6, 8, 10, 20, 40 … that all values fit under. */
export const scaleEnd = (most: number): number => {
  let power = 1;
  while (power * 10 < most) power *= 10;
  return [1, 2, 4, 6, 8, 10].map((step) => step * power).find((end) => end >= most) ?? power * 10;
};

/** Bars in groups, drawn by the server. The numbers themselves belong into a table beside it. */
export const BarChart = ({ id, title, description, groups, series, format }: BarChartProps) => {
  const end = scaleEnd(Math.max(1, ...series.flatMap(({ values }) => values)));
  const ticks = end === 1 ? [0, 1] : [0, end / 2, end];
  const left = 8 + LETTER * Math.max(...ticks.map((tick) => format(tick).length));
  const step = (WIDTH - left) / groups.length;
  const bar = (step * 0.8) / series.length;
  const y = (value: number) => BASE - ((BASE - TOP) * value) / end;
  return (
    <figure class="chart">
      <figcaption class="chart__title">{title}</figcaption>
      <svg
        class="chart__picture"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-words`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-words`}>{description}</desc>
        <Hatch id={id} />
        {ticks.map((tick) => (
          <g key={tick}>
            <line class="chart__line" x1={left} x2={WIDTH} y1={y(tick)} y2={y(tick)} />
            <text class="chart__tick" x={left - 4} y={y(tick) + 4} text-anchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {groups.map((group, place) => {
          const start = left + step * place;
          return (
            <g key={place}>
              {series.map(({ look, values }, at) => {
                const value = values[place] ?? 0;
                return value > 0 ? (
                  <rect
                    key={look}
                    class={`chart__bar chart__bar--${look}`}
                    fill={look === 'hatched' ? `url(#${id}-hatch)` : undefined}
                    x={tenth(start + step * 0.1 + bar * at)}
                    y={tenth(y(value))}
                    width={tenth(bar)}
                    height={tenth(BASE - y(value))}
                  />
                ) : null;
              })}
              <text class="chart__label" x={tenth(start + step / 2)} y={BASE + 16} text-anchor="middle">
                {group.label}
              </text>
              {group.note ? (
                <text class="chart__label" x={tenth(start + step / 2)} y={BASE + 32} text-anchor="middle">
                  {group.note}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      {series.length > 1 ? (
        <ul class="chart__legend" aria-hidden="true">
          {series.map(({ label, look }) => (
            <li key={look}>
              <svg class="chart__swatch" viewBox="0 0 14 14">
                <rect
                  class={`chart__bar chart__bar--${look}`}
                  fill={look === 'hatched' ? `url(#${id}-hatch)` : undefined}
                  x="1"
                  y="1"
                  width="12"
                  height="12"
                />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      ) : null}
    </figure>
  );
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

const Hatch = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern
      id={`${id}-hatch`}
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect class="chart__hatch-ground" width="4" height="4" />
      <line class="chart__hatch-line" x1="0" y1="0" x2="0" y2="4" />
    </pattern>
  </defs>
);
