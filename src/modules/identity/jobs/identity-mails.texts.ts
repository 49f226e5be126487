import type { Lang } from '../../../shared/lang.js';

export type MailText = { subject: string; heading: string; paragraphs: string[]; action: string };
type Mails = Record<'confirm-email' | 'reset-password' | 'taken-address', (name: string) => MailText> &
  Record<'export-made', () => MailText> &
  Record<'terms-changed', (from: string, changes: string) => MailText>;

export const identityMails: Record<Lang, Mails> = {
  pl: {
    'confirm-email': (name) => ({
      subject: 'Potwierdź adres e-mail',
      heading: `Dzień dobry, ${name}`,
      paragraphs: [
        'Ktoś, zapewne Ty, zakłada konto w serwisie Wspólny Rynek z tym adresem.',
        'Potwierdź adres przyciskiem poniżej. Link działa przez 3 dni. Jeśli to nie Ty, zignoruj tę wiadomość.',
      ],
      action: 'Potwierdź adres',
    }),
    'reset-password': (name) => ({
      subject: 'Ustaw nowe hasło',
      heading: `Dzień dobry, ${name}`,
      paragraphs: ['Otrzymaliśmy prośbę o nowe hasło do Twojego konta. Link działa raz, przez godzinę.'],
      action: 'Ustaw nowe hasło',
    }),
    'taken-address': (name) => ({
      subject: 'Masz już konto w serwisie Wspólny Rynek',
      heading: `Dzień dobry, ${name}`,
      paragraphs: [
        'Ktoś próbował założyć konto z Twoim adresem. Nic się nie zmieniło: konto już masz.',
        'Jeśli to Ty i nie pamiętasz hasła, możesz ustawić nowe.',
      ],
      action: 'Ustaw nowe hasło',
    }),
    'export-made': () => ({
      subject: 'Kopia Twoich danych jest gotowa',
      heading: 'Kopia danych jest gotowa',
      paragraphs: [
        'Czeka na stronie „Moje dane” Twojego konta przez 7 dni. Przed pobraniem prosimy o potwierdzenie, kim jesteś.',
        'Jeśli to nie Ty o nią prosisz, zmień hasło i wyloguj inne urządzenia.',
      ],
      action: 'Przejdź do moich danych',
    }),
    'terms-changed': (from, changes) => ({
      subject: `Nowy regulamin od ${from}`,
      heading: 'Zmieniamy regulamin serwisu Wspólny Rynek',
      paragraphs: [
        `Nowa wersja obowiązuje od ${from}. ${changes}`,
        'Przeczytaj ją i zaakceptuj, aby dalej składać zapytania, wyceny i oferty. Bez akceptacji możesz czytać, pobrać swoje dane i usunąć konto.',
      ],
      action: 'Przeczytaj zmiany',
    }),
  },
  en: {
    'confirm-email': (name) => ({
      subject: 'Confirm your e-mail address',
      heading: `Hello ${name}`,
      paragraphs: [
        'Somebody, probably you, is opening an account at Wspólny Rynek with this address.',
        'Confirm it with the button below. The link works for 3 days. If it was not you, ignore this message.',
      ],
      action: 'Confirm the address',
    }),
    'reset-password': (name) => ({
      subject: 'Set a new password',
      heading: `Hello ${name}`,
      paragraphs: ['A new password was requested for your account. The link works once, for one hour.'],
      action: 'Set a new password',
    }),
    'taken-address': (name) => ({
      subject: 'You already have an account at Wspólny Rynek',
      heading: `Hello ${name}`,
      paragraphs: [
        'Somebody tried to open an account with your address. Nothing has changed: you have one already.',
        'If it was you and you forgot the password, you can set a new one.',
      ],
      action: 'Set a new password',
    }),
    'export-made': () => ({
      subject: 'The copy of your data is ready',
      heading: 'The copy of your data is ready',
      paragraphs: [
        'It waits on the page “My data” of your account for 7 days. Before you fetch it we ask you to confirm who you are.',
        'If it was not you who asked for it, change your password and sign out other devices.',
      ],
      action: 'Go to my data',
    }),
    'terms-changed': (from, changes) => ({
      subject: `New terms from ${from}`,
      heading: 'The terms of Wspólny Rynek change',
      paragraphs: [
        `The new version holds from ${from}. ${changes}`,
        'Read and accept it to go on sending inquiries, quotes and listings. Without accepting you may read, take a copy of your data and erase your account.',
      ],
      action: 'Read the changes',
    }),
  },
};
