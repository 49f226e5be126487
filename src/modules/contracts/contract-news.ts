import type { Tx } from '../../platform/database/db.js';
import type { Localised } from '../../shared/lang.js';
import type { Notices } from '../notices/index.js';
import type { Contract } from './data/contract.queries.js';
import type { ContractSide } from './domain/policy.js';
import { fullStop } from '../../shared/text.js';

/** The Polish path of a contract's page. */
export const contractPath = (id: string): string => `/panel/umowy/${id}`;

/** The Polish path of its order confirmation. */
export const confirmationPath = (id: string): string => `${contractPath(id)}/potwierdzenie.pdf`;

type Facts = { readonly number: string; readonly subject: string; readonly other: string };

/** What each step tells a party, in the panel and by mail. No price and no reason: those are behind the sign-in. */
const wordings = {
  concluded: {
    title: ({ number, subject }) => ({
      pl: `Umowa ${number} zawarta: ${subject}`,
      en: `Contract ${number} concluded: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Druga strona: ${other}`)} W panelu są warunki i potwierdzenie zamówienia do pobrania.`,
      en: `${fullStop(`The other party: ${other}`)} The terms and the order confirmation are in the panel.`,
    }),
  },
  completed: {
    title: ({ number, subject }) => ({
      pl: `Dostawa potwierdzona, umowa ${number}: ${subject}`,
      en: `Delivery confirmed, contract ${number}: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${other} potwierdza, że dostawa dotarła. Umowa jest zrealizowana.`,
      en: `${other} confirms that the delivery came. The contract is fulfilled.`,
    }),
  },
  ended: {
    title: ({ number, subject }) => ({
      pl: `Umowa ${number} zakończona przed realizacją: ${subject}`,
      en: `Contract ${number} ended early: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${other} odnotowuje zakończenie umowy. Powód jest w panelu.`,
      en: `${other} has put the end of the contract on record. The reason is in the panel.`,
    }),
  },
} satisfies Record<string, Record<'title' | 'text', (facts: Facts) => Localised>>;

export type ContractNews = keyof typeof wordings;

type Told = Pick<Contract, 'id' | 'number' | 'subject' | 'buyerId' | 'supplierId' | 'buyer' | 'supplier'>;

/** Tells one party of a step. */
export const tellParty = async (
  notices: Notices,
  tx: Tx,
  news: ContractNews,
  contract: Told,
  to: ContractSide,
): Promise<void> => {
  const other = to === 'buyer' ? contract.supplier.name : contract.buyer.name;
  const facts = { number: contract.number, subject: contract.subject, other };
  await notices.tell(tx, {
    organisationId: to === 'buyer' ? contract.buyerId : contract.supplierId,
    kind: `contracts.${news}`,
    title: wordings[news].title(facts),
    text: wordings[news].text(facts),
    path: contractPath(contract.id),
  });
};
