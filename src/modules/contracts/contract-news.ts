import type { Representative } from '../../platform/access/actor.js';
import type { Tx } from '../../platform/database/db.js';
import type { Localised } from '../../shared/lang.js';
import type { Notices } from '../notices/index.js';
import type { Contract } from './data/contract.queries.js';
import { sideOf, type ContractSide } from './domain/policy.js';
import { fullStop } from '../../shared/text.js';

/** The Polish path of a contract's page. */
export const contractPath = (id: string): string => `/panel/umowy/${id}`;

/** The Polish path of its order confirmation. */
export const confirmationPath = (id: string): string => `${contractPath(id)}/potwierdzenie.pdf`;

/** The Polish path of a delivery's page. */
export const deliveryPath = (id: string): string => `/panel/dostawy/${id}`;

/** The Polish path of a proposed change. */
export const amendmentPath = (id: string): string => `/panel/zmiany/${id}`;

/** The Polish path of the page of a contract's review. */
export const reviewPath = (id: string): string => `${contractPath(id)}/opinia`;

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
  'awaiting-acceptance': {
    title: ({ number, subject }) => ({
      pl: `Umowa ${number} czeka na przyjęcie: ${subject}`,
      en: `Contract ${number} waits to be accepted: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Druga strona: ${other}`)} Przyjmują ją osoby, które mogą reprezentować organizację, albo obie strony podpisują kopię.`,
      en: `${fullStop(`The other party: ${other}`)} Those who may bind the organisation accept it, or both parties sign a copy.`,
    }),
  },
  'accepted-by-other': {
    title: ({ number, subject }) => ({
      pl: `Druga strona przyjęła umowę ${number}: ${subject}`,
      en: `The other party accepted contract ${number}: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Przyjmuje: ${other}`)} Umowa wejdzie w życie, gdy przyjmie ją też Wasza strona.`,
      en: `${fullStop(`Accepted by: ${other}`)} The contract is in force once your side accepts it too.`,
    }),
  },
  'copy-offered': {
    title: ({ number, subject }) => ({
      pl: `Podpisana kopia umowy ${number} do potwierdzenia: ${subject}`,
      en: `A signed copy of contract ${number} to confirm: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Przekazuje: ${other}`)} Sprawdź podpisy i potwierdź kopię albo ją odeślij.`,
      en: `${fullStop(`Handed in by: ${other}`)} Check the signatures, and confirm the copy or send it back.`,
    }),
  },
  'copy-refused': {
    title: ({ number, subject }) => ({
      pl: `Podpisana kopia umowy ${number} odesłana: ${subject}`,
      en: `The signed copy of contract ${number} was sent back: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Odsyła: ${other}`)} Wyjaśnijcie to w rozmowie i przekażcie właściwą kopię.`,
      en: `${fullStop(`Sent back by: ${other}`)} Clear it up in the conversation and hand in the right copy.`,
    }),
  },
  'in-force': {
    title: ({ number, subject }) => ({
      pl: `Umowa ${number} w mocy: ${subject}`,
      en: `Contract ${number} is in force: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Druga strona: ${other}`)} Obie strony przyjęły umowę.`,
      en: `${fullStop(`The other party: ${other}`)} Both parties have accepted it.`,
    }),
  },
  declined: {
    title: ({ number, subject }) => ({
      pl: `Umowa ${number} nie dojdzie do skutku: ${subject}`,
      en: `Contract ${number} will not come about: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Odmawia przyjęcia: ${other}`)} Powód jest w panelu.`,
      en: `${fullStop(`Declined by: ${other}`)} The reason is in the panel.`,
    }),
  },
  'amendment-proposed': {
    title: ({ number, subject }) => ({
      pl: `Propozycja zmiany umowy ${number}: ${subject}`,
      en: `A change to contract ${number} is proposed: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Proponuje: ${other}`)} Porównaj zmiany i odpowiedz.`,
      en: `${fullStop(`Proposed by: ${other}`)} Compare the changes and answer.`,
    }),
  },
  'amendment-accepted': {
    title: ({ number, subject }) => ({
      pl: `Zmiana umowy ${number} przyjęta: ${subject}`,
      en: `The change to contract ${number} was accepted: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Przyjmuje: ${other}`)} Umowa ma nową wersję.`,
      en: `${fullStop(`Accepted by: ${other}`)} The contract has a new version.`,
    }),
  },
  'amendment-refused': {
    title: ({ number, subject }) => ({
      pl: `Zmiana umowy ${number} odrzucona: ${subject}`,
      en: `The change to contract ${number} was refused: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Odmawia: ${other}`)} Powód jest w panelu, umowa zostaje bez zmian.`,
      en: `${fullStop(`Refused by: ${other}`)} The reason is in the panel; the contract stays as it is.`,
    }),
  },
  delivered: {
    title: ({ number, subject }) => ({
      pl: `Dostawa do odbioru, umowa ${number}: ${subject}`,
      en: `A delivery to accept, contract ${number}: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Dostarcza: ${other}`)} Przyjmij dostawę, przyjmij ją z uwagami albo poproś o poprawki.`,
      en: `${fullStop(`Delivered by: ${other}`)} Accept it, accept it with remarks, or ask for changes.`,
    }),
  },
  'delivery-accepted': {
    title: ({ number, subject }) => ({
      pl: `Dostawa przyjęta, umowa ${number}: ${subject}`,
      en: `Delivery accepted, contract ${number}: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Przyjmuje: ${other}`)} Protokół odbioru jest w panelu.`,
      en: `${fullStop(`Accepted by: ${other}`)} The protocol is in the panel.`,
    }),
  },
  'delivery-remarked': {
    title: ({ number, subject }) => ({
      pl: `Dostawa przyjęta z uwagami, umowa ${number}: ${subject}`,
      en: `Delivery accepted with remarks, contract ${number}: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Przyjmuje: ${other}`)} Uwagi są w protokole odbioru w panelu.`,
      en: `${fullStop(`Accepted by: ${other}`)} The remarks are in the protocol in the panel.`,
    }),
  },
  'changes-requested': {
    title: ({ number, subject }) => ({
      pl: `Dostawa do poprawki, umowa ${number}: ${subject}`,
      en: `Changes to a delivery asked for, contract ${number}: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Prosi o to: ${other}`)} Co i do kiedy poprawić, jest w protokole w panelu.`,
      en: `${fullStop(`Asked for by: ${other}`)} What and by when is in the protocol in the panel.`,
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
  reviewed: {
    title: ({ number, subject }) => ({
      pl: `Opinia o realizacji, umowa ${number}: ${subject}`,
      en: `A review, contract ${number}: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Pisze: ${other}`)} Możesz na nią odpowiedzieć.`,
      en: `${fullStop(`Written by: ${other}`)} You can reply to it.`,
    }),
  },
  'review-replied': {
    title: ({ number, subject }) => ({
      pl: `Odpowiedź na opinię, umowa ${number}: ${subject}`,
      en: `A reply to your review, contract ${number}: ${subject}`,
    }),
    text: ({ other }) => ({
      pl: `${fullStop(`Odpowiada: ${other}`)} Odpowiedź jest w panelu.`,
      en: `${fullStop(`Replied by: ${other}`)} The reply is in the panel.`,
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

/** Tells one party of a step; by default it leads to the contract. */
export const tellParty = async (
  notices: Notices,
  tx: Tx,
  news: ContractNews,
  contract: Told,
  to: ContractSide,
  path: string = contractPath(contract.id),
): Promise<void> => {
  const other = to === 'buyer' ? contract.supplier.name : contract.buyer.name;
  const facts = { number: contract.number, subject: contract.subject, other };
  await notices.tell(tx, {
    organisationId: to === 'buyer' ? contract.buyerId : contract.supplierId,
    kind: `contracts.${news}`,
    title: wordings[news].title(facts),
    text: wordings[news].text(facts),
    path,
  });
};

/** Tells the party that the actor does not stand for. */
export const tellOther = (
  notices: Notices,
  tx: Tx,
  actor: Representative,
  news: ContractNews,
  contract: Told,
  path?: string,
): Promise<void> =>
  tellParty(notices, tx, news, contract, sideOf(actor, contract) === 'buyer' ? 'supplier' : 'buyer', path);
