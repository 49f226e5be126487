import { recipients, type Processing } from '../../../platform/privacy/processing.js';

export const outsideProcessing: Processing = {
  purpose: { pl: 'Zaproszenia do wyceny spoza klastra', en: 'Invitations to bid outside the cluster' },
  basis: {
    pl: 'prawnie uzasadniony interes kupującego: zapytanie firmy o wycenę, art. 6 ust. 1 lit. f; informacja według art. 14',
    en: "the buyer's legitimate interest in asking a firm for a bid, art. 6(1)(f); information by art. 14",
  },
  people: {
    pl: 'kto czyta pocztę firmy zaproszonej przez kupującego',
    en: 'who reads the mail of a firm that a buyer invites',
  },
  data: {
    pl: 'adres e-mail i nazwa firmy podane przez kupującego; kiedy ją zaproszono i co odpowiedziała; skrót adresu, który nie chce wiadomości',
    en: 'e-mail address and name of the firm, given by the buyer; when it was invited and what it answered; a hash of an address that wants no mails',
  },
  recipients: recipients.parties,
  kept: {
    pl: 'adres 180 dni od końca postępowania; nazwa firmy w aktach postępowania; skrót, dopóki ma chronić przed wiadomościami',
    en: "the address 180 days from the end of the procedure; the firm's name in the procedure's papers; the hash as long as it is to keep mails away",
  },
  tables: ['outside_supplier', 'mail_suppression'],
};
