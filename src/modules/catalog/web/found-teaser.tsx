import type { Lang } from '../../../shared/lang.js';
import { formatMonth } from '../../../shared/months.js';
import type { Level } from '../../../ui/index.js';
import type { FoundCard, FoundFree } from '../catalogue-search.service.js';
import { freeWords } from './capacity-section.js';
import { filterTexts } from './catalogue-filters.texts.js';
import { ListingTeaser } from './listing-teaser.js';

/** A listing that a search found, with what is free in the month that was asked for. */
export const FoundTeaser = (props: {
  readonly lang: Lang;
  readonly card: FoundCard;
  readonly href: (path: string) => string;
  readonly level: Level;
}) => <ListingTeaser {...props} note={props.card.free ? freeNote(props.card.free, props.lang) : undefined} />;

const freeNote = (free: FoundFree, lang: Lang): string =>
  filterTexts[lang].cardFree(
    formatMonth(free.month, lang),
    [freeWords(free, lang), ...(free.free !== null && free.unit ? [`(${free.unit})`] : [])].join(' '),
  );
