import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Tx } from '../../platform/database/db.js';
import { activityOf } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import { Problem } from '../../shared/problems.js';
import { Capacity, type CapacityDemand } from '../catalog/index.js';
import { Notices } from '../notices/index.js';
import { ContractOpening, type AgreedQuote } from './contract-opening.js';
import { setQuoteState } from './data/quote.commands.js';
import type { Inquiry } from './data/inquiry.queries.js';
import { versionsOf, type Quote } from './data/quote.queries.js';
import type { RefuseCause } from './domain/causes.js';
import { inquiryProblems } from './domain/problems.js';
import { totalsOf } from './domain/quote-content.js';
import { quoteStateAt } from './domain/quote-states.js';
import { tellOf } from './inquiry-news.js';
import { moveInquiry, noteStep } from './inquiry-steps.js';
import { lockQuoteFor, quoteStepFrom } from './quotes.service.js';

/** The buyer's decision about a quote. */
@Injectable()
export class Awards {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
    private readonly contracts: ContractOpening,
    private readonly capacity: Capacity,
  ) {}

  /**
   * Accepts the version that the buyer has read, by the database's clock under the inquiry's lock, takes the
   * supplier's free capacity and opens the contract in the same transaction: one acceptance, whoever clicks.
   * Returns the contract's id. @throws Problem `catalog/capacity-short`, of which the supplier is told
   */
  async accept(
    actor: Representative,
    quoteId: string,
    version: number,
    key: string | undefined,
  ): Promise<string> {
    try {
      return await this.acceptOnce(actor, quoteId, version, key);
    } catch (error) {
      if (error instanceof Problem && error.code === 'catalog/capacity-short') {
        await this.tellShort(actor, quoteId);
      }
      throw error;
    }
  }

  private async acceptOnce(
    actor: Representative,
    quoteId: string,
    version: number,
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `inquiries.accept:${quoteId}`, key, async () => {
        const { inquiry, quote, now } = await lockQuoteFor(tx, actor, quoteId, 'accept');
        if (quoteStateAt(quote, now) === 'expired') throw inquiryProblems.quoteExpired(undefined);
        const state = quoteStepFrom(quote, 'accept', now);
        if (version !== quote.version) throw inquiryProblems.staleVersion(undefined);
        await moveInquiry(tx, inquiry, 'accept', now);
        await setQuoteState(tx, quoteId, state);
        const deal = await agreed(tx, actor, inquiry, quote, now);
        await this.capacity.reserve(tx, inquiry.id, demandsOf(inquiry, deal));
        const contractId = await this.contracts.open(tx, deal);
        await noteStep(tx, actor, inquiry.id, 'quote-accepted', now, { version });
        await tellOf(this.notices, tx, 'accepted', inquiry);
        return contractId;
      }),
    );
  }

  /** The acceptance was rolled back, so this stands by itself; told once however often the buyer tries. */
  private async tellShort(actor: Representative, quoteId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { inquiry } = await lockQuoteFor(tx, actor, quoteId, 'accept');
      const log = await activityOf(tx, [inquiry.id]);
      if (log.at(-1)?.action === 'capacity-short') return;
      await noteStep(tx, actor, inquiry.id, 'capacity-short', await databaseNow(tx));
      await tellOf(this.notices, tx, 'capacity-short', inquiry);
    });
  }

  /** Refuses the quote with a reason, which ends a direct inquiry. */
  async refuse(
    actor: Representative,
    quoteId: string,
    reason: string,
    cause: RefuseCause = 'other',
  ): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { inquiry, quote, now } = await lockQuoteFor(tx, actor, quoteId, 'refuse');
      const state = quoteStepFrom(quote, 'refuse', now);
      await moveInquiry(tx, inquiry, 'refuse', now);
      await setQuoteState(tx, quoteId, state, reason, cause);
      await noteStep(tx, actor, inquiry.id, 'quote-refused', now, { version: quote.version });
      await tellOf(this.notices, tx, 'refused', inquiry);
    });
  }
}

const agreed = async (
  tx: Tx,
  actor: Representative,
  inquiry: Inquiry,
  quote: Quote,
  now: Date,
): Promise<AgreedQuote> => {
  const versions = await versionsOf(tx, quote, actor.organisation.id);
  const accepted = versions.find(({ number }) => number === quote.version);
  if (!accepted?.sha256 || !accepted.submittedAt) throw new Error('An accepted quote has no sent version');
  const { terms, lines, sha256, submittedAt } = accepted;
  return {
    inquiryId: inquiry.id,
    quoteId: quote.id,
    version: quote.version,
    sha256,
    submittedAt,
    conversationId: inquiry.conversationId,
    subject: inquiry.subject,
    buyerId: inquiry.buyerId,
    supplierId: inquiry.supplierId,
    listingId: inquiry.listingId,
    lines,
    totals: totalsOf(lines),
    terms: {
      place: terms.place,
      from: terms.deliveryFrom,
      to: terms.deliveryTo,
      paymentDays: terms.paymentDays,
      remarks: terms.remarks,
      validUntil: terms.validUntil,
    },
    acceptedBy: { accountId: actor.accountId, name: actor.name },
    acceptedAt: now,
  };
};

/** What the deal takes of the listing that was asked about; without a listing nothing. */
const demandsOf = (inquiry: Inquiry, { listingId, lines, terms }: AgreedQuote): CapacityDemand[] => {
  if (!listingId) return [];
  const { quantity, unit, wantedFrom, wantedTo } = inquiry;
  const agreedDays = terms.from !== null || terms.to !== null;
  return [
    {
      listingId,
      asked: quantity && unit ? { quantity, unit } : null,
      lines: lines.map((line) => ({ quantity: line.quantity, unit: line.unit })),
      from: agreedDays ? terms.from : wantedFrom,
      to: agreedDays ? terms.to : wantedTo,
    },
  ];
};
