import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { DEFAULT_PAYMENT_DAYS } from '../../../platform/validation/payment-days.js';
import { addDays, localDateOf } from '../../../shared/dates.js';
import { formatQuantity } from '../../../shared/money.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import {
  CapacityHint,
  CapacityLedgers,
  OfferHint,
  PriceOffers,
  offerHoldsFor,
  type RunningOffer,
} from '../../catalog/index.js';
import type { Inquiry } from '../data/inquiry.queries.js';
import type { Quote, QuoteVersion } from '../data/quote.queries.js';
import { may } from '../domain/policy.js';
import { inquiryProblems } from '../domain/problems.js';
import { Inquiries } from '../inquiries.service.js';
import { inquiryPath } from '../inquiry-news.js';
import { contentOf, quoteForm } from '../quotes.schemas.js';
import { Quotes } from '../quotes.service.js';
import { quotePath } from './quote-decisions.js';
import { QuoteFormView } from './quote-form-view.js';
import { rowsToShow, withoutGaps } from './quote-rows.js';
import { inquiryTexts } from './inquiries.texts.js';
import { quoteTexts } from './quotes.texts.js';

const id = z.uuid();
const FIRST_VALIDITY_DAYS = 30;
type Form = Record<string, unknown>;

/** Writing a quote or its next version; sending it is on the quote's own page, after a look at the totals. */
@ApiExcludeController()
@Controller()
export class QuotePreparationPages {
  constructor(
    private readonly inquiries: Inquiries,
    private readonly quotes: Quotes,
    private readonly ledgers: CapacityLedgers,
    private readonly offers: PriceOffers,
  ) {}

  @Get('/panel/zapytania/:id/wycena')
  @Access('editor')
  async prepareForm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
  ) {
    const { inquiry, quote, now } = await this.inquiries.open(actor, inquiryId);
    if (!may(actor, 'prepare', inquiry)) throw inquiryProblems.notFound();
    const [latest] = quote ? (await this.quotes.open(actor, quote.id)).versions : [];
    const offer = quote ? null : await this.offerFor(inquiry);
    const values = latest ? valuesFrom(latest) : firstValues(inquiry, now, offer);
    return this.show(page, actor, inquiry, quote, page.form(values), undefined, offer);
  }

  @Post('/panel/zapytania/:id/wycena')
  @Access('editor')
  @RateLimit('write')
  async prepare(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body() body: Form,
  ) {
    const { inquiry, quote } = await this.inquiries.open(actor, inquiryId);
    if (!may(actor, 'prepare', inquiry)) throw inquiryProblems.notFound();
    return this.keep(page, actor, inquiry, quote, body, async (content, revision) => {
      const options = { submit: false, revision, key: page.key };
      return this.quotes.prepare(actor, inquiryId, content, options);
    });
  }

  @Get('/panel/wyceny/:id/popraw')
  @Access('editor')
  async reviseForm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
  ) {
    const { inquiry, quote, versions } = await this.quotes.open(actor, quoteId);
    if (!may(actor, 'revise', inquiry)) throw inquiryProblems.quoteNotFound();
    const [latest] = versions;
    return this.show(page, actor, inquiry, quote, page.form(latest ? valuesFrom(latest) : {}));
  }

  @Post('/panel/wyceny/:id/popraw')
  @Access('editor')
  @RateLimit('write')
  async revise(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
    @Body() body: Form,
  ) {
    const { inquiry, quote } = await this.quotes.open(actor, quoteId);
    if (!may(actor, 'revise', inquiry)) throw inquiryProblems.quoteNotFound();
    return this.keep(page, actor, inquiry, quote, body, async (content, revision) => {
      await this.quotes.revise(actor, quoteId, content, { submit: false, revision, key: page.key });
      return quoteId;
    });
  }

  private async keep(
    page: PageContext,
    actor: Representative,
    inquiry: Inquiry,
    quote: Quote | null,
    body: Form,
    write: (content: ReturnType<typeof contentOf>, revision: number) => Promise<string>,
  ) {
    const values = withoutGaps(body);
    const rows = (more: boolean) => rowsToShow(values, body['_rows'], more);
    if (body['_more']) return this.show(page, actor, inquiry, quote, page.form(values), rows(true));
    return page.submit(
      quoteForm,
      values,
      async ({ revision, ...input }) => {
        const made = await write(contentOf(input), revision);
        return page.seeOther(quotePath(made));
      },
      // The rows have moved up, and so have the values that belong to them.
      (form) => {
        const { revision = '' } = form.values;
        return this.show(
          page,
          actor,
          inquiry,
          quote,
          { ...form, values: { ...values, revision } },
          rows(false),
        );
      },
    );
  }

  /** The supplier's lower price of what was asked about, where it holds today and for that much. */
  private async offerFor(inquiry: Inquiry): Promise<RunningOffer | null> {
    const { listingId } = inquiry;
    const offer = listingId ? (await this.offers.running([listingId])).get(listingId) : undefined;
    return offer && offerHoldsFor(offer, inquiry) ? offer : null;
  }

  private async show(
    page: PageContext,
    actor: Representative,
    inquiry: Inquiry,
    quote: Quote | null,
    form: FormState,
    rows = rowsToShow(form.values, undefined, false),
    /** The supplier's lower price, when it has been looked up already. */
    known?: RunningOffer | null,
  ) {
    const version = (quote?.version ?? 0) + 1;
    const back = inquiryPath(inquiry.id);
    const first = version === 1 ? `${back}/wycena` : `${quotePath(quote?.id ?? '')}/popraw`;
    const m = quoteTexts[page.lang];
    const offer = known === undefined && !quote ? await this.offerFor(inquiry) : (known ?? null);
    const [ledger] = inquiry.listingId ? await this.ledgers.own(actor, [inquiry.listingId]) : [];
    return page.render(
      {
        title: `${m.prepare}: ${inquiry.subject}`,
        area: 'panel',
        breadcrumbs: [
          { path: '/panel/zapytania', label: inquiryTexts[page.lang].list },
          { path: back, label: inquiry.subject },
          { label: m.prepare },
        ],
      },
      <QuoteFormView
        form={form}
        action={page.href(first)}
        backHref={page.href(back)}
        buyer={inquiry.buyerName}
        subject={inquiry.subject}
        rows={rows}
        version={version}
        revision={quote?.revision ?? 0}
        formKey={page.formKey}
        offer={offer && <OfferHint lang={page.lang} offer={offer} href={(path) => page.href(path)} />}
        capacity={<CapacityHint lang={page.lang} ledger={ledger} href={(path) => page.href(path)} />}
      />,
    );
  }
}

/** What the inquiry says already, and the price of the supplier's own offer. */
const firstValues = (inquiry: Inquiry, now: Date, offer: RunningOffer | null): FormState['values'] => ({
  'lines.0.name': inquiry.subject,
  'lines.0.quantity': inquiry.quantity ? formatQuantity(inquiry.quantity, 'pl') : '',
  'lines.0.unit': inquiry.unit ?? offer?.unit ?? '',
  ...(offer && {
    'lines.0.unitPrice': offer.price.replace('.', ','),
    ...(offer.vat && { 'lines.0.vat': offer.vat }),
  }),
  validUntil: addDays(localDateOf(now), FIRST_VALIDITY_DAYS),
  paymentDays: String(DEFAULT_PAYMENT_DAYS),
  place: inquiry.place,
  deliveryFrom: inquiry.wantedFrom ?? '',
  deliveryTo: inquiry.wantedTo ?? '',
});

const valuesFrom = ({ terms, lines }: QuoteVersion): FormState['values'] => ({
  ...Object.fromEntries(
    lines.flatMap((line, row) => [
      [`lines.${row}.name`, line.name],
      [`lines.${row}.quantity`, formatQuantity(line.quantity, 'pl')],
      [`lines.${row}.unit`, line.unit],
      [`lines.${row}.unitPrice`, line.unitPrice.replace('.', ',')],
      [`lines.${row}.vat`, line.vat],
    ]),
  ),
  validUntil: terms.validUntil,
  paymentDays: String(terms.paymentDays),
  place: terms.place,
  deliveryFrom: terms.deliveryFrom ?? '',
  deliveryTo: terms.deliveryTo ?? '',
  remarks: terms.remarks ?? '',
});
