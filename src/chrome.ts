import { Injectable } from '@nestjs/common';
import { Memberships } from './modules/members/index.js';
import { OperatorRecord, scopePaths } from './modules/organisations/index.js';
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
    opportunities: 'Zaproszenia',
    procedures: 'Postępowania',
    saved: 'Wyszukiwania',
    openProcedures: 'Zapytania ofertowe',
    contracts: 'Umowy',
    payments: 'Płatności',
    listings: 'Oferty',
    capacity: 'Wolne moce',
    numbers: 'Nasze liczby',
    campaigns: 'Kampanie',
    notices: 'Powiadomienia',
    profile: 'Profil publiczny',
    evidence: 'Zaświadczenia',
    membership: 'Członkostwo',
    council: 'Rada klastra',
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
    opportunities: 'Invitations',
    procedures: 'Procedures',
    saved: 'Saved searches',
    openProcedures: 'Open requests',
    contracts: 'Contracts',
    payments: 'Payments',
    listings: 'Listings',
    capacity: 'Free capacity',
    numbers: 'Our numbers',
    campaigns: 'Campaigns',
    notices: 'Notices',
    profile: 'Public profile',
    evidence: 'Evidence',
    membership: 'Membership',
    council: 'Council',
    organisation: 'Organisation',
    people: 'People',
    coordinator: "Coordinator's desk",
    account: 'My account',
  },
});

/** Menus by who asks. */
@Injectable()
export class SiteChrome extends ChromeSource {
  constructor(
    private readonly memberships: Memberships,
    private readonly operators: OperatorRecord,
  ) {
    super();
  }

  async chromeFor(actor: Actor, lang: Lang): Promise<Chrome> {
    const m = texts[lang];
    const panel: NavigationItem[] = [];
    const isCoordinator = actor.kind === 'person' && actor.coordinator;
    const scopes = (actor.kind === 'person' && actor.behalf?.grant?.scopes) || null;
    const [{ unread, member }, operator] = await Promise.all([
      // The member's notices are its own: who acts by a grant is not even told how many.
      scopes ? { unread: 0, member: true } : this.memberships.standing(actor),
      this.operators.current(),
    ]);
    if (scopes) {
      panel.push(...scopes.map((scope) => ({ path: scopePaths[scope], label: m[scope] })));
    } else if (hasRole(actor, 'viewer')) {
      panel.push(
        { path: '/panel', label: m.desk },
        {
          path: '/panel/powiadomienia',
          label: m.notices,
          count: unread,
          also: ['/panel/decyzje', '/panel/propozycje'],
        },
        { path: '/panel/zapytania', label: m.inquiries, also: ['/panel/wyceny'] },
        { path: '/panel/zaproszenia', label: m.opportunities },
        { path: '/panel/postepowania', label: m.procedures, also: ['/panel/otwarte-wyceny'] },
        { path: '/panel/wyszukiwania', label: m.saved },
        {
          path: '/panel/umowy',
          label: m.contracts,
          also: ['/panel/dostawy', '/panel/kopie', '/panel/zmiany', '/panel/wspolne-umowy'],
        },
        { path: '/panel/naleznosci', label: m.payments, also: ['/panel/ksiega', '/panel/platnosci-online'] },
        ...(member
          ? [
              { path: '/panel/oferty', label: m.listings, also: ['/panel/promocje'] },
              { path: '/panel/moce', label: m.capacity },
              { path: '/panel/liczby', label: m.numbers },
              { path: '/panel/kampanie', label: m.campaigns, also: ['/panel/katalogi'] },
              { path: '/panel/profil', label: m.profile },
              { path: '/panel/zaswiadczenia', label: m.evidence },
            ]
          : []),
        { path: '/panel/czlonkostwo', label: m.membership },
        ...(member || isCoordinator ? [{ path: '/panel/rada', label: m.council }] : []),
        { path: '/panel/organizacja', label: m.organisation },
        { path: '/panel/ludzie', label: m.people },
      );
    }
    if (isCoordinator) panel.push({ path: '/koordynator', label: m.coordinator });
    if (actor.kind === 'person') panel.push({ path: '/konto', label: m.account });
    return {
      main: [
        { path: '/katalog', label: m.catalogue },
        { path: '/czlonkowie', label: m.members },
        { path: '/zapytania-ofertowe', label: m.openProcedures },
        // Who is signed in has the panel in its place; the foot of the page keeps it.
        ...(actor.kind === 'person' ? [] : [{ path: '/jak-to-dziala', label: m.how }]),
      ],
      panel,
      waiting: unread,
      operator: operator && { name: operator.name, contact: operator.email },
    };
  }
}
