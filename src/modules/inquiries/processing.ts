import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const inquiryProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Zapytania o ofertę', en: 'Inquiries' },
    basis: grounds.contract,
    people: whose.users,
    data: {
      pl: 'kto napisał zapytanie i przez który odnośnik kampanii przyszedł; kto zapisał, jak się skończyło',
      en: 'who wrote the inquiry and by which link of a campaign they came; who recorded how it ended',
    },
    recipients: recipients.organisation,
    kept: kept.document,
    tables: ['inquiry', 'closing'],
  },
  {
    purpose: { pl: 'Szkice zapytań osób bez konta', en: 'Drafts of inquiries by people without an account' },
    basis: grounds.contract,
    people: {
      pl: 'osoby, które zaczęły pisać zapytanie bez konta, i osoby, które w nim wymieniły',
      en: 'people who began to write an inquiry without an account, and those whom they name in it',
    },
    data: {
      pl: 'treść szkicu z plikami; o piszącym nic poza tym, co sam wpisał',
      en: 'the text of the draft with its files; of the writer nothing but what they typed',
    },
    recipients: {
      pl: 'ten, kto zna prywatny adres szkicu',
      en: 'whoever knows the private address of the draft',
    },
    kept: {
      pl: 'do wysłania albo usunięcia; niewysłane usuwamy po czasie podanym niżej',
      en: 'until it is sent or deleted; those not sent go after the term given below',
    },
    tables: ['guest_draft', 'guest_draft_file'],
  },
];
