import type { Lang } from '../../../shared/lang.js';
import { formatQuantity } from '../../../shared/money.js';
import { formatMonth } from '../../../shared/months.js';
import { Section, type Level } from '../../../ui/index.js';
import type { ShownCapacity, ShownMonth } from '../domain/capacity.js';
import { capacityTexts } from './capacity.texts.js';

/** What a supplier shows of its free capacity, month by month; nothing when it shows nothing. */
export const CapacitySection = (props: { lang: Lang; capacity: ShownCapacity | null; level?: Level }) => {
  const { lang, capacity } = props;
  if (!capacity) return null;
  const m = capacityTexts[lang];
  const { unit } = capacity;
  return (
    <Section
      title={m.shownTitle}
      level={props.level ?? 2}
      lead={unit === null ? m.shownRoughly : m.shownIn(unit)}
    >
      <dl class="month-list">
        {capacity.months.map((month) => (
          <div key={month.month} class={`month-list__item month-list__item--${fullness(month)}`}>
            <dt>{formatMonth(month.month, lang)}</dt>
            <dd>{freeWords(month, lang)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};

const fullness = ({ free, band }: ShownMonth): 'none' | 'some' =>
  free === '0' || band === 'none' ? 'none' : 'some';

/** What is free in a month, without its unit; '' where nothing is said. */
export const freeWords = ({ free, band }: ShownMonth, lang: Lang): string => {
  const m = capacityTexts[lang];
  if (free !== null) return free === '0' ? m.bands.none : formatQuantity(free, lang);
  return band === null ? '' : m.bands[band];
};
