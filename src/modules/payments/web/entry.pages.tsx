import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { formatDecimal } from '../../../shared/decimal.js';
import { toZloty, type Grosze } from '../../../shared/money.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import type { NotedKind } from '../domain/ledger.js';
import { entryPath, notePath, receivablePath } from '../payment-news.js';
import { entryBody, reverseBody } from '../receivables.schemas.js';
import { Receivables } from '../receivables.service.js';
import { crumbOf, showBelow } from './below-payments.js';
import { NoteView, ReverseView } from './note-view.js';
import { paymentTexts } from './payments.texts.js';

const id = z.uuid();
type Form = Record<string, unknown>;

/** What the supplier writes into the ledger, and takes back. */
@ApiExcludeController()
@Controller('/panel')
export class EntryPages {
  constructor(private readonly receivables: Receivables) {}

  @Get('/naleznosci/:id/wpis')
  @Access('editor')
  noteForm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
  ) {
    return this.showNote(page, actor, receivableId, null);
  }

  @Post('/naleznosci/:id/wpis')
  @Access('editor')
  @RateLimit('write')
  note(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      entryBody,
      body,
      async (input) => {
        await this.receivables.note(actor, receivableId, input, page.key);
        const text = paymentTexts[page.lang].saved;
        return page.seeOther(receivablePath(receivableId), { tone: 'success', text });
      },
      (form) => this.showNote(page, actor, receivableId, form),
    );
  }

  @Get('/ksiega/:id')
  @Access('editor')
  reverseForm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) entryId: string,
  ) {
    return this.showReverse(page, actor, entryId, null);
  }

  @Post('/ksiega/:id/cofnij')
  @Access('editor')
  @RateLimit('write')
  reverse(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) entryId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      reverseBody,
      body,
      async ({ reason }) => {
        const receivableId = await this.receivables.reverse(actor, entryId, reason, page.key);
        const text = paymentTexts[page.lang].reversedFlash;
        return page.seeOther(receivablePath(receivableId), { tone: 'success', text });
      },
      (form) => this.showReverse(page, actor, entryId, form),
    );
  }

  private async showNote(
    page: PageContext,
    actor: Representative,
    receivableId: string,
    refused: FormState | null,
  ) {
    const { receivable, today } = await this.receivables.toNote(actor, receivableId);
    const m = paymentTexts[page.lang];
    return showBelow(
      page,
      { title: m.note, between: [crumbOf(receivable)] },
      <NoteView
        form={refused ?? page.form({ ...likelyEntry(receivable.balance), day: today })}
        receivable={receivable}
        action={page.href(notePath(receivableId))}
        backHref={page.href(receivablePath(receivableId))}
        formKey={page.formKey}
      />,
    );
  }

  private async showReverse(
    page: PageContext,
    actor: Representative,
    entryId: string,
    refused: FormState | null,
  ) {
    const { receivable, entry } = await this.receivables.toReverse(actor, entryId);
    const m = paymentTexts[page.lang];
    return showBelow(
      page,
      { title: m.reverse, between: [crumbOf(receivable)] },
      <ReverseView
        form={refused ?? page.form()}
        entry={entry}
        action={page.href(`${entryPath(entryId)}/cofnij`)}
        backHref={page.href(receivablePath(receivable.id))}
        formKey={page.formKey}
      />,
    );
  }
}

/** What is most often to be noted: all that is left came, or all that was too much went back. */
const likelyEntry = (balance: Grosze): { kind: NotedKind; amount: string } => ({
  kind: balance < 0 ? 'refund' : 'payment',
  amount: balance === 0 ? '' : formatDecimal(toZloty(Math.abs(balance)).toString(), 'pl', 2),
});
