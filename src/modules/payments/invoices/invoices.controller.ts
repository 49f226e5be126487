import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { pdfHeaders, xmlHeaders } from '../../../platform/files/response-headers.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { langOf } from '../../../platform/http/lang.js';
import { draftBodyOf } from './invoice-answers.js';
import { InvoiceDrafts } from './invoice-drafts.service.js';
import {
  draftQuery,
  invoiceDraftAnswer,
  noteInvoiceBody,
  recipientIdAnswer,
  recipientIdBody,
  type DraftInput,
  type NoteInvoiceInput,
  type RecipientIdInput,
} from './invoices.schemas.js';
import { NotedInvoices } from './noted-invoices.service.js';

const id = z.uuid();

@ApiTags('payments')
@Controller('/api/v1')
export class InvoicesController {
  constructor(
    private readonly drafts: InvoiceDrafts,
    private readonly noted: NotedInvoices,
  ) {}

  /** A draft of the supplier's own invoice: what it holds, what it lacks and which duties concern it. Kept nowhere. */
  @Get('/receivables/:id/invoice-draft')
  @Access('editor')
  @Answers(200, invoiceDraftAnswer)
  async draft(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Query({ schema: draftQuery }) input: DraftInput,
    @Req() request: FastifyRequest,
  ) {
    const known = await this.drafts.open(actor, receivableId, input);
    return draftBodyOf(known, await this.drafts.verdict(known), langOf(request));
  }

  /** The same as an FA(3) document for the supplier's own program. The site sends nothing to KSeF. */
  @Get('/receivables/:id/invoice-draft.xml')
  @Access('editor')
  @ApiOkResponse({ content: { 'application/xml': { schema: { type: 'string', format: 'binary' } } } })
  async xml(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Query({ schema: draftQuery }) input: DraftInput,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.drafts.xml(actor, receivableId, input);
    await reply.headers(xmlHeaders(made)).send(made.xml);
  }

  /** The same to read and print, as „szkic faktury”. */
  @Get('/receivables/:id/invoice-draft.pdf')
  @Access('editor')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async pdf(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Query({ schema: draftQuery }) input: DraftInput,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.drafts.pdf(actor, receivableId, input, langOf(request));
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  /** The supplier notes the invoice that it issued, in place of an earlier note; answers the receivable's id. */
  @Post('/receivables/:id/invoice')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async note(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Body({ schema: noteInvoiceBody }) input: NoteInvoiceInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.noted.note(actor, receivableId, input, key) };
  }

  /** The supplier takes its note back. */
  @Post('/receivables/:id/withdraw-invoice')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  withdraw(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.noted.withdraw(actor, receivableId, key);
  }

  /** Under which number your unit sees in KSeF the invoices that its legal person pays. */
  @Get('/recipient-identity')
  @Access('viewer')
  @Answers(200, recipientIdAnswer)
  recipientId(@CurrentActor() actor: Representative) {
    return this.noted.recipientId(actor);
  }

  @Put('/recipient-identity')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  setRecipientId(
    @CurrentActor() actor: Representative,
    @Body({ schema: recipientIdBody }) { internalId }: RecipientIdInput,
  ): Promise<void> {
    return this.noted.setRecipientId(actor, internalId);
  }
}
