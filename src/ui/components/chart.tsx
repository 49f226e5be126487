import type { ComponentChildren } from 'preact';

export type ChartLook = 'outline' | 'hatched' | 'solid';

export type ChartSeries = {
  readonly label: string;
  /** Told apart without colour. */
  readonly look: ChartLook;
  /** Whole numbers from 0 up, one for each group. */
  readonly values: readonly number[];
};

export type ChartGroup = {
  readonly label: string;
  /** A second line under the label, such as the year under January. */
  readonly note?: string;
};

export type ChartProps = {
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
/** From this width of a step on, every label has room beneath it. */
const ROOM = 26;

/** The end of the scale: the next of 1, 2, 4, 6, 8, 10, 20, 40 … that all values fit under. */
export const scaleEnd = (most: number): number => {
  let power = 1;
  while (power * 10 < most) power *= 10;
  return [1, 2, 4, 6, 8, 10].map((step) => step * power).find((end) => end >= most) ?? power * 10;
};

/** Bars in groups, drawn by the server. The numbers themselves belong into a table beside it. */
export const BarChart = (props: ChartProps) => {
  const { id, groups, series } = props;
  const { y, start, step } = layOut(props);
  const bar = (step * 0.8) / series.length;
  return (
    <Chart
      {...props}
      swatch={(look) => (
        <rect
          class={`chart__bar chart__bar--${look}`}
          fill={look === 'hatched' ? `url(#${id}-hatch)` : undefined}
          x="1"
          y="1"
          width="12"
          height="12"
        />
      )}
    >
      <Hatch id={id} />
      {groups.map((_, place) =>
        series.map(({ look, values }, at) => {
          const value = values[place] ?? 0;
          return value > 0 ? (
            <rect
              key={`${place} ${look}`}
              class={`chart__bar chart__bar--${look}`}
              fill={look === 'hatched' ? `url(#${id}-hatch)` : undefined}
              x={tenth(start(place) + step * 0.1 + bar * at)}
              y={tenth(y(value))}
              width={tenth(bar)}
              height={tenth(BASE - y(value))}
            />
          ) : null;
        }),
      )}
    </Chart>
  );
};

type LineChartProps = ChartProps & {
  /** A dashed upright line before the group at this place, such as the beginning of a campaign, and what it is. */
  readonly mark?: { readonly at: number; readonly label: string };
};

/** Lines over time with a point for each value, drawn by the server; their numbers belong into a table beside it. */
export const LineChart = ({ mark, ...props }: LineChartProps) => {
  const { series, groups } = props;
  const { y, start, step } = layOut(props);
  const middle = (place: number) => tenth(start(place) + step / 2);
  const late = mark !== undefined && mark.at > groups.length / 2;
  return (
    <Chart
      {...props}
      swatch={(look) => (
        <>
          <path class={`chart__stroke chart__stroke--${look}`} d="M0 7h14" />
          <circle class={`chart__point chart__point--${look}`} cx="7" cy="7" r="3" />
        </>
      )}
    >
      {mark ? (
        <g>
          <line
            class="chart__mark"
            x1={tenth(start(mark.at))}
            x2={tenth(start(mark.at))}
            y1={TOP}
            y2={BASE}
          />
          <text
            class="chart__label"
            x={tenth(start(mark.at)) + (late ? -4 : 4)}
            y={TOP + 4}
            text-anchor={late ? 'end' : 'start'}
          >
            {mark.label}
          </text>
        </g>
      ) : null}
      {series.map(({ look, values }) => (
        <g key={look}>
          <path
            class={`chart__stroke chart__stroke--${look}`}
            d={values.map((value, at) => `${at === 0 ? 'M' : 'L'}${middle(at)} ${tenth(y(value))}`).join('')}
          />
          {values.map((value, at) => (
            <circle
              key={at}
              class={`chart__point chart__point--${look}`}
              cx={middle(at)}
              cy={tenth(y(value))}
              r="3"
            />
          ))}
        </g>
      ))}
    </Chart>
  );
};

/** Scale and places of a chart. */
const layOut = ({ groups, series, format }: Pick<ChartProps, 'groups' | 'series' | 'format'>) => {
  const end = scaleEnd(Math.max(1, ...series.flatMap(({ values }) => values)));
  const ticks = end === 1 ? [0, 1] : [0, end / 2, end];
  const left = 8 + LETTER * Math.max(...ticks.map((tick) => format(tick).length));
  const step = (WIDTH - left) / groups.length;
  const y = (value: number) => BASE - ((BASE - TOP) * value) / end;
  return { ticks, left, step, y, start: (place: number) => left + step * place };
};

type Framed = ChartProps & {
  readonly swatch: (look: ChartLook) => ComponentChildren;
  readonly children: ComponentChildren;
};

/** Title, scale, labels and legend around a drawing. */
const Chart = (props: Framed) => {
  const { id, title, description, groups, series, format, swatch, children } = props;
  const { ticks, left, step, y, start } = layOut(props);
  // Of many labels every second, third … is written, the first always.
  const every = Math.ceil(ROOM / step);
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
        {ticks.map((tick) => (
          <g key={tick}>
            <line class="chart__line" x1={left} x2={WIDTH} y1={y(tick)} y2={y(tick)} />
            <text class="chart__tick" x={left - 4} y={y(tick) + 4} text-anchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {children}
        {groups.map((group, place) => (
          <g key={place}>
            {[place % every === 0 ? group.label : '', group.note ?? ''].map((words, line) =>
              words ? (
                <text
                  key={line}
                  class="chart__label"
                  x={tenth(start(place) + step / 2)}
                  y={BASE + 16 * (line + 1)}
                  text-anchor="middle"
                >
                  {words}
                </text>
              ) : null,
            )}
          </g>
        ))}
      </svg>
      {series.length > 1 ? (
        <ul class="chart__legend" aria-hidden="true">
          {series.map(({ label, look }) => (
            <li key={look}>
              <svg class="chart__swatch" viewBox="0 0 14 14">
                {swatch(look)}
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
