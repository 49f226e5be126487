import { catalogue } from '../../../platform/i18n/catalogue.js';

export const claimTexts = catalogue({
  pl: {
    title: 'Przejęcie profilu',
    lead: (organisation: string) =>
      `${organisation} jest już w serwisie, ale nikt jeszcze nie działa w jej imieniu. Po przejęciu tylko Wy zmieniacie profil i oferty.`,
    invited: (name: string, email: string, until: string) =>
      `Link wysłano do: ${name}, ${email}. Działa raz, do ${until}.`,
    aboutOrganisation: 'Dane organizacji',
    aboutOrganisationHint: 'Trafią na potwierdzenia zamówień. Później zmienisz je w panelu.',
    unitNipHint: 'Wpisz NIP osoby prawnej, która stoi za jednostką, na przykład gminy.',
    aboutYou: 'Ty, pierwsza osoba na koncie',
    claim: 'Przejmij profil',
    claimed: (organisation: string) => `Działasz teraz w imieniu: ${organisation}. Uzupełnij profil.`,
    signInFirst: 'Ten adres ma już konto. Zaloguj się, aby przejąć profil.',
  },
  en: {
    title: 'Claiming a profile',
    lead: (organisation) =>
      `${organisation} is on the site already, but nobody acts for it yet. Once claimed, only you change the profile and the listings.`,
    invited: (name, email, until) => `The link was sent to ${name}, ${email}. It works once, until ${until}.`,
    aboutOrganisation: 'The organisation’s data',
    aboutOrganisationHint: 'They go on order confirmations. You can change them in the panel later.',
    unitNipHint: 'Enter the number of the legal person behind the unit, such as the municipality.',
    aboutYou: 'You, the first person of the account',
    claim: 'Claim the profile',
    claimed: (organisation) => `You now act for ${organisation}. Complete the profile.`,
    signInFirst: 'This address has an account. Sign in to claim the profile.',
  },
});
