import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Tx } from '../../platform/database/db.js';
import { once } from '../../platform/http/idempotency.js';
import { newSecretId } from '../../shared/ids.js';
import { next } from '../../shared/transitions.js';
import { Notices } from '../notices/index.js';
import { Organisations, type Signing } from '../organisations/index.js';
import { insertQuote, sendVersion, setQuoteState, writeDraft } from './data/quote.commands.js';
import { inquiryOf, type Inquiry } from './data/inquiry.queries.js';
import {
  lockQuote,
  quoteOf,
  quoteOn,
  versionsOf,
  type Quote,
  type QuoteVersion,
} from './data/quote.queries.js';
import { inquiryProblems } from './domain/problems.js';
import { canonicalText, priced, type QuoteContent } from './domain/quote-content.js';
import { quoteStateAt, quoteTransitions, type QuoteAction, type QuoteState } from './domain/quote-states.js';
import { whyValidityIsWrong } from './domain/rules.js';
import { tellOf } from './inquiry-news.js';
import { lockFor, moveInquiry, noteStep, stepFrom, tellOfAnswer } from './inquiry-steps.js';
import { quoteStateLabel } from './inquiries.labels.js';
import type { Permission } from './domain/policy.js';

/** A quote with its versions, as one side sees it at `now`. */
export type QuoteCase = {
  readonly quote: Quote;
  readonly inquiry: Inquiry;
  /** Newest first; the author's version in preparation among them. */
  readonly versions: readonly QuoteVersion[];
  /** Who signs for each side, by what is on record today. */
  readonly signing: { readonly buyer: Signing; readonly supplier: Signing };
  readonly now: Date;
};

/** The state of a quote after `action`. @throws Problem `inquiries/quote-not-now` naming the present state */
export const quoteStepFrom = (quote: Quote, action: QuoteAction, now: Date): QuoteState => {
  const state = quoteStateAt(quote, now);
  const target = next(quoteTransitions, state, action);
  if (target === null) throw inquiryProblems.quoteNotNow(quoteStateLabel(state));
  return target;
};

/** Locks the quote's inquiry, then the quote. What is not the actor's to touch answers like what is not there. */
export const lockQuoteFor = async (
  tx: Tx,
  actor: Representative,
  quoteId: string,
  permission: Permission,
): Promise<{ inquiry: Inquiry; quote: Quote; now: Date }> => {
  const seen = await quoteOf(tx, quoteId, actor.organisation.id);
  if (!seen) throw inquiryProblems.quoteNotFound();
  const { inquiry } = await lockFor(tx, actor, seen.inquiryId, permission).catch((error: unknown) => {
    throw asQuoteNotFound(error);
  });
  const quote = await lockQuote(tx, quoteId);
  if (!quote) throw inquiryProblems.quoteNotFound();
  return { inquiry, quote, now: await databaseNow(tx) };
};

const asQuoteNotFound = (error: unknown) =>
  (error as { code?: unknown }).code === 'inquiries/not-found' ? inquiryProblems.quoteNotFound() : error;

/** The supplier's work on its quote: preparing, sending, revising, withdrawing. */
@Injectable()
export class Quotes {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
    private readonly organisations: Organisations,
  ) {}

  /** For the quote's author, and for the buyer from its disclosure. @throws Problem `inquiries/quote-not-found` */
  async open(actor: Representative, id: string): Promise<QuoteCase> {
    return this.db.read(actor, async (reader) => {
      const quote = await quoteOf(reader, id, actor.organisation.id);
      const inquiry = quote && (await inquiryOf(reader, quote.inquiryId, actor.organisation.id));
      if (!quote || !inquiry) throw inquiryProblems.quoteNotFound();
      const versions = await versionsOf(reader, quote, actor.organisation.id);
      const signing = {
        buyer: await this.organisations.signing(reader, inquiry.buyerId),
        supplier: await this.organisations.signing(reader, inquiry.supplierId),
      };
      return { quote, inquiry, versions, signing, now: await databaseNow(reader) };
    });
  }

  /**
   * Keeps a version in preparation, which only the supplier sees; sends it too when `submit` says so. A
   * revision given is the one that the writer had before them. Returns the quote's id.
   */
  async prepare(
    actor: Representative,
    inquiryId: string,
    content: QuoteContent,
    options: { submit: boolean; revision: number | undefined; key: string | undefined },
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `inquiries.prepare:${inquiryId}`, options.key, async () => {
        const { inquiry, now } = await lockFor(tx, actor, inquiryId, 'prepare');
        const quote = await this.quoteFor(tx, inquiry, now);
        await this.writeVersion(tx, { inquiry, quote, now }, content, options.revision);
        if (options.submit) await this.send(tx, actor, inquiry, quote.id, now);
        return quote.id;
      }),
    );
  }

  /** Sends the prepared version. Sending again what stands already is no error and does nothing. */
  async submit(actor: Representative, id: string, revision: number | undefined): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { inquiry, quote, now } = await lockQuoteFor(tx, actor, id, 'submit');
      const [latest] = await versionsOf(tx, quote, actor.organisation.id);
      if (latest?.submittedAt && quoteStateAt(quote, now) === 'submitted') return;
      if (revision !== undefined && revision !== quote.revision) throw inquiryProblems.staleDraft(undefined);
      await this.send(tx, actor, inquiry, id, now);
    });
  }

  /** As `prepare`, for a quote that was sent before: its next version. */
  async revise(
    actor: Representative,
    id: string,
    content: QuoteContent,
    options: { submit: boolean; revision: number | undefined; key: string | undefined },
  ): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `inquiries.revise:${id}`, options.key, async () => {
        const { inquiry, quote, now } = await lockQuoteFor(tx, actor, id, 'revise');
        await this.writeVersion(tx, { inquiry, quote, now }, content, options.revision);
        if (options.submit) await this.send(tx, actor, inquiry, id, now);
        return id;
      }),
    );
  }

  /** Takes a quote back before it is accepted. */
  async withdraw(actor: Representative, id: string, reason: string | undefined): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { inquiry, quote, now } = await lockQuoteFor(tx, actor, id, 'withdraw');
      const state = quoteStepFrom(quote, 'withdraw', now);
      await moveInquiry(tx, inquiry, 'withdraw', now);
      await setQuoteState(tx, id, state, reason ?? null);
      await noteStep(tx, actor, inquiry.id, 'quote-withdrawn', now, { version: quote.version });
      await tellOf(this.notices, tx, 'withdrawn', inquiry);
    });
  }

  private async quoteFor(tx: Tx, inquiry: Inquiry, now: Date): Promise<Quote> {
    const { id: inquiryId, buyerId, supplierId } = inquiry;
    const present = await quoteOn(tx, inquiryId, supplierId);
    if (present) return present;
    const id = newSecretId<'Quote'>();
    await insertQuote(tx, { id, inquiryId, buyerId, supplierId, createdAt: now });
    const fresh = {
      state: 'draft',
      version: 0,
      revision: 0,
      validUntil: null,
      reason: null,
      refuseCause: null,
    } as const;
    return { id, inquiryId, buyerId, supplierId, ...fresh };
  }

  private async writeVersion(
    tx: Tx,
    { inquiry, quote, now }: { inquiry: Inquiry; quote: Quote; now: Date },
    content: QuoteContent,
    revision: number | undefined,
  ): Promise<void> {
    if (revision !== undefined && revision !== quote.revision) throw inquiryProblems.staleDraft(undefined);
    const action = actionOf(quote);
    quoteStepFrom(quote, action, now);
    stepFrom(inquiry, action, now);
    const wrong = whyValidityIsWrong(content.validUntil, now);
    if (wrong.length > 0) throw inquiryProblems.datesWrong(undefined, wrong);
    const { lines, ...terms } = content;
    await writeDraft(tx, quote.id, quote.version + 1, terms, priced(lines));
  }

  private async send(
    tx: Tx,
    actor: Representative,
    inquiry: Inquiry,
    quoteId: string,
    now: Date,
  ): Promise<void> {
    const quote = await lockQuote(tx, quoteId);
    if (!quote) throw inquiryProblems.quoteNotFound();
    const action = actionOf(quote);
    const state = quoteStepFrom(quote, action, now);
    await moveInquiry(tx, inquiry, action, now);
    const [version] = await versionsOf(tx, quote, actor.organisation.id);
    if (!version || version.submittedAt) throw inquiryProblems.nothingPrepared();
    const { number, terms, lines } = version;
    const wrong = whyValidityIsWrong(terms.validUntil, now);
    if (wrong.length > 0) throw inquiryProblems.datesWrong(undefined, wrong);
    const content = canonicalText({ inquiryId: inquiry.id, quoteId, version: number }, terms, lines);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await sendVersion(tx, quoteId, { number, content, sha256, at: now, state });
    const revised = action === 'revise';
    const step = revised ? 'quote-revised' : 'quote-submitted';
    await noteStep(tx, actor, inquiry.id, step, now, { version: number });
    if (!revised) await tellOfAnswer(tx, inquiry, 'quoted', now);
    await tellOf(this.notices, tx, revised ? 'revised' : 'quoted', inquiry, terms.validUntil);
  }
}

/** The first version is submitted, every further one revises. */
const actionOf = (quote: Quote) => (quote.state === 'draft' ? 'submit' : 'revise');
