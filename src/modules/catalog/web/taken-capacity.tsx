import type { Lang } from '../../../shared/lang.js';
import { formatQuantity } from '../../../shared/money.js';
import { formatMonth } from '../../../shared/months.js';
import type { Taken } from '../data/ledger.queries.js';
import { capacityTexts } from './capacity.texts.js';
import { CAPACITY } from './step-paths.js';

/** The Polish path of the table of free capacity, for pages that lead there. */
export const capacityPath = CAPACITY;

/** What a contract took of its supplier's capacity: 'grudzień 2026: 120 porcja, zarezerwowane'. */
export const TakenCapacity = (props: {
  lang: Lang;
  taken: readonly Taken[];
  href: (path: string) => string;
}) => {
  const { lang, taken, href } = props;
  return (
    <ul>
      {taken.map(({ listingId, month, amount, unit, state }) => (
        <li key={`${listingId} ${month}`}>
          <a href={href(`${CAPACITY}/${listingId}`)}>{formatMonth(month, lang)}</a>
          {`: ${formatQuantity(amount, lang)}\u00a0${unit}, ${capacityTexts[lang].states[state]}`}
        </li>
      ))}
    </ul>
  );
};
