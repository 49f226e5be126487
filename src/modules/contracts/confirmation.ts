import type { DocumentParty, OrderConfirmation } from '../../platform/documents/order-confirmation.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { formatDate, formatInstant } from '../../shared/dates.js';
import { formatNip } from '../../shared/identifiers.js';
import type { Lang } from '../../shared/lang.js';
import { formatMoney, formatQuantity, formatUnitPrice } from '../../shared/money.js';
import { vatLabel, vatTotals } from '../../shared/vat.js';
import type { Agreement, PartySnapshot, PrincipalSnapshot } from './domain/agreement.js';
import { numberInFileName } from './domain/contract-number.js';
import { deliveryDays, paymentTerm } from './terms-in-words.js';

const texts = catalogue({
  pl: { fileName: 'potwierdzenie' },
  en: { fileName: 'confirmation' },
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
    ...supplierParties(agreement.supplier),
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
  };
};

/** A unit receives, the legal person behind it pays and is the buyer before the law. */
const buyerParties = (buyer: PartySnapshot): Pick<OrderConfirmation, 'payer' | 'recipient'> =>
  buyer.principal
    ? { payer: principalOf(buyer.principal), recipient: { ...printed(buyer), nip: null } }
    : { payer: printed(buyer), recipient: null };

/** A ZAZ or a WTZ does the work, the body that runs it is bound, invoices and is paid. */
const supplierParties = (supplier: PartySnapshot): Pick<OrderConfirmation, 'supplier' | 'performer'> =>
  supplier.principal
    ? { supplier: principalOf(supplier.principal), performer: { ...printed(supplier), nip: null } }
    : { supplier: printed(supplier), performer: null };

const principalOf = ({ name, nip, seat }: PrincipalSnapshot): DocumentParty => ({
  name,
  address: seat ? addressOf(seat) : [],
  nip: nipOf(nip),
  contact: [],
});

const addressOf = (seat: Pick<PartySnapshot, 'street' | 'postCode'> & { town: string | null }): string[] =>
  [seat.street, [seat.postCode, seat.town].filter(Boolean).join(' ')].filter(
    (line): line is string => line !== null && line !== '',
  );

const printed = (party: PartySnapshot): DocumentParty => ({
  name: party.name,
  address: addressOf(party),
  nip: nipOf(party.nip),
  contact: [party.email, party.phone].filter((line) => line !== null),
});

const nipOf = (nip: string | null): string | null => nip && formatNip(nip);
