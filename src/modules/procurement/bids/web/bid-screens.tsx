import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Problem } from '../../../../shared/problems.js';
import { Alert, PageHeader, type FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import type { PageResult } from '../../../../ui/page/page-result.js';
import { bidForm, confirmBidBody, submitBidBody, writtenOf } from '../bids.schemas.js';
import { Bids, type BidCase } from '../bids.service.js';
import { writtenAgain } from '../domain/bid-rules.js';
import { BidFormView } from './bid-form-view.js';
import { saysSomething, valuesFrom, withCommonVat } from './bid-form-values.js';
import { headOf, type BidSeat } from './bid-seat.js';
import { BidView } from './bid-view.js';
import { bidTexts } from './bid.texts.js';

/** As it was posted; nothing of an empty form. */
export type FormFields = Readonly<Record<string, unknown>> | null | undefined;

/** The pages of one sealed bid, the same in the panel and behind a personal link. */
@Injectable()
export class BidScreens {
  constructor(private readonly bids: Bids) {}

  show(page: PageContext, seat: BidSeat): Promise<PageResult> {
    return this.showBid(page, seat, page.form());
  }

  async form(page: PageContext, seat: BidSeat): Promise<PageResult> {
    const known = await this.bids.look(seat.author, seat.procedureId);
    const written = known.draft?.written ?? (known.sent && writtenAgain(known.sent.content));
    return showForm(page, seat, known, page.form(valuesFrom(written, known.procedure)));
  }

  async save(page: PageContext, seat: BidSeat, body: FormFields): Promise<PageResult> {
    const { author, procedureId, place } = seat;
    const known = await this.bids.look(author, procedureId);
    return page.submit(
      bidForm,
      withCommonVat(ownFields(seat, body)),
      async ({ revision, vatForAll: _, ...input }) => {
        const written = writtenOf({ ...input, lines: input.lines.filter(saysSomething) });
        // Of a bid that is not there the revision is 0.
        await this.bids.save(author, procedureId, written, { revision, submit: false, key: page.key });
        const m = bidTexts[page.lang];
        return back(page, seat, place.behindLink ? m.keptByLink : m.kept);
      },
      (form) => showForm(page, seat, known, form),
    );
  }

  submit(page: PageContext, seat: BidSeat, body: FormFields): Promise<PageResult> {
    return this.act(page, seat, submitBidBody, body, 'sent', (bidId, { revision }) =>
      this.bids.submit(seat.author, bidId, revision),
    );
  }

  confirm(page: PageContext, seat: BidSeat, body: FormFields): Promise<PageResult> {
    return this.act(page, seat, confirmBidBody, body, 'confirmed', (bidId, { procedureVersion }) =>
      this.bids.confirm(seat.author, bidId, procedureVersion),
    );
  }

  withdraw(page: PageContext, seat: BidSeat, body: FormFields): Promise<PageResult> {
    return this.act(page, seat, z.strictObject({}), body, 'withdrawn', (bidId) =>
      this.bids.withdraw(seat.author, bidId),
    );
  }

  /** One act with the bid that is there; a refusal is told on the bid's page. */
  private async act<Schema extends z.ZodType>(
    page: PageContext,
    seat: BidSeat,
    schema: Schema,
    body: FormFields,
    done: 'sent' | 'confirmed' | 'withdrawn',
    work: (bidId: string, input: z.output<Schema>) => Promise<void>,
  ): Promise<PageResult> {
    const bidId = await this.bids.idIn(seat.author, seat.procedureId);
    return page.submit(
      schema,
      ownFields(seat, body),
      async (input) => {
        await work(bidId, input);
        return back(page, seat, bidTexts[page.lang][done]);
      },
      (form) => this.showBid(page, seat, form),
    );
  }

  private async showBid(page: PageContext, seat: BidSeat, form: FormState): Promise<PageResult> {
    const m = bidTexts[page.lang];
    const { place, mayWrite } = seat;
    const known = await this.bids.look(seat.author, seat.procedureId).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'bids/key-missing') return null;
      throw error;
    });
    if (!known) return showKeyMissing(page);
    return page.render(
      headOf(seat, m.bid, known.procedure.subject, place.request),
      <BidView
        lang={page.lang}
        {...{ known, place, mayWrite, form }}
        formKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}

/** What was typed, without what goes with every form behind a link. */
const ownFields = ({ place }: BidSeat, body: FormFields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => !Object.hasOwn(place.fields, name)));

const back = (page: PageContext, { place }: BidSeat, text: string): PageResult =>
  page.seeOther(place.at(''), { tone: 'success', text });

const showForm = (
  page: PageContext,
  seat: BidSeat,
  { procedure, bid }: BidCase,
  form: FormState,
): Promise<PageResult> => {
  const { place } = seat;
  return page.render(
    headOf(seat, bidTexts[page.lang].write, procedure.subject, place.at('')),
    <BidFormView
      {...{ form, procedure, place }}
      revision={bid?.revision ?? 0}
      formKey={page.formKey}
      href={(to) => page.href(to)}
    />,
  );
};

/** Behind a link nobody comes here: without the master key no link is known. */
const showKeyMissing = (page: PageContext): Promise<PageResult> => {
  const m = bidTexts[page.lang];
  return page.render(
    { title: m.bid, area: 'panel', status: 503 },
    <>
      <PageHeader title={m.keyMissing} />
      <Alert lang={page.lang} tone="error">
        <p>{m.keyMissingText}</p>
      </Alert>
    </>,
  );
};
