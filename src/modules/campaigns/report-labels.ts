import { formatDate, addDays, type LocalDate } from '../../shared/dates.js';
import { langs, type Lang, type Localised } from '../../shared/lang.js';
import { areaName, isAreaCode } from '../../shared/territory.js';
import { TOGETHER, type Dimension } from './domain/funnel.js';
import type { Channel, Slot } from './domain/touch.js';
import { slotNames } from './slot-names.js';

/** By which way people came, as they would say it. */
export const channelLabels: Readonly<Record<Channel, Localised>> = {
  placement: { pl: 'Miejsca na stronie', en: 'Places on the site' },
  'short-link': { pl: 'Krótki link', en: 'Short link' },
  newsletter: { pl: 'Newsletter', en: 'Newsletter' },
  landing: { pl: 'Strona kampanii', en: 'The campaign’s page' },
  poster: { pl: 'Plakat i druk', en: 'Poster and print' },
};

export const dimensionLabels: Readonly<Record<Dimension, Localised>> = {
  channel: { pl: 'Kanał', en: 'Channel' },
  slot: { pl: 'Miejsce na stronie', en: 'Place on the site' },
  member: { pl: 'Członek', en: 'Member' },
  category: { pl: 'Kategoria', en: 'Category' },
  area: { pl: 'Powiat kupującego', en: 'Buyer’s county' },
  week: { pl: 'Tydzień kampanii', en: 'Week of the campaign' },
};

const none: Readonly<Record<Exclude<Dimension, 'week'>, Localised>> = {
  channel: { pl: 'Inny kanał', en: 'Another channel' },
  slot: { pl: 'Poza miejscami na stronie', en: 'Outside places on the site' },
  member: { pl: 'Cała kampania, bez wskazania członka', en: 'The campaign as a whole' },
  category: { pl: 'Bez kategorii', en: 'No category' },
  area: { pl: 'Nie podano', en: 'Not given' },
};

const together: Localised = { pl: 'Pozostałe, razem', en: 'The rest, together' };

const inBoth = (words: (lang: Lang) => string): Localised =>
  Object.fromEntries(langs.map((lang) => [lang, words(lang)])) as Record<Lang, string>;

/** What a row is called; `names` are those of members and categories by their key. */
export const keyLabel = (
  dimension: Dimension,
  key: string,
  names: ReadonlyMap<string, Localised>,
  startsOn: LocalDate,
): Localised => {
  if (dimension === 'week') return inBoth((lang) => weekLabel(Number(key), startsOn, lang));
  if (key === TOGETHER) return together;
  if (dimension === 'channel') return channelLabels[key as Channel] ?? none.channel;
  if (dimension === 'slot') return slotNames[key as Slot] ?? none.slot;
  if (dimension === 'area') return isAreaCode(key) ? inBoth((lang) => areaName(key, lang)) : none.area;
  return names.get(key) ?? none[dimension];
};

/** '1. (2.03.2026–8.03.2026)': weeks are counted from one for people. */
export const weekLabel = (week: number, startsOn: LocalDate, lang: Lang): string => {
  const first = addDays(startsOn, 7 * week);
  const days = `${formatDate(first, lang)}–${formatDate(addDays(first, 6), lang)}`;
  return week < 0 ? days : `${week + 1}. (${days})`;
};
