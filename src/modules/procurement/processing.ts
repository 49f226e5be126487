import { outsideProcessing } from './invitations/outside-processing.js';
import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const procurementProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Zapytania ofertowe i rozeznania rynku', en: 'Requests for quotation and consultations' },
    basis: grounds.contract,
    people: whose.users,
    data: {
      pl: 'kto rozpoczął postępowanie i przez który odnośnik kampanii przyszedł; kto zadał pytanie',
      en: 'who began the procedure and by which link of a campaign they came; who asked a question',
    },
    recipients: recipients.organisation,
    kept: kept.document,
    tables: ['procedure', 'procedure_question_asker'],
  },
  {
    purpose: { pl: 'Wyceny zaklejone i ich otwarcie', en: 'Sealed bids and their opening' },
    basis: grounds.contract,
    people: whose.users,
    data: {
      pl: 'kto przygotował wycenę i kto otworzył wyceny; sama wycena jest zaszyfrowana do otwarcia',
      en: 'who wrote a bid and who opened the bids; the bid itself is encrypted until the opening',
    },
    recipients: recipients.parties,
    kept: kept.document,
    tables: ['bid', 'procedure_opening'],
  },
  {
    purpose: { pl: 'Wybór wycen', en: 'Choice of quotes' },
    basis: grounds.contract,
    people: whose.users,
    data: { pl: 'kto zdecydował o części postępowania', en: 'who decided about a lot of a procedure' },
    recipients: recipients.parties,
    kept: kept.document,
    tables: ['lot_decision'],
  },
  outsideProcessing,
];
