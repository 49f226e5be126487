import { Injectable } from '@nestjs/common';
import type { Actor, Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Tx } from '../../platform/database/db.js';
import { activityOf, recordActivity, type ActivityEntry } from '../../platform/events/activity.js';
import type { StoredFile } from '../../platform/files/stored-file.js';
import { once } from '../../platform/http/idempotency.js';
import type { Upload } from '../../platform/http/multipart.js';
import { newId } from '../../shared/ids.js';
import type { PageOf } from '../../shared/paging.js';
import { next } from '../../shared/transitions.js';
import { Conversations, type Message, type MessageInput } from '../conversations/index.js';
import { Notices } from '../notices/index.js';
import {
  insertDirectInquiry,
  recordCancellation,
  recordDecline,
  recordSeen,
} from './data/inquiry.commands.js';
import {
  countsOf,
  inquiriesOf,
  type InquiryFilter,
  type InquiryLine,
  type StateCounts,
} from './data/inquiry-list.queries.js';
import { inquiryOf, type Inquiry } from './data/inquiry.queries.js';
import { setQuoteState } from './data/quote.commands.js';
import { quoteOn, type Quote } from './data/quote.queries.js';
import { askSubjectOf, type Addressee, type AskSubject } from './data/supplier.queries.js';
import type { CancelCause, DeclineCause } from './domain/causes.js';
import { directInquiry } from './domain/inquiry-states.js';
import { may } from './domain/policy.js';
import { inquiryProblems } from './domain/problems.js';
import { quoteStateAt, quoteTransitions } from './domain/quote-states.js';
import { answerDeadline, whyDatesAreWrong } from './domain/rules.js';
import type { AskInput } from './inquiries.schemas.js';
import { tellOf } from './inquiry-news.js';
import { lockFor, moveInquiry, noteStep, tellOfAnswer, tellOfSending } from './inquiry-steps.js';
import { carriedBy, Touches } from './touches.js';

/** An inquiry with all that hangs on it, as one side sees it at `now`. */
export type InquiryCase = {
  readonly inquiry: Inquiry;
  readonly quote: Quote | null;
  readonly messages: readonly Message[];
  readonly activity: readonly ActivityEntry[];
  readonly now: Date;
};

/** Asking, reading, talking, declining and cancelling. */
@Injectable()
export class Inquiries {
  constructor(
    private readonly db: Db,
    private readonly conversations: Conversations,
    private readonly notices: Notices,
    private readonly touches: Touches,
  ) {}

  /** Who would be asked, for the form. @throws Problem `inquiries/supplier-not-found` */
  async subject(addressee: Addressee): Promise<AskSubject> {
    const subject = await askSubjectOf(this.db.public, addressee);
    if (!subject) throw inquiryProblems.supplierNotFound();
    return subject;
  }

  /** The time by which forms compute their first values. */
  async now(actor: Actor): Promise<Date> {
    return this.db.read(actor, databaseNow);
  }

  /** Asks one supplier; it is told at once. The need opens the conversation, with the files. Returns the id. */
  async ask(
    actor: Representative,
    addressee: Addressee,
    input: AskInput,
    uploads: readonly Upload[],
    key: string | undefined,
  ): Promise<string> {
    const files = await this.conversations.receive(actor, uploads);
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'inquiries.ask', key, () => this.askWithin(tx, actor, addressee, input, files)),
    );
  }

  /** The same within a transaction of who hands over what was written before; the files are received. */
  async askWithin(
    tx: Tx,
    actor: Representative,
    addressee: Addressee,
    input: AskInput,
    files: readonly StoredFile[],
  ): Promise<string> {
    const subject = await askSubjectOf(tx, addressee);
    if (!subject) throw inquiryProblems.supplierNotFound();
    if (subject.supplierId === actor.organisation.id) throw inquiryProblems.ownSupplier(undefined);
    if (!subject.claimed) throw inquiryProblems.nobodyThere(undefined);
    const now = await databaseNow(tx);
    const quantity = input.quantity ?? null;
    // The form proposes the listing's unit; without a quantity it says nothing.
    const unit = quantity === null ? null : (input.unit ?? null);
    const wantedFrom = input.wantedFrom ?? null;
    const wantedTo = input.wantedTo ?? null;
    const answerBy = answerDeadline({ date: input.answerByDate, time: input.answerByTime }, now);
    const wrong = whyDatesAreWrong({ answerBy, wantedFrom, wantedTo }, now);
    if (wrong.length > 0) throw inquiryProblems.datesWrong(undefined, wrong);

    const id = newId<'Inquiry'>();
    const parties = [actor.organisation.id, subject.supplierId];
    const conversationId = await this.conversations.start(tx, parties, now);
    await this.conversations.post(tx, actor, conversationId, { text: input.need, files, at: now });
    const touches = await this.touches.known(tx, {
      ...{ asker: actor, supplierId: subject.supplierId, carried: carriedBy(input.touch) },
    });
    const sent = {
      ...{ id, kind: 'direct' as const, buyerId: actor.organisation.id, conversationId },
      state: next(directInquiry, 'draft', 'send')!,
      ...{ subject: input.subject, need: input.need, place: input.place },
      ...{ quantity, unit, wantedFrom, wantedTo, answerBy },
      ...{
        listingId: subject.listing?.id ?? null,
        createdBy: actor.accountId,
        createdAt: now,
        sentAt: now,
      },
      ...{ firstTouch: touches.first, lastTouch: touches.last },
    };
    await insertDirectInquiry(tx, sent, subject.supplierId);
    await noteStep(tx, actor, id, 'sent', now);
    await tellOfSending(tx, sent, subject.supplierId);
    const names = { buyerName: actor.organisation.name, supplierName: subject.supplierName };
    await tellOf(this.notices, tx, 'new', { ...sent, ...names, supplierId: subject.supplierId });
    return id;
  }

  /** One side's inquiries, what waits for it first, and how many there are in each state. */
  async list(
    actor: Representative,
    filter: InquiryFilter,
  ): Promise<{ page: PageOf<InquiryLine>; counts: StateCounts }> {
    return this.db.read(actor, async (reader) => ({
      page: await inquiriesOf(reader, actor.organisation.id, filter),
      counts: await countsOf(reader, actor.organisation.id),
    }));
  }

  /** The whole case, for its two sides. @throws Problem `inquiries/not-found` */
  async open(actor: Representative, id: string): Promise<InquiryCase> {
    const known = await this.read(actor, id);
    if (actor.organisation.grant) await this.noteReading(actor, id, known.now);
    return known;
  }

  /** Who acts by a grant leaves a trace for the organisation even by reading; the other side is not told. */
  private async noteReading(actor: Representative, inquiry: string, at: Date): Promise<void> {
    const subject = { kind: 'organisation', id: actor.organisation.id };
    await this.db.tx(actor, (tx) =>
      recordActivity(tx, actor, { action: 'inquiry-read', subject, at, details: { inquiry } }),
    );
  }

  private read(actor: Representative, id: string): Promise<InquiryCase> {
    return this.db.read(actor, async (reader) => {
      const inquiry = await inquiryOf(reader, id, actor.organisation.id);
      if (!inquiry || !may(actor, 'read', inquiry)) throw inquiryProblems.notFound();
      return {
        inquiry,
        quote: await quoteOn(reader, id, actor.organisation.id),
        messages: await this.conversations.read(reader, inquiry.conversationId),
        activity: await activityOf(reader, [id]),
        now: await databaseNow(reader),
      };
    });
  }

  /** Notes that the supplier has seen the inquiry; from the second time on, and for the buyer's page, nothing. */
  async markSeen(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const inquiry = await inquiryOf(tx, id, actor.organisation.id);
      if (!inquiry || !may(actor, 'mark-seen', inquiry)) throw inquiryProblems.notFound();
      const now = await databaseNow(tx);
      if (await recordSeen(tx, id, actor.organisation.id, now)) await noteStep(tx, actor, id, 'seen', now);
    });
  }

  /** Writes to the other side; possible in every state, since a deal goes on after its award. */
  async write(
    actor: Representative,
    id: string,
    input: MessageInput,
    uploads: readonly Upload[],
    key: string | undefined,
  ): Promise<string> {
    const files = await this.conversations.receive(actor, uploads);
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `inquiries.write:${id}`, key, async () => {
        const { inquiry, now } = await lockFor(tx, actor, id, 'write');
        const message = { text: input.text ?? '', files, at: now };
        const messageId = await this.conversations.post(tx, actor, inquiry.conversationId, message);
        await noteStep(tx, actor, id, 'message-posted', now);
        const toBuyer = actor.organisation.id === inquiry.supplierId;
        await tellOf(this.notices, tx, toBuyer ? 'message-to-buyer' : 'message-to-supplier', inquiry);
        return messageId;
      }),
    );
  }

  /** The supplier will not quote, and says why. */
  async decline(
    actor: Representative,
    id: string,
    reason: string,
    cause: DeclineCause = 'other',
  ): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { inquiry, now } = await lockFor(tx, actor, id, 'decline');
      await moveInquiry(tx, inquiry, 'decline', now);
      await recordDecline(tx, id, actor.organisation.id, { reason, cause }, now);
      await noteStep(tx, actor, id, 'declined', now);
      await tellOfAnswer(tx, inquiry, 'declined', now);
      await tellOf(this.notices, tx, 'declined', inquiry);
    });
  }

  /** The buyer no longer needs it, and says why; a quote in hand is refused with it. */
  async cancel(
    actor: Representative,
    id: string,
    reason: string,
    cause: CancelCause = 'other',
  ): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { inquiry, now } = await lockFor(tx, actor, id, 'cancel');
      await moveInquiry(tx, inquiry, 'cancel', now);
      await recordCancellation(tx, id, reason, cause);
      const quote = await quoteOn(tx, id, actor.organisation.id);
      const after = quote && next(quoteTransitions, quoteStateAt(quote, now), 'cancel');
      if (quote && after) await setQuoteState(tx, quote.id, after, reason);
      await noteStep(tx, actor, id, 'cancelled', now);
      await tellOf(this.notices, tx, 'cancelled', inquiry);
    });
  }
}
