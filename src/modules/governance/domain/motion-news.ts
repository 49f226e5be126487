import { formatInstant } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { MotionState } from './motion-states.js';

type News = { kind: string; title: Localised; text: Localised };

/** To the members with a seat: there is something to vote on. */
export const openedNews = (title: Localised, closesAt: Date): News => ({
  kind: 'governance.motion-opened',
  title: { pl: `Głosowanie rady: ${title.pl}`, en: `The council votes: ${title.en}` },
  text: {
    pl: `Przedstawiciel organizacji głosuje do ${formatInstant(closesAt, 'pl')}. Głos można zmienić do końca głosowania.`,
    en: `Your representative votes until ${formatInstant(closesAt, 'en')}. The vote may be changed until the end.`,
  },
});

/** To the organisation that the vote is about. */
export const concernedNews = (title: Localised, closesAt: Date): News => ({
  kind: 'governance.motion-about-you',
  title: { pl: `Rada głosuje: ${title.pl}`, en: `The council votes: ${title.en}` },
  text: {
    pl: `Głosowanie w sprawie Waszej organizacji trwa do ${formatInstant(closesAt, 'pl')}. O wyniku powiadomimy.`,
    en: `The vote about your organisation lasts until ${formatInstant(closesAt, 'en')}. We will tell you the result.`,
  },
});

const results: Readonly<Record<Exclude<MotionState, 'open'>, Localised>> = {
  carried: { pl: 'wniosek przyjęty', en: 'carried' },
  lost: { pl: 'wniosek odrzucony', en: 'lost' },
  lapsed: {
    pl: 'zabrakło kworum, można głosować ponownie',
    en: 'there was no quorum; it may be put again',
  },
};

/** To the members with a seat: how it ended. */
export const closedNews = (
  title: Localised,
  state: Exclude<MotionState, 'open'>,
  resolution: string | null,
): News => {
  const number = resolution
    ? { pl: ` Uchwała nr ${resolution}.`, en: ` Resolution no. ${resolution}.` }
    : { pl: '', en: '' };
  return {
    kind: 'governance.motion-closed',
    title: { pl: `Wynik głosowania: ${title.pl}`, en: `Result of the vote: ${title.en}` },
    text: {
      pl: `Rada zakończyła głosowanie: ${results[state].pl}.${number.pl}`,
      en: `The council has voted: ${results[state].en}.${number.en}`,
    },
  };
};
