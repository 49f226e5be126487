import type { Localised } from '../../shared/lang.js';
import type { Slot } from './domain/touch.js';

/** What a slot is called by people, and what stands there. */
export const slotNames: Readonly<Record<Slot, Localised>> = {
  'home-hero': { pl: 'Góra strony głównej', en: 'Top of the home page' },
  'home-shelf': { pl: 'Półka na stronie głównej', en: 'Shelf of the home page' },
  'category-shelf': { pl: 'Nad ofertami kategorii', en: 'Above the listings of a category' },
  search: { pl: 'Wyniki wyszukiwania', en: 'Search results' },
  'listing-also': { pl: 'Na stronie oferty z kampanii', en: 'On the page of a listing of the campaign' },
  'buyer-desk': { pl: 'Panel kupującego', en: 'Buyer’s panel' },
};

export const slotHints: Readonly<Record<Slot, Localised>> = {
  'home-hero': {
    pl: 'Nazwa i hasło kampanii z jedną ofertą uczestnika.',
    en: 'The campaign’s name and message with one listing of a participant.',
  },
  'home-shelf': { pl: 'Do czterech ofert na jednej stronie.', en: 'Up to four listings a page.' },
  'category-shelf': {
    pl: 'Do trzech ofert z tej kategorii, gdy ktoś ją przegląda.',
    en: 'Up to three listings of the category, when somebody looks through it.',
  },
  search: {
    pl: 'Osobny wiersz po trzecim i po ósmym wyniku; kolejność wyników się nie zmienia.',
    en: 'A row of its own behind the third and the eighth result; the order of the results stays.',
  },
  'listing-also': {
    pl: 'Do trzech ofert innych uczestników tej samej kampanii.',
    en: 'Up to three listings of others who take part in the same campaign.',
  },
  'buyer-desk': {
    pl: 'Do trzech ofert, dla kupujących, do których kampania jest kierowana.',
    en: 'Up to three listings, for buyers to whom the campaign is addressed.',
  },
};
