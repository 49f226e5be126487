import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import type { Grosze } from '../../../shared/money.js';
import { vatTotals, type VatRate } from '../../../shared/vat.js';

/** A party as it was on the day of the contract; later changes of its data do not reach it. */
export type PartySnapshot = {
  readonly kind: string;
  readonly name: string;
  readonly nip: string | null;
  readonly krs: string | null;
  readonly street: string | null;
  readonly postCode: string | null;
  readonly town: string;
  readonly email: string | null;
  readonly phone: string | null;
  /**
   * The legal person behind one that is none itself: the municipality of a school, the body that runs a ZAZ. It
   * is the party before the law, pays as buyer and is paid as supplier. Null when the party is one itself.
   */
  readonly principal: PrincipalSnapshot | null;
  /** Of the principal where there is one. Absent in contracts from before they were recorded. */
  readonly facts?: PartyFacts;
};

/** What the party's papers said of it on the day; null what was not recorded. */
export type PartyFacts = {
  /** `basis`: the provision that exempts; null for one that charges VAT. */
  readonly vat: { readonly status: 'active' | 'exempt'; readonly basis: string | null } | null;
  /** How many bind it together, whether its treasurer countersigns, and the register's own words. */
  readonly binding: {
    readonly together: number;
    readonly countersigned: boolean;
    readonly words: string | null;
  } | null;
};

/** Contracts from before the principal's seat was known lack all but name and NIP. */
export type PrincipalSnapshot = {
  readonly name: string;
  readonly nip: string | null;
  readonly seat?: {
    readonly krs: string | null;
    readonly street: string | null;
    readonly postCode: string | null;
    readonly town: string | null;
  };
};

/** The site as documents name it: never a party (agreement §4.2). */
export type SiteSnapshot = {
  readonly name: string;
  readonly address: string;
  /** The legal person that runs the site; null before it is set up. */
  readonly operator: string | null;
};

export type ContractLine = {
  readonly name: string;
  readonly quantity: Decimal;
  readonly unit: string;
  /** Net, in zloty. */
  readonly unitPrice: Decimal;
  readonly vat: VatRate;
  readonly net: Grosze;
};

export type ContractTerms = {
  readonly place: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Days from the delivery of the invoice. */
  readonly paymentDays: number;
  readonly remarks: string | null;
  readonly validUntil: LocalDate;
};

/** The version that was chosen, of a quote or of a bid. */
export type AcceptedQuote = {
  readonly id: string;
  readonly version: number;
  readonly submittedAt: Date;
  /** Of that version's canonical text, in hexadecimal. */
  readonly sha256: string;
};

/** All that the parties agreed on; none of it ever changes. */
export type Agreement = {
  readonly number: string;
  readonly concludedAt: Date;
  readonly subject: string;
  readonly buyer: PartySnapshot;
  readonly supplier: PartySnapshot;
  readonly site: SiteSnapshot;
  readonly lines: readonly ContractLine[];
  readonly terms: ContractTerms;
  readonly quote: AcceptedQuote;
  /** The person who accepted for the buyer, as named then. */
  readonly acceptedByName: string;
};

const partyText = (party: PartySnapshot) => [
  party.kind,
  party.name,
  party.nip,
  party.krs,
  party.street,
  party.postCode,
  party.town,
  party.email,
  party.phone,
  party.principal && principalText(party.principal),
  ...(party.facts ? [factsText(party.facts)] : []),
];

const factsText = ({ vat, binding }: PartyFacts) => [
  vat && [vat.status, vat.basis],
  binding && [binding.together, binding.countersigned, binding.words],
];

const principalText = ({ name, nip, seat }: PrincipalSnapshot) =>
  seat ? [name, nip, seat.krs, seat.street, seat.postCode, seat.town] : [name, nip];

/**
 * The text whose SHA-256 identifies a contract: JSON with fixed keys in a fixed order, amounts in grosze,
 * decimals without needless zeros, instants in UTC. The order confirmation prints from these data alone, so
 * the same digest means the same document.
 */
export const canonicalText = (agreement: Agreement): string => {
  const { terms, quote, site } = agreement;
  const { net, vat, gross } = vatTotals(agreement.lines);
  return JSON.stringify({
    number: agreement.number,
    concludedAt: agreement.concludedAt.toISOString(),
    subject: agreement.subject,
    buyer: partyText(agreement.buyer),
    supplier: partyText(agreement.supplier),
    site: [site.name, site.address, site.operator],
    lines: agreement.lines.map((line) => [
      line.name,
      line.quantity,
      line.unit,
      line.unitPrice,
      line.vat,
      line.net,
    ]),
    totals: [net, vat, gross],
    terms: [terms.place, terms.from, terms.to, terms.paymentDays, terms.remarks, terms.validUntil],
    quote: [quote.id, quote.version, quote.submittedAt.toISOString(), quote.sha256],
    acceptedBy: agreement.acceptedByName,
  });
};

/** SHA-256 of the canonical text, 64 hexadecimal digits. */
export const digestOf = (agreement: Agreement): string =>
  createHash('sha256').update(canonicalText(agreement)).digest('hex');
