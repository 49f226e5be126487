import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { decimal, line, localDate, prose, whole } from '../../../platform/validation/fields.js';
import { evidenceKinds } from '../../members/index.js';
import { vatRates, vatTotals, type VatTotals } from '../../../shared/vat.js';

/** A procedure's bounds: its lots, its lines in all; alternatives and files are a bid's own. */
export const MOST_LOTS = 20;
export const MOST_LINES = 200;
export const MOST_ALTERNATIVES = 50;
export const MOST_BID_FILES = 10;
export const MOST_ANSWERS = 50;

const lineId = z.string().regex(/^[a-z]{1,3}\d{1,4}$/);
const lotNumber = whole(1, MOST_LOTS);
const grosze = z.number().int().min(0);

const offered = {
  lineId,
  lotNumber,
  quantity: decimal({ positive: true }),
  unit: line(30),
  /** Net, in zloty. */
  unitPrice: decimal(),
  vat: z.enum(vatRates),
  /** Quantity × unit price, which only the server computes. */
  net: grosze,
};

/** What was asked for, at a price. */
const pricedLine = z.strictObject({ offer: z.literal('priced'), ...offered });
/** Something else in its place, at a price; it counts into the total. */
const replacementLine = z.strictObject({ offer: z.literal('replacement'), name: line(200), ...offered });
/** Not offered; the rest of the lot is. */
const unavailableLine = z.strictObject({ offer: z.literal('unavailable'), lineId, lotNumber });

const bidLine = z.discriminatedUnion('offer', [pricedLine, replacementLine, unavailableLine]);

/** Another way to meet a line, beside it: never part of the totals. */
const alternative = z.strictObject({ name: line(200), ...offered });

/** When one lot is delivered: in so many days from the contract, or from a day to a day. */
const delivery = z.strictObject({
  lotNumber,
  days: whole(0, 3_650).nullable(),
  from: localDate().nullable(),
  to: localDate().nullable(),
});

/** A file as it was before it was encrypted; `key` opens the bytes kept under `fileId`. */
const bidFile = z.strictObject({
  fileId: z.uuid(),
  name: line(200),
  mediaType: z.string(),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  key: z.string(),
});

/** A piece of the supplier's evidence as it stood when the bid was sent; `verifiedOn` null when only declared. */
const evidence = z.strictObject({
  kind: z.enum(evidenceKinds),
  /** Null where the kind says all. */
  title: z.string().nullable(),
  /** Whole percent of workers from the groups of art. 94; null for every other kind. */
  share: z.number().int().nullable(),
  issuer: z.string().nullable(),
  validTo: localDate().nullable(),
  verifiedOn: localDate().nullable(),
});

const amounts = { net: grosze, vat: grosze, gross: grosze };
const totals = z.strictObject({
  perRate: z.array(z.strictObject({ rate: z.enum(vatRates), ...amounts })).readonly(),
  ...amounts,
});

/** All that a bid offers; sealed whole. Lines stand in the order of the procedure; lots not quoted have none. */
export const bidContent = z.strictObject({
  lines: z.array(bidLine).max(MOST_LINES),
  alternatives: z.array(alternative).max(MOST_ALTERNATIVES),
  delivery: z.array(delivery).max(MOST_LOTS),
  validUntil: localDate(),
  /** Days from the delivery of the invoice. */
  paymentDays: whole(0, 60),
  conditions: prose(5_000).nullable(),
  answers: z.array(z.strictObject({ questionId: z.string(), text: prose(5_000) })).max(MOST_ANSWERS),
  files: z.array(bidFile).max(MOST_BID_FILES),
  evidence: z.array(evidence),
  totals,
});

export type BidContent = z.output<typeof bidContent>;
export type BidLine = BidContent['lines'][number];
/** A line that has a price. */
export type OfferedLine = Exclude<BidLine, { offer: 'unavailable' }>;
export type BidAlternative = BidContent['alternatives'][number];
export type BidDelivery = BidContent['delivery'][number];
export type BidFile = BidContent['files'][number];

export const isOffered = (bid: BidLine): bid is OfferedLine => bid.offer !== 'unavailable';

/** VAT per rate over the lines that have a price: of the lot, or of all lots when none is given. */
export const totalsOf = (lines: readonly BidLine[], lot?: number): VatTotals =>
  vatTotals(lines.filter(isOffered).filter((bid) => lot === undefined || bid.lotNumber === lot));

/** The lots that the bid quotes, in their order. */
export const lotsOf = ({ lines }: Pick<BidContent, 'lines'>): number[] =>
  [...new Set(lines.filter(isOffered).map((bid) => bid.lotNumber))].sort((a, b) => a - b);

/** Which version of which bid a content is, and what it answered. */
export type BidVersionOf = {
  readonly procedureId: string;
  readonly procedureVersion: number;
  readonly bidId: string;
  readonly version: number;
};

/**
 * The text that is sealed and whose hash is the receipt: JSON with keys in the order of the schema, amounts in
 * grosze, decimals without needless zeros. Whoever reads the bid can make it again.
 */
export const canonicalText = (of: BidVersionOf, content: BidContent): string =>
  JSON.stringify({
    procedure: of.procedureId,
    procedureVersion: of.procedureVersion,
    bid: of.bidId,
    version: of.version,
    content: bidContent.parse(content),
  });

/** 128 random bits in hexadecimal: without them nobody finds a price by trying. */
export const newSalt = (): string => randomBytes(16).toString('hex');

/** SHA-256, in hexadecimal, of the salt's 16 bytes followed by the text in UTF-8. */
export const receiptOf = (salt: string, text: string): string =>
  createHash('sha256').update(Buffer.from(salt, 'hex')).update(text, 'utf8').digest('hex');
