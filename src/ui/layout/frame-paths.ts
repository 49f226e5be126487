/**
 * The Polish paths that the frame of every page links or posts to; each is a declared route.
 * `signOut` and `switchOrganisation` are POST: the latter with `organisation` (an id) and `back` (a path).
 */
export const framePaths = {
  home: '/',
  search: '/katalog',
  signIn: '/logowanie',
  register: '/rejestracja',
  join: '/przystap',
  signOut: '/wyloguj',
  switchOrganisation: '/przelacz',
  account: '/konto',
  panel: '/panel',
  coordinator: '/koordynator',
  howItWorks: '/jak-to-dziala',
  ranking: '/jak-sortujemy',
  help: '/pomoc',
  accessibility: '/dostepnosc',
  privacy: '/prywatnosc',
  terms: '/regulamin',
  transparency: '/przejrzystosc',
  campaigns: '/kampanie',
  newsletter: '/newsletter',
} as const;
