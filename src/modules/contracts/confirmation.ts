import type {
  DocumentParty,
  DocumentSigning,
  OrderConfirmation,
} from '../../platform/documents/order-confirmation.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { formatDate, formatInstant } from '../../shared/dates.js';
import { formatNip } from '../../shared/identifiers.js';
import type { Lang } from '../../shared/lang.js';
import { formatMoney, formatQuantity, formatUnitPrice } from '../../shared/money.js';
import { vatLabel, vatTotals } from '../../shared/vat.js';
import { signingInWords } from '../organisations/index.js';

import type { Contract } from './data/contract.queries.js';
import type { Agreement, PartySnapshot } from './domain/agreement.js';
import type { PlannedPart } from './domain/amendment.js';
import { numberInFileName } from './domain/contract-number.js';
import { signingOfParty, vatNotes } from './party-notes.js';
import { deliveryDays, paymentTerm } from './terms-in-words.js';

const texts = catalogue({
  pl: {
    fileName: 'potwierdzenie',
    party: (name: string, organisation: string) => `${name}, ${organisation}`,
    planned: (day: string, what: string) => `do ${day}: ${what}`,
  },
  en: {
    fileName: 'confirmation',
    party: (name, organisation) => `${name}, ${organisation}`,
    planned: (day, what) => `by ${day}: ${what}`,
  },
});

/** 'WR-2026-0001-potwierdzenie.pdf' */
export const confirmationFileName = (number: string, lang: Lang): string =>
  `${numberInFileName(number)}-${texts[lang].fileName}.pdf`;

/**
 * The order confirmation of a contract: made of what was agreed and the language alone, so that it comes out
 * the same to the byte whenever it is asked for. Its date of making is therefore the conclusion's.
 */
export const confirmationOf = (agreement: Agreement, lang: Lang): OrderConfirmation => {
  const { terms, quote } = agreement;
  const totals = vatTotals(agreement.lines);
  const money = (amounts: { net: number; vat: number; gross: number }) => ({
    net: formatMoney(amounts.net, lang),
    vat: formatMoney(amounts.vat, lang),
    gross: formatMoney(amounts.gross, lang),
  });
  const concludedAt = formatInstant(agreement.concludedAt, lang);
  return {
    lang,
    site: { name: agreement.site.name, address: agreement.site.address },
    operator: agreement.site.operator,
    generatedAt: concludedAt,
    contract: { number: agreement.number, concludedAt, subject: agreement.subject },
    ...buyerParties(agreement.buyer),
    ...supplierParties(agreement.supplier, lang),
    lines: agreement.lines.map((line, index) => ({
      no: String(index + 1),
      name: line.name,
      description: null,
      quantity: formatQuantity(line.quantity, lang),
      unit: line.unit,
      unitPrice: formatUnitPrice(line.unitPrice, lang),
      vat: vatLabel(line.vat, lang),
      net: formatMoney(line.net, lang),
    })),
    totals: {
      perRate: totals.perRate.map(({ rate, ...amounts }) => ({
        rate: vatLabel(rate, lang),
        ...money(amounts),
      })),
      ...money(totals),
    },
    terms: {
      deliveryPlace: terms.place,
      deliveryDates: deliveryDays(terms, lang),
      payment: paymentTerm(terms.paymentDays, lang),
      quoteValidity: formatDate(terms.validUntil, lang),
      remarks: terms.remarks,
    },
    quote: {
      number: quote.id,
      version: String(quote.version),
      submittedAt: formatInstant(quote.submittedAt, lang),
      sha256: quote.sha256,
    },
    acceptance: { person: agreement.acceptedByName, organisation: agreement.buyer.name, at: concludedAt },
    signatures: {
      buyer: placesFor(agreement.buyer, lang),
      supplier: placesFor(agreement.supplier, lang),
    },
  };
};

/** One planned delivery: 'do 27.11.2026: 60 porcja, Obiad'. */
export const partInWords = (
  { on, lines: planned }: PlannedPart,
  lines: Agreement['lines'],
  lang: Lang,
): string =>
  texts[lang].planned(
    formatDate(on, lang),
    planned
      .map(({ position, quantity }) => {
        const line = lines[position];
        return `${formatQuantity(quantity, lang)} ${line?.unit ?? ''}, ${line?.name ?? ''}`;
      })
      .join('; '),
  );

/**
 * The confirmation of a contract in one of its versions: the first is that of what was concluded; a later one says
 * what was changed, by whom and why.
 */
export const confirmationOfVersion = (contract: Contract, lang: Lang): OrderConfirmation => {
  const confirmation = confirmationOf(contract, lang);
  const { amended, parts } = contract;
  if (!amended) return confirmation;
  const [proposer, answerer] =
    amended.proposedFor === contract.buyerId
      ? [contract.buyer, contract.supplier]
      : [contract.supplier, contract.buyer];
  const at = formatInstant(amended.answeredAt, lang);
  return {
    ...confirmation,
    generatedAt: at,
    plan: parts.map((part) => partInWords(part, contract.lines, lang)),
    amendment: {
      ...{ version: String(contract.version), at, reason: amended.reason, sha256: contract.sha256 },
      proposedBy: texts[lang].party(amended.proposedByName, proposer.name),
      acceptedBy: texts[lang].party(amended.answeredByName, answerer.name),
    },
  };
};

/** Who signs for a party, in words and in places; of its legal person where it is none itself. */
const placesFor = (party: PartySnapshot, lang: Lang): DocumentSigning => {
  const signing = signingOfParty(party);
  return {
    name: party.principal?.name ?? party.name,
    rule: signingInWords(signing)[lang],
    places: signing.together,
    countersigned: signing.countersigned,
  };
};

/** A unit receives, the legal person behind it pays and is the buyer before the law. */
export const buyerParties = (buyer: PartySnapshot): Pick<OrderConfirmation, 'payer' | 'recipient'> => {
  const [bound, unit] = bothOf(buyer, []);
  return { payer: bound, recipient: unit };
};

/** A ZAZ or a WTZ does the work, the body that runs it is bound, invoices and is paid. */
export const supplierParties = (
  supplier: PartySnapshot,
  lang: Lang,
): Pick<OrderConfirmation, 'supplier' | 'performer'> => {
  const [bound, unit] = bothOf(supplier, vatNotes(supplier, lang));
  return { supplier: bound, performer: unit };
};

/** Who is bound, and the unit of it that acts; null when that is the same. */
const bothOf = (
  party: PartySnapshot,
  notes: readonly string[],
): readonly [DocumentParty, DocumentParty | null] => {
  const own: DocumentParty = {
    name: party.name,
    address: addressOf(party),
    nip: nipOf(party.nip),
    contact: [party.email, party.phone].filter((line) => line !== null),
    notes,
  };
  if (!party.principal) return [own, null];
  const { name, nip, seat } = party.principal;
  const bound = { name, address: seat ? addressOf(seat) : [], nip: nipOf(nip), contact: [], notes };
  return [bound, { ...own, nip: null, notes: [] }];
};

const addressOf = (seat: Pick<PartySnapshot, 'street' | 'postCode'> & { town: string | null }): string[] =>
  [seat.street, [seat.postCode, seat.town].filter(Boolean).join(' ')].filter(
    (line): line is string => line !== null && line !== '',
  );

const nipOf = (nip: string | null): string | null => nip && formatNip(nip);
