import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { localDateOf } from '../../../../shared/dates.js';
import {
  Button,
  Checkbox,
  DateInput,
  ErrorSummary,
  Form,
  PageHeader,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { receivablePath, RECEIVABLES } from '../../payment-news.js';
import { paymentTexts } from '../../web/payments.texts.js';
import { checkPath } from '../payout-news.js';
import { accountCheckBody } from '../transfers.schemas.js';
import { Transfers } from '../transfers.service.js';
import { transferTexts } from './transfer.texts.js';

const id = z.uuid();
type Fields = Record<string, unknown>;

/** Where a buyer notes that it looked its payee's account up. */
@ApiExcludeController()
@Controller('/panel/naleznosci/:id/biala-lista')
export class TransferPages {
  constructor(private readonly transfers: Transfers) {}

  @Get()
  @Access('editor')
  open(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
  ) {
    return this.show(page, actor, receivableId, null);
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  note(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Body() body: Fields,
  ) {
    return page.submit(
      accountCheckBody,
      body,
      async (input) => {
        await this.transfers.noteCheck(actor, receivableId, input, page.key);
        const text = transferTexts[page.lang].saved;
        return page.seeOther(receivablePath(receivableId), { tone: 'success', text });
      },
      (form) => this.show(page, actor, receivableId, form),
    );
  }

  private async show(
    page: PageContext,
    actor: Representative,
    receivableId: string,
    refused: FormState | null,
  ) {
    const { receivable, now } = await this.transfers.toCheck(actor, receivableId);
    const m = transferTexts[page.lang];
    const form = refused ?? page.form({ day: localDateOf(now), onList: 'on' });
    return page.render(
      {
        title: m.checkTitle,
        area: 'panel',
        breadcrumbs: [
          { path: RECEIVABLES, label: paymentTexts[page.lang].list },
          { path: receivablePath(receivableId), label: receivable.reference },
          { label: m.checkTitle },
        ],
      },
      <>
        <PageHeader title={m.checkTitle} lead={m.checkLead(receivable.payeeName)} />
        <p>{m.checkHint}</p>
        <Form action={page.href(checkPath(receivableId))} idempotencyKey={page.formKey}>
          <ErrorSummary form={form} />
          <DateInput form={form} name="day" label={m.day} />
          <Checkbox form={form} name="onList" label={m.onListField} />
          <TextInput
            form={form}
            name="requestId"
            label={m.requestId}
            hint={m.requestHint}
            maxlength={60}
            optional
          />
          <SubmitRow>
            <Button tone="primary">{m.save}</Button>
            <a href={page.href(receivablePath(receivableId))}>{m.back}</a>
          </SubmitRow>
        </Form>
      </>,
    );
  }
}
