import type { InvoiceDraftDocument } from '../../../platform/documents/invoice-draft.js';
import type { DocumentParty } from '../../../platform/documents/order-confirmation.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import { formatDate, formatInstant } from '../../../shared/dates.js';
import { formatNip } from '../../../shared/identifiers.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney, formatQuantity, formatUnitPrice } from '../../../shared/money.js';
import { vatLabel } from '../../../shared/vat.js';
import { formatNrb } from '../../organisations/index.js';
import type { InvoiceDraft, InvoiceParty } from './domain/draft.js';
import type { DraftCase } from './invoice-drafts.service.js';

const texts = catalogue({
  pl: {
    number: 'Numer faktury',
    noNumber: 'nadaje sprzedawca',
    issued: 'Data wystawienia',
    delivered: 'Data dostawy',
    contract: 'Umowa',
    contractOf: (number: string, day: string) => `${number} z ${day}`,
    order: 'Numer zamówienia kupującego',
    seller: 'Sprzedawca',
    performer: 'Wykonuje',
    buyer: 'Nabywca',
    payer: 'Nabywca (płatnik)',
    recipient: 'Odbiorca',
    internalId: (id: string) => `Identyfikator wewnętrzny ${id}`,
    due: 'Termin',
    dueOn: (day: string, days: number) =>
      `${day} (${days === 1 ? '1 dzień' : `${days} dni`} od doręczenia faktury)`,
    way: 'Sposób',
    transfer: 'przelew',
    account: 'Rachunek',
    title: 'Tytuł przelewu',
    split: 'mechanizm podzielonej płatności',
    exempt: (basis: string) => `Zwolnienie z VAT: ${basis}`,
  },
  en: {
    number: 'Invoice number',
    noNumber: 'given by the seller',
    issued: 'Day of issue',
    delivered: 'Day of the delivery',
    contract: 'Contract',
    contractOf: (number, day) => `${number} of ${day}`,
    order: 'Buyer’s order number',
    seller: 'Seller',
    performer: 'Carried out by',
    buyer: 'Buyer',
    payer: 'Buyer (payer)',
    recipient: 'Recipient',
    internalId: (id) => `Internal identifier ${id}`,
    due: 'Due',
    dueOn: (day, days) =>
      `${day} (${days === 1 ? '1 day' : `${days} days`} from the delivery of the invoice)`,
    way: 'By',
    transfer: 'bank transfer',
    account: 'Account',
    title: 'Title of the transfer',
    split: 'mechanizm podzielonej płatności (split payment)',
    exempt: (basis) => `Exempt from VAT: ${basis}`,
  },
});

/** 'szkic-faktury-WR-2026-0001-1.xml' */
export const draftFileName = ({ reference }: InvoiceDraft, kind: 'xml' | 'pdf'): string =>
  `szkic-faktury-${reference.replaceAll('/', '-')}.${kind}`;

/** The draft as it is printed; the same data give the same document. */
export const printedDraft = ({ draft, lacks, madeAt, site }: DraftCase, lang: Lang): InvoiceDraftDocument => {
  const m = texts[lang];
  const { totals } = draft;
  const money = (amounts: { net: number; vat: number; gross: number }) => ({
    net: formatMoney(amounts.net, lang),
    vat: formatMoney(amounts.vat, lang),
    gross: formatMoney(amounts.gross, lang),
  });
  const concludedOn = formatDate(draft.contract.concludedOn, lang);
  return {
    ...{ lang, site, generatedAt: formatInstant(madeAt, lang), number: draft.reference },
    facts: [
      { label: m.number, value: draft.number ?? m.noNumber },
      { label: m.issued, value: formatDate(draft.issuedOn, lang) },
      { label: m.delivered, value: formatDate(draft.deliveredOn, lang) },
      { label: m.contract, value: m.contractOf(draft.contract.number, concludedOn) },
      ...(draft.orderNumber ? [{ label: m.order, value: draft.orderNumber }] : []),
    ],
    parties: partiesOf(draft, lang),
    lines: draft.lines.map((line, at) => ({
      ...{ no: String(at + 1), name: line.name, unit: line.unit },
      quantity: formatQuantity(line.quantity, lang),
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
    payment: [
      { label: m.due, value: m.dueOn(formatDate(draft.dueOn, lang), draft.paymentDays) },
      { label: m.way, value: m.transfer },
      { label: m.account, value: draft.account && formatNrb(draft.account) },
      { label: m.title, value: draft.reference },
    ],
    words: [
      ...(draft.splitPayment ? [m.split] : []),
      ...(draft.exemption ? [m.exempt(draft.exemption)] : []),
    ],
    lacks: lacks.map(({ text }) => text[lang]),
  };
};

const partiesOf = (draft: InvoiceDraft, lang: Lang): InvoiceDraftDocument['parties'] => {
  const m = texts[lang];
  const { seller, performer, buyer, recipient } = draft;
  return [
    { label: m.seller, party: partyOf(seller) },
    ...(performer ? [{ label: m.performer, party: partyOf(performer) }] : []),
    { label: recipient ? m.payer : m.buyer, party: partyOf(buyer) },
    ...(recipient
      ? [
          {
            label: m.recipient,
            party: partyOf(recipient, recipient.internalId ? [m.internalId(recipient.internalId)] : []),
          },
        ]
      : []),
  ];
};

const partyOf = ({ name, nip, address }: InvoiceParty, notes: readonly string[] = []): DocumentParty => ({
  ...{ name, address, nip: nip && formatNip(nip), contact: [], notes },
});
