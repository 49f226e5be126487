import { catalogue } from '../../../../platform/i18n/catalogue.js';

/** Words of a procedure that is written before anybody is signed in. */
export const guestWizardTexts = catalogue({
  pl: {
    begin: 'Opisz, czego potrzebujesz',
    lead: 'Jedno zapytanie do wielu dostawców, bez konta i bez opłat. Konto jest potrzebne dopiero do wysłania. Zacznij od pustego szkicu albo od szablonu.',
    last: 'Sprawdzenie i wysłanie',
    ready: 'Treść jest gotowa. Dostawców wybierzesz po zalogowaniu, w panelu.',
    takeAs: (name: string) =>
      `Szkic stanie się postępowaniem organizacji ${name}. W panelu wybierzesz dostawców i opublikujesz zapytanie. Prywatny adres przestanie działać.`,
    take: 'Przejmij szkic i wybierz dostawców',
    taken: 'Szkic należy teraz do Twojej organizacji. Wybierz dostawców i opublikuj.',
    mailSubject: 'Szkic zapytania do wielu dostawców',
    filesHint: 'PDF, obraz, DOCX, XLSX, ODT, ODS, TXT lub CSV. Najwyżej 5 plików, razem 15 MB.',
  },
  en: {
    begin: 'Say what you need',
    lead: 'One request to many suppliers, without an account and free of charge. You need an account only to send it. Begin with an empty draft or with a template.',
    last: 'Check and send',
    ready: 'The text is ready. You choose the suppliers once you have signed in, in the panel.',
    takeAs: (name) =>
      `The draft becomes a procedure of ${name}. In the panel you choose the suppliers and publish it. The private address stops working.`,
    take: 'Take the draft over and choose suppliers',
    taken: 'The draft is your organisation’s now. Choose the suppliers and publish it.',
    mailSubject: 'Draft of a request to many suppliers',
    filesHint: 'PDF, picture, DOCX, XLSX, ODT, ODS, TXT or CSV. At most 5 files, 15 MB in all.',
  },
});
