import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { Button, FormPage, TextInput, type FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { RECEIVABLES } from '../../payment-news.js';
import { showBelow } from '../../web/below-payments.js';
import { paymentTexts } from '../../web/payments.texts.js';
import { RECIPIENT } from '../invoice-news.js';
import { recipientIdBody } from '../invoices.schemas.js';
import { NotedInvoices } from '../noted-invoices.service.js';
import { invoiceTexts } from './invoices.texts.js';

/** Where a unit says under which number it receives in KSeF. */
@ApiExcludeController()
@Controller(RECIPIENT)
export class RecipientPages {
  constructor(private readonly noted: NotedInvoices) {}

  @Get()
  @Access('editor')
  async show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    const { internalId } = await this.noted.recipientId(actor);
    return this.showForm(page, page.form({ internalId: internalId ?? '' }));
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  set(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      recipientIdBody,
      body,
      async ({ internalId }) => {
        await this.noted.setRecipientId(actor, internalId);
        const text = invoiceTexts[page.lang].recipientSaved;
        return page.seeOther(RECIPIENT, { tone: 'success', text });
      },
      (form) => this.showForm(page, form),
    );
  }

  private showForm(page: PageContext, form: FormState) {
    const m = invoiceTexts[page.lang];
    return showBelow(
      page,
      { title: m.recipientTitle },
      <FormPage
        form={form}
        title={m.recipientTitle}
        lead={m.recipientLead}
        action={page.href(RECIPIENT)}
        button={<Button tone="primary">{m.recipientSave}</Button>}
        back={{ href: page.href(RECEIVABLES), label: paymentTexts[page.lang].backToList }}
      >
        <TextInput
          form={form}
          name="internalId"
          label={m.recipientId}
          hint={m.recipientWhere}
          width="medium"
          optional
        />
      </FormPage>,
    );
  }
}
