import { catalogue } from '../../../platform/i18n/catalogue.js';
import { fullStop } from '../../../shared/text.js';

/** Words of an inquiry that is written before anybody is signed in. */
export const askDraftTexts = catalogue({
  pl: {
    title: 'Szkic zapytania',
    keep: 'Zapisz i przejdź do wysłania',
    save: 'Zapisz zmiany',
    guest:
      'Napisz wszystko od razu, bez konta. Konto jest potrzebne dopiero do wysłania, a tekst i pliki na Ciebie poczekają.',
    gone: 'Tej oferty albo tego dostawcy nie ma już w katalogu. Tekst zostaje w szkicu: skopiuj go do zapytania do innego dostawcy.',
    sendAs: (name: string, supplier: string) =>
      fullStop(`Zapytanie w imieniu organizacji ${name} trafi tylko do jednego dostawcy: ${supplier}`),
    sendButton: 'Wyślij zapytanie',
    mailSubject: 'Szkic zapytania o ofertę',
  },
  en: {
    title: 'Draft of an inquiry',
    keep: 'Save and go on to sending',
    save: 'Save the changes',
    guest:
      'Write everything now, without an account. You need one only to send it; your text and files wait for you.',
    gone: 'This listing or supplier is no longer in the catalogue. Your text stays in the draft: copy it into an inquiry to another supplier.',
    sendAs: (name, supplier) => fullStop(`The inquiry of ${name} goes to one supplier only: ${supplier}`),
    sendButton: 'Send the inquiry',
    mailSubject: 'Draft of an inquiry',
  },
});
