import type { Lang } from '../../../shared/lang.js';
import type { MailText } from './identity-mails.texts.js';

type Mails = {
  old: (name: string, newEmail: string) => MailText;
  new: (name: string, newEmail: string) => MailText;
  /** To the new mailbox, when it has an account of its own. Says nothing of who asked. */
  taken: () => MailText;
  done: (name: string, newEmail: string) => MailText;
};

export const emailChangeMails: Record<Lang, Mails> = {
  pl: {
    old: (name, newEmail) => ({
      subject: 'Potwierdź albo zatrzymaj zmianę adresu konta',
      heading: `Dzień dobry, ${name}`,
      paragraphs: [
        `Ktoś, zapewne Ty, chce zmienić adres Twojego konta na ${newEmail}. Zmiana nastąpi dopiero wtedy, gdy potwierdzisz ją w obu skrzynkach.`,
        'Jeśli to nie Ty, zatrzymaj zmianę na stronie, do której prowadzi przycisk, i ustaw nowe hasło. Link działa przez 3 dni.',
      ],
      action: 'Zobacz i zdecyduj',
    }),
    new: (name) => ({
      subject: 'Potwierdź nowy adres konta',
      heading: `Dzień dobry, ${name}`,
      paragraphs: [
        'Ten adres ma się stać adresem konta w serwisie Wspólny Rynek. Potwierdź go przyciskiem poniżej; drugą wiadomość wysłaliśmy na dotychczasowy adres.',
        'Link działa przez 3 dni. Jeśli to nie Ty, zignoruj tę wiadomość.',
      ],
      action: 'Potwierdź adres',
    }),
    taken: () => ({
      subject: 'Ten adres ma już konto w serwisie Wspólny Rynek',
      heading: 'Dzień dobry',
      paragraphs: [
        'Ktoś chciał przenieść na ten adres inne konto. Nic się nie zmieniło: adres ma już własne konto.',
        'Jeśli to Ty i nie pamiętasz hasła do niego, możesz ustawić nowe.',
      ],
      action: 'Ustaw nowe hasło',
    }),
    done: (name, newEmail) => ({
      subject: 'Adres konta został zmieniony',
      heading: `Dzień dobry, ${name}`,
      paragraphs: [
        `Twoje konto ma teraz adres ${newEmail}. Na ten adres nie będziemy już pisać.`,
        'Zmianę potwierdzono w obu skrzynkach. Jeśli to nie Ty, napisz od razu do operatora serwisu: jak, mówi strona pomocy.',
      ],
      action: 'Otwórz pomoc',
    }),
  },
  en: {
    old: (name, newEmail) => ({
      subject: 'Confirm or stop the change of your address',
      heading: `Hello ${name}`,
      paragraphs: [
        `Somebody, probably you, wants to change the address of your account to ${newEmail}. Nothing changes until both mailboxes have confirmed.`,
        'If it was not you, stop the change on the page behind the button and set a new password. The link works for 3 days.',
      ],
      action: 'Look and decide',
    }),
    new: (name) => ({
      subject: 'Confirm the new address of your account',
      heading: `Hello ${name}`,
      paragraphs: [
        'This is to become the address of an account at Wspólny Rynek. Confirm it with the button below; another message went to the present address.',
        'The link works for 3 days. If it was not you, ignore this message.',
      ],
      action: 'Confirm the address',
    }),
    taken: () => ({
      subject: 'This address has an account at Wspólny Rynek',
      heading: 'Hello',
      paragraphs: [
        'Somebody wanted to move another account to this address. Nothing has changed: it has an account of its own.',
        'If it was you and you forgot its password, you can set a new one.',
      ],
      action: 'Set a new password',
    }),
    done: (name, newEmail) => ({
      subject: 'The address of your account was changed',
      heading: `Hello ${name}`,
      paragraphs: [
        `Your account now has the address ${newEmail}. We will not write to this one any more.`,
        'Both mailboxes confirmed the change. If it was not you, write to the operator of the site at once; the help page says how.',
      ],
      action: 'Open the help page',
    }),
  },
};
