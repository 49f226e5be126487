/** One password for all of the cast; the accounts exist only while the site is reachable from this machine alone. */
export const demoPassword = 'razem-na-rynku-2014';

/** Who can sign in to the demonstration. `example` is a reserved domain (RFC 2606): no mail ever leaves. */
export const demoAccounts = [
  { email: 'koordynator@wama-coop.example', who: 'koordynator klastra (WAMA-COOP)' },
  { email: 'zamowienia@gmina.example', who: 'kupujący: gmina ze szkołą' },
  { email: 'biuro@firma.example', who: 'kupujący: firma' },
  { email: 'oferty@babiniec.example', who: 'spółdzielnia „BABINIEC” (catering)' },
  { email: 'oferty@apropos.example', who: "spółdzielnia „APROPO'S” (sprzątanie)" },
  { email: 'oferty@eko-free.example', who: 'spółdzielnia „EKO FREE” (żywność)' },
  { email: 'oferty@lider.example', who: 'spółdzielnia „LIDER” (zieleń)' },
] as const;
