import { catalogue } from '../platform/i18n/catalogue.js';

export const mailTexts = catalogue({
  pl: {
    mail: 'Poczta',
    lead: 'W wersji pokazowej wiadomości nie są wysyłane. Zostają tutaj, aby można było otworzyć ich linki.',
    none: 'Nie ma jeszcze żadnej wiadomości',
    noneMore: 'Wiadomość pojawi się kilka sekund po czynności, która ją wywołuje. Odśwież wtedy stronę.',
    subject: 'Temat',
    to: 'Do',
    when: 'Kiedy',
  },
  en: {
    mail: 'Mail',
    lead: 'The demonstration sends no mail. Messages stay here, so that their links can be opened.',
    none: 'No messages yet',
    noneMore: 'A message appears a few seconds after what causes it. Reload the page then.',
    subject: 'Subject',
    to: 'To',
    when: 'When',
  },
});
