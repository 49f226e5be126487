import type { AcceptanceProtocol } from '../../platform/documents/acceptance-protocol.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { formatDate, formatInstant } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { formatQuantity } from '../../shared/money.js';
import { buyerParties, supplierParties } from './confirmation.js';
import { deliveryLabels } from './contracts.labels.js';
import type { Contract } from './data/contract.queries.js';
import type { Delivery } from './data/delivery.queries.js';
import { numberInFileName } from './domain/contract-number.js';

const texts = catalogue({
  pl: {
    fileName: 'protokol-odbioru',
    contract: 'Umowa nr',
    concluded: 'Zawarta',
    subject: 'Przedmiot',
    delivery: 'Dostawa nr',
    deliveredOn: 'Dzień dostawy',
    place: 'Miejsce dostawy',
    buyer: 'Kupujący',
    payer: 'Kupujący (płatnik)',
    recipient: 'Odbiorca',
    supplier: 'Dostawca',
    runner: 'Dostawca (podmiot prowadzący)',
    performer: 'Realizuje',
    suppliersWords: 'Uwagi dostawcy',
    buyersWords: 'Uwagi kupującego',
    changes: 'Co poprawić',
    dueOn: 'Poprawić do',
    recorded: 'Zgłoszenie dostawy',
    answered: 'Decyzja',
    by: (name: string, organisation: string, when: string) => `${name}, ${organisation}, ${when}`,
    digest: 'SHA-256 protokołu',
    buyerSigns: 'Podpis kupującego',
    supplierSigns: 'Podpis dostawcy',
    note: 'Protokół zapisuje, co dostawca zgłosił i jak odpowiedział kupujący. Podpisy własnoręczne są potrzebne tylko wtedy, gdy wymaga ich umowa albo prawo. To nie jest faktura.',
  },
  en: {
    fileName: 'acceptance-protocol',
    contract: 'Contract no.',
    concluded: 'Concluded',
    subject: 'Subject',
    delivery: 'Delivery no.',
    deliveredOn: 'Day of the delivery',
    place: 'Place of delivery',
    buyer: 'Buyer',
    payer: 'Buyer (payer)',
    recipient: 'Recipient',
    supplier: 'Supplier',
    runner: 'Supplier (running body)',
    performer: 'Carried out by',
    suppliersWords: 'The supplier’s remarks',
    buyersWords: 'The buyer’s remarks',
    changes: 'What to change',
    dueOn: 'To be changed by',
    recorded: 'Recorded by',
    answered: 'Decided by',
    by: (name, organisation, when) => `${name}, ${organisation}, ${when}`,
    digest: 'SHA-256 of the protocol',
    buyerSigns: 'The buyer’s signature',
    supplierSigns: 'The supplier’s signature',
    note: 'The protocol records what the supplier delivered and what the buyer answered. Signatures by hand are needed only where the contract or the law asks for them. This is not an invoice.',
  },
});

/** 'WR-2026-0001-protokol-odbioru-2.pdf' */
export const protocolFileName = (contractNumber: string, number: number, lang: Lang): string =>
  `${numberInFileName(contractNumber)}-${texts[lang].fileName}-${number}.pdf`;

/** The protocol of a delivery, the same to the byte whenever it is asked for; null before the buyer's answer. */
export const protocolOf = (contract: Contract, delivery: Delivery, lang: Lang): AcceptanceProtocol | null => {
  const { answeredAt, answeredByName, sha256 } = delivery;
  if (!answeredAt || !answeredByName || !sha256) return null;
  const m = texts[lang];
  const changing = delivery.dueOn !== null;
  const recorder = delivery.recordedFor === contract.buyerId ? contract.buyer : contract.supplier;
  return {
    lang,
    site: { name: contract.site.name, address: contract.site.address },
    generatedAt: formatInstant(answeredAt, lang),
    number: `${contract.number}/${delivery.number}`,
    facts: [
      { label: m.contract, value: contract.number },
      { label: m.concluded, value: formatInstant(contract.concludedAt, lang) },
      { label: m.subject, value: contract.subject },
      { label: m.delivery, value: String(delivery.number) },
      { label: m.deliveredOn, value: formatDate(delivery.deliveredOn, lang) },
      { label: m.place, value: contract.terms.place },
    ],
    parties: partiesOf(contract, lang),
    lines: delivery.lines.map(({ position, quantity }) => ({
      no: String(position + 1),
      name: contract.lines[position]?.name ?? '',
      unit: contract.lines[position]?.unit ?? '',
      delivered: formatQuantity(quantity, lang),
    })),
    answer: deliveryLabels[lang].decisions[decisionOf(delivery)],
    words: [
      { label: m.suppliersWords, value: delivery.remarks },
      { label: changing ? m.changes : m.buyersWords, value: delivery.answerText },
      { label: m.dueOn, value: delivery.dueOn && formatDate(delivery.dueOn, lang) },
      {
        label: m.recorded,
        value: m.by(delivery.recordedByName, recorder.name, formatInstant(delivery.recordedAt, lang)),
      },
      {
        label: m.answered,
        value: m.by(answeredByName, contract.buyer.name, formatInstant(answeredAt, lang)),
      },
    ],
    digests: [{ label: m.digest, value: sha256 }],
    signatures: [m.buyerSigns, m.supplierSigns],
    note: m.note,
  };
};

const decisionOf = ({ dueOn, state }: Delivery) =>
  dueOn ? 'changes-requested' : state === 'accepted-with-remarks' ? state : 'accepted';

/** Who is bound and who acts, on both sides, as documents print them. */
export const partiesOf = (contract: Contract, lang: Lang): AcceptanceProtocol['parties'] => {
  const m = texts[lang];
  const { payer, recipient } = buyerParties(contract.buyer);
  const { supplier, performer } = supplierParties(contract.supplier, lang);
  return [
    ...(recipient
      ? [
          { label: m.payer, party: payer },
          { label: m.recipient, party: recipient },
        ]
      : [{ label: m.buyer, party: payer }]),
    ...(performer
      ? [
          { label: m.runner, party: supplier },
          { label: m.performer, party: performer },
        ]
      : [{ label: m.supplier, party: supplier }]),
  ];
};
