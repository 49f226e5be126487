/** One password for all of the cast; the accounts exist only while the site is reachable from this machine alone. */
export const demoPassword = 'razem-na-rynku-2014';

export type DemoAccount = {
  readonly email: string;
  /** For the list at the start of the program. */
  readonly who: string;
  /** The account's name; it stands on what the account signs. */
  readonly name: string;
  /** Slugs of founders, or keys of `data/organisations.json`, for which it acts. */
  readonly actsFor: readonly string[];
};

/** Who can sign in to the demonstration. `example` is a reserved domain (RFC 2606): no mail ever leaves. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    email: 'koordynator@wama-coop.example',
    who: 'koordynator klastra (WAMA-COOP)',
    name: 'Koordynator (konto pokazowe)',
    actsFor: ['wama-coop'],
  },
  {
    email: 'zamowienia@gmina.example',
    who: 'kupujący: gmina ze szkołą',
    name: 'Anna Przykładowa',
    actsFor: ['gmina', 'szkola'],
  },
  {
    email: 'biuro@firma.example',
    who: 'kupujący: firma',
    name: 'Jan Przykładowy',
    actsFor: ['firma'],
  },
  {
    email: 'oferty@babiniec.example',
    who: 'spółdzielnia „BABINIEC” (catering)',
    name: 'BABINIEC (konto pokazowe)',
    actsFor: ['babiniec'],
  },
  {
    email: 'oferty@apropos.example',
    who: "spółdzielnia „APROPO'S” (sprzątanie)",
    name: "APROPO'S (konto pokazowe)",
    actsFor: ['apropos'],
  },
  {
    email: 'oferty@eko-free.example',
    who: 'spółdzielnia „EKO FREE” (żywność)',
    name: 'EKO FREE (konto pokazowe)',
    actsFor: ['eko-free'],
  },
  {
    email: 'oferty@lider.example',
    who: 'spółdzielnia „LIDER” (sprzątanie szkół, opieka)',
    name: 'LIDER (konto pokazowe)',
    actsFor: ['lider'],
  },
  {
    // So that every listing can be asked about, and the switch between organisations be seen.
    email: 'oferty@spoldzielnie.example',
    who: 'pozostałe spółdzielnie (jedna osoba, wiele organizacji)',
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
