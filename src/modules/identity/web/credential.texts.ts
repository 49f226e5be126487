import { catalogue } from '../../../platform/i18n/catalogue.js';

export const credentialTexts = catalogue({
  pl: {
    changePassword: 'Zmień hasło',
    passwordLead: 'Po zmianie inne urządzenia zostaną wylogowane.',
    newPassword: 'Nowe hasło',
    savePassword: 'Zapisz nowe hasło',
    passwordChanged: 'Hasło zmienione. Inne urządzenia są wylogowane.',
    changeAddress: 'Zmień adres e-mail',
    addressLead: (email: string) =>
      `Twoje konto ma adres ${email}. Zmianę trzeba potwierdzić w obu skrzynkach: dotychczasowej i nowej.`,
    presentAddress: 'Dotychczasowy adres',
    newAddress: 'Nowy adres e-mail',
    sendLinks: 'Wyślij wiadomości',
    linksSent: 'Wysłaliśmy wiadomości na oba adresy. Adres zmieni się, gdy potwierdzisz go w obu skrzynkach.',
    changeStopped: 'Zmiana adresu zatrzymana.',
    offerOld: 'Potwierdź, że adres konta ma się zmienić. Jeśli to nie Ty o to prosisz, zatrzymaj zmianę.',
    offerNew: 'Potwierdź, że to ma być adres konta w serwisie Wspólny Rynek.',
    confirm: 'Potwierdź zmianę',
    stop: 'Zatrzymaj zmianę',
    halfConfirmed: 'Potwierdzone. Adres zmieni się, gdy potwierdzisz go też w drugiej skrzynce.',
    addressChanged: 'Adres konta zmieniony.',
    stoppedByMail: 'Zmiana adresu zatrzymana. Jeśli to nie Ty o nią prosisz, ustaw nowe hasło.',
  },
  en: {
    changePassword: 'Change the password',
    passwordLead: 'Other devices will be signed out.',
    newPassword: 'New password',
    savePassword: 'Save the new password',
    passwordChanged: 'Password changed. Other devices are signed out.',
    changeAddress: 'Change the e-mail address',
    addressLead: (email: string) =>
      `Your account has the address ${email}. Both mailboxes have to confirm a change: the present one and the new one.`,
    presentAddress: 'Present address',
    newAddress: 'New e-mail address',
    sendLinks: 'Send the messages',
    linksSent: 'Messages went to both addresses. The address changes once both mailboxes have confirmed.',
    changeStopped: 'The change of address was stopped.',
    offerOld:
      'Confirm that the address of the account is to change. If you did not ask for it, stop the change.',
    offerNew: 'Confirm that this is to be the address of an account at Wspólny Rynek.',
    confirm: 'Confirm the change',
    stop: 'Stop the change',
    halfConfirmed: 'Confirmed. The address changes once the other mailbox has confirmed too.',
    addressChanged: 'The address of the account was changed.',
    stoppedByMail: 'The change of address was stopped. If you did not ask for it, set a new password.',
  },
});
