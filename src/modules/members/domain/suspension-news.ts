import type { Localised } from '../../../shared/lang.js';

type News = { kind: string; title: Localised; text: Localised; path: string };

const OWN = '/panel/czlonkostwo';

/** To the member: why the council has suspended it, and what goes on. */
export const suspendedNews = (resolution: string, reason: string): News => ({
  kind: 'members.suspended',
  title: { pl: 'Rada zawiesiła członkostwo', en: 'The council has suspended the membership' },
  text: {
    pl: `Uchwała nr ${resolution}. Powód: ${reason} Profil i oferty nie są teraz widoczne. Konto, umowy i rozmowy działają dalej.`,
    en: `Resolution no. ${resolution}. Reason: ${reason} Profile and listings cannot be seen now. Account, contracts and conversations go on.`,
  },
  path: OWN,
});

/** To the member: it is one in full again. */
export const liftedNews = (resolution: string): News => ({
  kind: 'members.suspension-lifted',
  title: { pl: 'Rada zniosła zawieszenie', en: 'The council has lifted the suspension' },
  text: {
    pl: `Uchwała nr ${resolution}. Profil i oferty są znów widoczne.`,
    en: `Resolution no. ${resolution}. Profile and listings can be seen again.`,
  },
  path: OWN,
});
