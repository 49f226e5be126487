import type { Topic } from '../notices/index.js';

/** What inquiries tell, as people choose by it. An accepted quote makes a contract: see the contracts' topics. */
export const inquiryTopics: readonly Topic[] = [
  {
    id: 'inquiry-new',
    kinds: ['inquiries.new'],
    group: 'trade',
    label: { pl: 'Nowe zapytania', en: 'New inquiries' },
    hint: { pl: 'Ktoś pyta Was o ofertę.', en: 'Somebody asks you for a quote.' },
    mail: 'now',
  },
  {
    id: 'inquiry-messages',
    kinds: ['inquiries.message-to-supplier', 'inquiries.message-to-buyer'],
    group: 'trade',
    label: { pl: 'Wiadomości w zapytaniach', en: 'Messages about inquiries' },
    hint: { pl: 'Druga strona pisze w sprawie zapytania.', en: 'The other side writes about an inquiry.' },
    mail: 'now',
  },
  {
    id: 'inquiry-answers',
    kinds: ['inquiries.quoted', 'inquiries.revised', 'inquiries.withdrawn', 'inquiries.*'],
    group: 'trade',
    label: { pl: 'Odpowiedzi na Wasze zapytania', en: 'Answers to your inquiries' },
    hint: {
      pl: 'Wycena, jej zmiana lub wycofanie, odmowa.',
      en: 'A quote, its change, a withdrawal, a refusal.',
    },
    mail: 'now',
  },
  {
    id: 'inquiry-decisions',
    kinds: ['inquiries.refused', 'inquiries.cancelled', 'inquiries.capacity-short'],
    group: 'trade',
    label: { pl: 'Decyzje kupujących', en: 'Decisions of buyers' },
    hint: {
      pl: 'Wycena odrzucona, zapytanie anulowane, za mało wolnych mocy.',
      en: 'A quote refused, an inquiry cancelled, too little free capacity.',
    },
    mail: 'now',
  },
  {
    id: 'inquiry-expired',
    kinds: [
      'inquiries.expired-for-buyer',
      'inquiries.expired-for-supplier',
      'inquiries.quote-expired-for-buyer',
      'inquiries.quote-expired-for-supplier',
    ],
    group: 'trade',
    label: { pl: 'Terminy, które minęły', en: 'Dates that have passed' },
    hint: {
      pl: 'Zapytanie bez odpowiedzi, nieważna wycena.',
      en: 'An inquiry without an answer, a quote no longer valid.',
    },
    mail: 'digest',
  },
];
