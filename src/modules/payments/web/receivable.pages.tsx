import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { representsAnOrganisation, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { may, sideOf } from '../domain/policy.js';
import { paymentProblems } from '../domain/problems.js';
import { entryPath, notePath, receivablePath, RECEIVABLES } from '../payment-news.js';
import {
  entryBody,
  receivablesPageQuery,
  reverseBody,
  type ReceivablesPageQuery,
} from '../receivables.schemas.js';
import { Receivables } from '../receivables.service.js';
import { ContractReceivables } from './contract-receivables.js';
import { NoteView, ReverseView } from './note-view.js';
import { paymentTexts } from './payments.texts.js';
import { ReceivableListView } from './receivable-list-view.js';
import { ReceivableView } from './receivable-view.js';

const id = z.uuid();
const PER_PAGE = 20;
type Form = Record<string, unknown>;

/** Payments in the panel, for both parties. */
@ApiExcludeController()
@Controller('/panel')
export class ReceivablePages {
  constructor(
    private readonly receivables: Receivables,
    slots: PageSlots,
  ) {
    slots.register('contract.payments', async (page, { contractId }) => {
      if (!representsAnOrganisation(page.actor)) return null;
      const known = await receivables.ofContract(page.actor, contractId);
      return known.receivables.length > 0 ? (
        <ContractReceivables lang={page.lang} known={known} href={(path) => page.href(path)} />
      ) : null;
    });
  }

  @Get('/naleznosci')
  @Access('viewer')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: receivablesPageQuery }) { widok, stan, strona }: ReceivablesPageQuery,
  ) {
    const chosen = { state: stan ?? null, page: strona, perPage: PER_PAGE };
    const asSupplier = { side: 'supplier' as const, ...chosen };
    const asBuyer = { side: 'buyer' as const, ...chosen };
    let filter = widok === 'do-zaplaty' ? asBuyer : asSupplier;
    let found = await this.receivables.list(actor, filter);
    // Who only buys is not shown an empty list of what it is owed.
    if (!widok && Object.keys(found.sums.supplier).length === 0) {
      filter = asBuyer;
      found = await this.receivables.list(actor, filter);
    }
    return page.render(
      { title: paymentTexts[page.lang].list, area: 'panel' },
      <ReceivableListView lang={page.lang} filter={filter} {...found} href={(path) => page.href(path)} />,
    );
  }

  @Get('/naleznosci/:id')
  @Access('viewer')
  async show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
  ) {
    const known = await this.receivables.open(actor, receivableId);
    const side = sideOf(actor, known.receivable);
    if (!side) throw paymentProblems.notFound();
    const m = paymentTexts[page.lang];
    const { reference } = known.receivable;
    return page.render(
      {
        title: m.receivable(reference),
        area: 'panel',
        breadcrumbs: [{ path: RECEIVABLES, label: m.list }, { label: reference }],
      },
      <ReceivableView
        lang={page.lang}
        side={side}
        known={known}
        mayNote={may(actor, 'note', known.receivable)}
        href={(path) => page.href(path)}
      />,
    );
  }

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
    return page.render(
      {
        title: m.note,
        area: 'panel',
        breadcrumbs: [
          { path: RECEIVABLES, label: m.list },
          { path: receivablePath(receivableId), label: receivable.reference },
          { label: m.note },
        ],
      },
      <NoteView
        form={refused ?? page.form({ kind: 'payment', day: today })}
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
    return page.render(
      {
        title: m.reverse,
        area: 'panel',
        breadcrumbs: [
          { path: RECEIVABLES, label: m.list },
          { path: receivablePath(receivable.id), label: receivable.reference },
          { label: m.reverse },
        ],
      },
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
