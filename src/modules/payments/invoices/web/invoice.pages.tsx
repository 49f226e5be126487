import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { pdfHeaders, xmlHeaders } from '../../../../platform/files/response-headers.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { decodeForm, valuesOf } from '../../../../platform/validation/form.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { receivablePath } from '../../payment-news.js';
import { crumbOf, showBelow } from '../../web/below-payments.js';
import { InvoiceDrafts } from '../invoice-drafts.service.js';
import { draftPageQuery, noChoices, noteInvoiceBody, type DraftInput } from '../invoices.schemas.js';
import { invoicePath } from '../invoice-news.js';
import { NotedInvoices } from '../noted-invoices.service.js';
import { InvoiceView } from './invoice-view.js';
import { invoiceTexts } from './invoices.texts.js';

const id = z.uuid();
type Form = Record<string, unknown>;
/** Judged as a form is, so that what was mistyped is shown again with its error. */
const anything = z.record(z.string(), z.unknown());

/** The draft of a supplier's invoice and the note of it, in the panel. */
@ApiExcludeController()
@Controller('/panel/naleznosci/:id')
export class InvoicePages {
  constructor(
    private readonly drafts: InvoiceDrafts,
    private readonly noted: NotedInvoices,
  ) {}

  @Get('/faktura')
  @Access('editor')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Query({ schema: anything }) query: Form,
  ) {
    return this.showInvoice(page, actor, receivableId, { query, refused: null });
  }

  @Get('/szkic-faktury.xml')
  @Access('editor')
  async xml(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Query({ schema: draftPageQuery }) input: DraftInput,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.drafts.xml(actor, receivableId, input);
    await reply.headers(xmlHeaders(made)).send(made.xml);
  }

  @Get('/szkic-faktury.pdf')
  @Access('editor')
  async pdf(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Query({ schema: draftPageQuery }) input: DraftInput,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.drafts.pdf(actor, receivableId, input, page.lang);
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  @Post('/faktura')
  @Access('editor')
  @RateLimit('write')
  note(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Query({ schema: anything }) query: Form,
    @Body() body: Form,
  ) {
    return page.submit(
      noteInvoiceBody,
      body,
      async (input) => {
        await this.noted.note(actor, receivableId, input, page.key);
        const text = invoiceTexts[page.lang].savedFlash;
        return page.seeOther(receivablePath(receivableId), { tone: 'success', text });
      },
      (refused) => this.showInvoice(page, actor, receivableId, { query, refused }),
    );
  }

  @Post('/faktura/wycofaj')
  @Access('editor')
  @RateLimit('write')
  withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Query({ schema: anything }) query: Form,
    @Body() body: Form,
  ) {
    return page.submit(
      z.strictObject({}),
      body,
      async () => {
        await this.noted.withdraw(actor, receivableId, page.key);
        const text = invoiceTexts[page.lang].withdrawnFlash;
        return page.seeOther(receivablePath(receivableId), { tone: 'success', text });
      },
      (refused) => this.showInvoice(page, actor, receivableId, { query, refused }),
    );
  }

  private async showInvoice(
    page: PageContext,
    actor: Representative,
    receivableId: string,
    { query, refused }: { query: Form; refused: FormState | null },
  ) {
    const typed = valuesOf(query);
    const decoded = await decodeForm(draftPageQuery, query);
    const known = await this.drafts.open(actor, receivableId, decoded.ok ? decoded.value : noChoices);
    const { draft, noted, receivable, today } = known;
    const m = invoiceTexts[page.lang];
    const path = receivablePath(receivableId);
    const started = {
      ...{ numer: draft.number ?? '', dzien: draft.issuedOn, podstawa: draft.exemption ?? '' },
      ...{ zamowienie: draft.orderNumber ?? '', odbiorca: draft.recipient?.internalId ?? '', ...typed },
    };
    return showBelow(
      page,
      { title: m.titleOf(receivable.reference), label: m.title, between: [crumbOf(receivable)] },
      <InvoiceView
        lang={page.lang}
        known={known}
        verdict={await this.drafts.verdict(known)}
        choices={page.form(started, decoded.ok ? [] : decoded.errors)}
        chosen={decoded.ok ? addressOf(typed) : ''}
        note={
          refused ??
          page.form({
            ...{ number: noted?.number ?? '', issuedOn: noted?.issuedOn ?? today },
            ksefNumber: noted?.ksefNumber ?? '',
          })
        }
        formKey={page.formKey}
        href={(to) => page.href(to)}
        paths={{
          ...{ page: invoicePath(receivableId), back: path },
          ...{ xml: `${path}/szkic-faktury.xml`, pdf: `${path}/szkic-faktury.pdf` },
        }}
      />,
    );
  }
}

const CHOICES = ['numer', 'dzien', 'zamowienie', 'podstawa', 'zal15', 'odbiorca'];

/** What was chosen as a part of an address, '?numer=1&zal15=2'; empty for nothing. */
const addressOf = (typed: Readonly<Record<string, string | string[]>>): string => {
  const chosen = CHOICES.flatMap((name) =>
    [typed[name] ?? []]
      .flat()
      .filter((value) => value !== '')
      .map((value) => [name, value] as [string, string]),
  );
  return chosen.length > 0 ? `?${new URLSearchParams(chosen).toString()}` : '';
};
