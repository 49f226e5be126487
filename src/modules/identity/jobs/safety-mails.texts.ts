import type { Lang } from '../../../shared/lang.js';
import type { SafetyChange } from '../domain/safety-changes.js';
import type { MailText } from './identity-mails.texts.js';

type Change = { readonly subject: string; readonly what: string };

const changes: Record<Lang, Record<SafetyChange, Change>> = {
  pl: {
    'password-changed': {
      subject: 'Hasło zostało zmienione',
      what: 'Hasło do Twojego konta zostało właśnie zmienione, a inne urządzenia wylogowane.',
    },
    'app-added': {
      subject: 'Dodano aplikację z kodami',
      what: 'Kod z aplikacji w telefonie jest teraz częścią logowania na Twoje konto.',
    },
    'app-removed': {
      subject: 'Usunięto aplikację z kodami',
      what: 'Aplikacja z kodami nie służy już do logowania na Twoje konto.',
    },
    'passkey-added': {
      subject: 'Dodano klucz dostępu',
      what: 'Do Twojego konta dodano klucz dostępu, którym można potwierdzić logowanie.',
    },
    'passkey-removed': {
      subject: 'Usunięto klucz dostępu',
      what: 'Jeden z kluczy dostępu nie służy już do logowania na Twoje konto.',
    },
    'recovery-codes-made': {
      subject: 'Wydano nowe kody zapasowe',
      what: 'Do Twojego konta wydano nowe kody zapasowe. Poprzednie już nie działają.',
    },
    'recovery-code-used': {
      subject: 'Użyto kodu zapasowego',
      what: 'Jeden z kodów zapasowych posłużył właśnie do wejścia na Twoje konto. Drugi raz już nie zadziała.',
    },
  },
  en: {
    'password-changed': {
      subject: 'Your password was changed',
      what: 'The password of your account has just been changed and other devices were signed out.',
    },
    'app-added': {
      subject: 'An authenticator app was added',
      what: 'A code of the app on your phone is now a part of signing in to your account.',
    },
    'app-removed': {
      subject: 'The authenticator app was removed',
      what: 'The authenticator app no longer serves to sign in to your account.',
    },
    'passkey-added': {
      subject: 'A passkey was added',
      what: 'A passkey was added to your account; it can confirm a sign-in.',
    },
    'passkey-removed': {
      subject: 'A passkey was removed',
      what: 'One of the passkeys no longer serves to sign in to your account.',
    },
    'recovery-codes-made': {
      subject: 'New recovery codes were issued',
      what: 'New recovery codes were issued for your account. The earlier ones no longer work.',
    },
    'recovery-code-used': {
      subject: 'A recovery code was used',
      what: 'One of the recovery codes has just opened your account. It will not work again.',
    },
  },
};

const words = {
  pl: {
    hello: (name: string) => `Dzień dobry, ${name}`,
    notYou: 'Jeśli to nie Ty, od razu ustaw nowe hasło i sprawdź na swoim koncie zalogowane urządzenia.',
    action: 'Ustaw nowe hasło',
  },
  en: {
    hello: (name: string) => `Hello ${name}`,
    notYou: 'If it was not you, set a new password at once and check the signed-in devices on your account.',
    action: 'Set a new password',
  },
};

/** What the account's owner is told of a change of its protection. */
export const safetyMail = (lang: Lang, change: SafetyChange, name: string): MailText => ({
  subject: changes[lang][change].subject,
  heading: words[lang].hello(name),
  paragraphs: [changes[lang][change].what, words[lang].notYou],
  action: words[lang].action,
});
