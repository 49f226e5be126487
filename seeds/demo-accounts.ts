import type { Localised } from '../src/shared/lang.js';

/** One password for all of the cast; the accounts exist only while the site is reachable from this machine alone. */
export const demoPassword = 'razem-na-rynku-2014';

export type DemoAccount = {
  readonly email: string;
  /** For the list at the start of the program and on the sign-in page. */
  readonly who: Localised;
  /** The account's name; it stands on what the account signs. */
  readonly name: string;
  /** Slugs of founders, or keys of `data/organisations.json`, for which it acts. */
  readonly actsFor: readonly string[];
};

/** Who can sign in to the demonstration. `example` is a reserved domain (RFC 2606): no mail ever leaves. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    email: 'koordynator@wama-coop.example',
    who: { pl: 'koordynator klastra (WAMA-COOP)', en: 'the coordinator of the cluster (WAMA-COOP)' },
    name: 'Koordynator (konto pokazowe)',
    actsFor: ['wama-coop'],
  },
  {
    email: 'zamowienia@gmina.example',
    who: { pl: 'kupujący: gmina ze szkołą', en: 'a buyer: a municipality with a school' },
    name: 'Anna Przykładowa',
    actsFor: ['gmina', 'szkola'],
  },
  {
    email: 'biuro@firma.example',
    who: { pl: 'kupujący: firma', en: 'a buyer: a firm' },
    name: 'Jan Przykładowy',
    actsFor: ['firma'],
  },
  {
    email: 'oferty@babiniec.example',
    who: { pl: 'spółdzielnia „BABINIEC” (catering)', en: 'the cooperative “BABINIEC” (catering)' },
    name: 'BABINIEC (konto pokazowe)',
    actsFor: ['babiniec'],
  },
  {
    email: 'oferty@apropos.example',
    who: { pl: "spółdzielnia „APROPO'S” (sprzątanie)", en: "the cooperative “APROPO'S” (cleaning)" },
    name: "APROPO'S (konto pokazowe)",
    actsFor: ['apropos'],
  },
  {
    email: 'oferty@eko-free.example',
    who: { pl: 'spółdzielnia „EKO FREE” (żywność)', en: 'the cooperative “EKO FREE” (food)' },
    name: 'EKO FREE (konto pokazowe)',
    actsFor: ['eko-free'],
  },
  {
    email: 'oferty@lider.example',
    who: {
      pl: 'spółdzielnia „LIDER” (sprzątanie szkół, opieka)',
      en: 'the cooperative “LIDER” (school cleaning, care)',
    },
    name: 'LIDER (konto pokazowe)',
    actsFor: ['lider'],
  },
  {
    // So that every listing can be asked about, and the switch between organisations be seen.
    email: 'oferty@spoldzielnie.example',
    who: {
      pl: 'pozostałe spółdzielnie (jedna osoba, wiele organizacji)',
      en: 'the other cooperatives (one person, many organisations)',
    },
    name: 'Pozostałe spółdzielnie (konto pokazowe)',
    actsFor: [
      'arka',
      'bajkowa-kraina',
      'eco-green-recykling',
      'eco-steam',
      'g-ural',
      'marzenie',
      'ptaszarnia',
      'studio-komercja',
      'szansa',
      'tmb',
      'warmax',
      'zywa-historia',
    ],
  },
];
