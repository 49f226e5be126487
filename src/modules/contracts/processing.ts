import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const contractProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Umowy i potwierdzenia zamówień', en: 'Contracts and order confirmations' },
    basis: grounds.proof,
    people: whose.represented,
    data: {
      pl: 'kto przyjął wycenę, kto zaakceptował albo podpisał umowę, kto zgłosił i odebrał dostawę i kto zakończył umowę, kontakty i reprezentacja stron',
      en: 'who accepted the quote, accepted or signed the contract, recorded and accepted deliveries and ended the contract, contacts and representation of the parties',
    },
    recipients: recipients.parties,
    kept: kept.document,
    tables: ['contract', 'contract_acceptance', 'contract_signed_copy', 'delivery'],
  },
];
