import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { OrganisationId } from '../../../shared/ids.js';
import type { RefuseCause } from '../domain/causes.js';
import type { PricedLine, QuoteTerms } from '../domain/quote-content.js';
import type { QuoteState } from '../domain/quote-states.js';

/** The head of a quote, with what its standing version says of time. */
export type Quote = {
  readonly id: string;
  readonly inquiryId: string;
  readonly buyerId: OrganisationId;
  readonly supplierId: OrganisationId;
  /** As stored; `quoteStateAt` says what it is by now. */
  readonly state: QuoteState;
  /** Number of the version that counts; 0 before the first was sent. */
  readonly version: number;
  readonly revision: number;
  readonly validUntil: LocalDate | null;
  readonly reason: string | null;
  readonly refuseCause: RefuseCause | null;
};

export type QuoteVersion = {
  readonly number: number;
  /** Null while it is being prepared; only its author gets such a version. */
  readonly submittedAt: Date | null;
  readonly sha256: string | null;
  readonly terms: QuoteTerms;
  readonly lines: readonly PricedLine[];
};

const QUOTE = `select u.id, u.inquiry_id as "inquiryId", u.buyer_id as "buyerId", u.supplier_id as "supplierId",
    u.state, u.version, u.revision, u.reason, u.refuse_cause as "refuseCause",
    (select v.valid_until from quote_version v where v.quote_id = u.id and v.number = u.version) as "validUntil"
  from quote u`;

/** Its author sees a quote always, the buyer from its disclosure. */
const READERS = '(u.supplier_id = $2 or (u.buyer_id = $2 and u.disclosed_at is not null))';

export const quoteOf = async (reader: Reader, id: string, organisationId: string): Promise<Quote | null> =>
  (await reader.query<Quote>(`${QUOTE} where u.id = $1 and ${READERS}`, [id, organisationId]))[0] ?? null;

/** The organisation's view of the quote on an inquiry; null when there is none that it may see. */
export const quoteOn = async (
  reader: Reader,
  inquiryId: string,
  organisationId: string,
): Promise<Quote | null> =>
  (
    await reader.query<Quote>(`${QUOTE} where u.inquiry_id = $1 and ${READERS}`, [inquiryId, organisationId])
  )[0] ?? null;

/** Locks the quote. The caller holds the lock of its inquiry. */
export const lockQuote = async (tx: Tx, id: string): Promise<Quote | null> =>
  (await tx.query<Quote>(`${QUOTE} where u.id = $1 for update`, [id]))[0] ?? null;

/**
 * All versions that the reader may see, newest first, with their lines; a version in preparation only for
 * its author.
 */
export const versionsOf = async (
  reader: Reader,
  quote: Pick<Quote, 'id' | 'supplierId'>,
  organisationId: string,
): Promise<QuoteVersion[]> =>
  reader.query<QuoteVersion>(
    `select v.number, v.submitted_at as "submittedAt", v.sha256,
       json_build_object('validUntil', v.valid_until, 'paymentDays', v.payment_days, 'place', v.place,
         'deliveryFrom', v.delivery_from, 'deliveryTo', v.delivery_to, 'remarks', v.remarks) as terms,
       coalesce((select json_agg(json_build_object('name', l.name, 'quantity', trim_scale(l.quantity)::text,
           'unit', l.unit, 'unitPrice', trim_scale(l.unit_price)::text, 'vat', l.vat, 'net', l.net)
           order by l.position)
         from quote_line l where l.quote_id = v.quote_id and l.version = v.number), '[]') as lines
     from quote_version v where v.quote_id = $1 and (v.submitted_at is not null or $2)
     order by v.number desc`,
    [quote.id, quote.supplierId === organisationId],
  );

/** Quotes whose validity has passed undecided. */
export const lapsedQuotes = async (
  reader: Reader,
  limit: number,
): Promise<{ id: string; inquiryId: string }[]> =>
  reader.query(
    `select u.id, u.inquiry_id as "inquiryId" from quote u
       join quote_version v on v.quote_id = u.id and v.number = u.version
     where u.state = 'submitted' and v.valid_until < (database_now() at time zone 'Europe/Warsaw')::date
     order by v.valid_until limit $1`,
    [limit],
  );
