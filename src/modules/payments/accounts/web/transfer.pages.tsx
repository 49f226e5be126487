import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { localDateOf } from '../../../../shared/dates.js';
import { Button, Checkbox, DateInput, FormPage, TextInput, type FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { receivablePath } from '../../payment-news.js';
import { crumbOf, showBelow } from '../../web/below-payments.js';
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
    return showBelow(
      page,
      { title: m.checkTitle, between: [crumbOf(receivable)] },
      <FormPage
        form={form}
        title={m.checkTitle}
        lead={m.checkLead(receivable.payeeName)}
        before={<p>{m.checkHint}</p>}
        action={page.href(checkPath(receivableId))}
        idempotencyKey={page.formKey}
        button={<Button tone="primary">{m.save}</Button>}
        back={{ href: page.href(receivablePath(receivableId)), label: m.back }}
      >
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
      </FormPage>,
    );
  }
}
