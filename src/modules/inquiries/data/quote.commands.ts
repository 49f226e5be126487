import type { Tx } from '../../../platform/database/db.js';
import type { PricedLine, QuoteTerms } from '../domain/quote-content.js';
import type { RefuseCause } from '../domain/causes.js';
import type { QuoteState } from '../domain/quote-states.js';
import { QuoteLineRow, QuoteRow, QuoteVersionRow } from './quote.entities.js';

export type NewQuote = Pick<QuoteRow, 'id' | 'inquiryId' | 'buyerId' | 'supplierId' | 'createdAt'>;

/** Starts a quote without a version. */
export const insertQuote = async (tx: Tx, quote: NewQuote): Promise<void> => {
  const { id, inquiryId, buyerId, supplierId, createdAt } = quote;
  await tx.getRepository(QuoteRow).insert({
    ...{ id, inquiryId, buyerId, supplierId, createdAt },
    state: 'draft',
    version: 0,
    revision: 0,
    disclosedAt: null,
    reason: null,
    refuseCause: null,
  });
};

/** Writes the version in preparation anew; the quote's revision grows. */
export const writeDraft = async (
  tx: Tx,
  quoteId: string,
  number: number,
  terms: QuoteTerms,
  lines: readonly PricedLine[],
): Promise<void> => {
  await tx.query(
    `insert into quote_version (quote_id, number, valid_until, payment_days, place, delivery_from, delivery_to,
       remarks)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (quote_id, number) do update set valid_until = excluded.valid_until,
       payment_days = excluded.payment_days, place = excluded.place, delivery_from = excluded.delivery_from,
       delivery_to = excluded.delivery_to, remarks = excluded.remarks`,
    [
      quoteId,
      number,
      terms.validUntil,
      terms.paymentDays,
      terms.place,
      terms.deliveryFrom,
      terms.deliveryTo,
      terms.remarks,
    ],
  );
  await tx.getRepository(QuoteLineRow).delete({ quoteId, version: number });
  await tx.getRepository(QuoteLineRow).insert(
    lines.map(({ name, quantity, unit, unitPrice, vat, net }, position) => ({
      ...{ quoteId, version: number, position, name, quantity, unit, unitPrice, vat, net },
    })),
  );
  await tx.query('update quote set revision = revision + 1 where id = $1', [quoteId]);
};

/** Seals the prepared version as sent and makes it the one that counts; the buyer may read it from now on. */
export const sendVersion = async (
  tx: Tx,
  quoteId: string,
  version: { number: number; content: string; sha256: string; at: Date; state: QuoteState },
): Promise<void> => {
  await tx
    .getRepository(QuoteVersionRow)
    .update(
      { quoteId, number: version.number },
      { submittedAt: version.at, content: version.content, sha256: version.sha256 },
    );
  await tx.query(
    `update quote set state = $2, version = $3, revision = revision + 1, reason = null, refuse_cause = null,
       disclosed_at = coalesce(disclosed_at, $4) where id = $1`,
    [quoteId, version.state, version.number, version.at],
  );
};

/** Moves a quote; `reason` and `cause` are kept when they are given. */
export const setQuoteState = async (
  tx: Tx,
  quoteId: string,
  state: QuoteState,
  reason: string | null = null,
  cause: RefuseCause | null = null,
): Promise<void> => {
  await tx.query(
    `update quote set state = $2, reason = coalesce($3, reason), refuse_cause = coalesce($4, refuse_cause),
       revision = revision + 1 where id = $1`,
    [quoteId, state, reason, cause],
  );
};
