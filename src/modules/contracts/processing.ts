import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const contractProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Umowy i potwierdzenia zamówień', en: 'Contracts and order confirmations' },
    basis: grounds.proof,
    people: whose.represented,
    data: {
      pl: 'kto przyjął wycenę, kto zaakceptował, podpisał albo zmienił umowę, kto zgłosił i odebrał dostawę, kto zapytał o udział w umowie i kto go potwierdził i kto zakończył umowę, kontakty i reprezentacja stron',
      en: 'who accepted the quote, accepted, signed or changed the contract, recorded and accepted deliveries, asked for and confirmed shares and ended the contract, contacts and representation of the parties',
    },
    recipients: recipients.parties,
    kept: kept.document,
    tables: [
      'contract',
      'contract_acceptance',
      'contract_amendment',
      'contract_share',
      'contract_signed_copy',
      'delivery',
    ],
  },
  {
    purpose: { pl: 'Opinie o zrealizowanych umowach', en: 'Reviews of completed contracts' },
    basis: grounds.cluster,
    people: whose.represented,
    data: {
      pl: 'kto napisał opinię albo odpowiedź; publicznie tylko nazwa organizacji',
      en: 'who wrote a review or a reply; in public the name of the organisation alone',
    },
    recipients: recipients.parties,
    kept: kept.document,
    tables: ['contract_review'],
  },
];
