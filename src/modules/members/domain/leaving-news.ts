import { formatInstant } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';

type News = { kind: string; title: Localised; text: Localised; path: string };

/** To the leaver: it has left, and what stays. */
export const leftNews = (name: string, at: Date): News => ({
  kind: 'members.left',
  title: { pl: 'Wystąpienie z klastra przyjęte', en: 'You have left the cluster' },
  text: {
    pl: `${name}: członkostwo skończyło się ${formatInstant(at, 'pl')}. Profil i oferty zniknęły z serwisu. Konto, umowy i dokumenty zostają, pokwitowanie czeka na stronie „Członkostwo”.`,
    en: `${name}: membership ended on ${formatInstant(at, 'en')}. Profile and listings are gone from the site. Account, contracts and documents stay; the receipt waits on the page “Membership”.`,
  },
  path: '/panel/czlonkostwo',
});

/** To the coordinator. */
export const memberLeftNews = (name: string, at: Date): News => ({
  kind: 'members.member-left',
  title: { pl: `Wystąpienie z klastra: ${name}`, en: `Left the cluster: ${name}` },
  text: {
    pl: `${name} nie jest członkiem klastra od ${formatInstant(at, 'pl')}.`,
    en: `${name} has not been a member since ${formatInstant(at, 'en')}.`,
  },
  path: '/koordynator/wystapienia',
});
