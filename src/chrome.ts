import { Injectable } from '@nestjs/common';
import { hasRole, type Actor } from './platform/access/actor.js';
import { catalogue } from './platform/i18n/catalogue.js';
import type { Lang } from './shared/lang.js';
import { ChromeSource, type Chrome, type NavigationItem } from './ui/page/navigation.js';

const texts = catalogue({
  pl: {
    catalogue: 'Katalog',
    members: 'Członkowie',
    how: 'Jak to działa',
    desk: 'Co na mnie czeka',
    inquiries: 'Zapytania',
    contracts: 'Umowy',
    listings: 'Oferty',
    organisation: 'Organizacja',
    people: 'Ludzie',
    coordinator: 'Biurko koordynatora',
    account: 'Moje konto',
  },
  en: {
    catalogue: 'Catalogue',
    members: 'Members',
    how: 'How it works',
    desk: 'What waits for me',
    inquiries: 'Inquiries',
    contracts: 'Contracts',
    listings: 'Listings',
    organisation: 'Organisation',
    people: 'People',
    coordinator: "Coordinator's desk",
    account: 'My account',
  },
});

/** Menus by who asks. */
@Injectable()
export class SiteChrome extends ChromeSource {
  async chromeFor(actor: Actor, lang: Lang): Promise<Chrome> {
    const m = texts[lang];
    const panel: NavigationItem[] = [];
    if (hasRole(actor, 'viewer')) {
      panel.push(
        { path: '/panel', label: m.desk },
        { path: '/panel/zapytania', label: m.inquiries },
        { path: '/panel/umowy', label: m.contracts },
        { path: '/panel/oferty', label: m.listings },
        { path: '/panel/organizacja', label: m.organisation },
        { path: '/panel/ludzie', label: m.people },
      );
    }
    if (actor.kind === 'person' && actor.coordinator)
      panel.push({ path: '/koordynator', label: m.coordinator });
    if (actor.kind === 'person') panel.push({ path: '/konto', label: m.account });
    return {
      main: [
        { path: '/katalog', label: m.catalogue },
        { path: '/czlonkowie', label: m.members },
        { path: '/jak-to-dziala', label: m.how },
      ],
      panel,
      waiting: 0,
      operator: null,
    };
  }
}
