import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, representsAnOrganisation, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Transfers } from '../accounts/transfers.service.js';
import { may, sideOf } from '../domain/policy.js';
import { paymentProblems } from '../domain/problems.js';
import { AccountStatements } from '../account-statement/account-statements.service.js';
import { Disputes } from '../disputes.service.js';
import { receivablePath } from '../payment-news.js';
import {
  disputeBody,
  receivablesPageQuery,
  remindBody,
  type ReceivablesPageQuery,
} from '../receivables.schemas.js';
import { PastReceivables } from '../past/past-receivables.service.js';
import { Reminders } from '../reminders.service.js';
import { Receivables } from '../receivables.service.js';
import { showBelow } from './below-payments.js';
import { ContractReceivables } from './contract-receivables.js';
import { paymentTexts } from './payments.texts.js';
import { ReceivableListView } from './receivable-list-view.js';
import { ReceivableView, type ReceivableViewProps } from './receivable-view.js';

const id = z.uuid();
const PER_PAGE = 20;
type Form = Record<string, unknown>;

/** Payments in the panel, for both parties. */
@ApiExcludeController()
@Controller('/panel')
export class ReceivablePages {
  constructor(
    private readonly receivables: Receivables,
    private readonly disputes: Disputes,
    private readonly reminders: Reminders,
    private readonly past: PastReceivables,
    private readonly statements: AccountStatements,
    private readonly transfers: Transfers,
    private readonly slots: PageSlots,
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
    @Query({ schema: receivablesPageQuery }) query: ReceivablesPageQuery,
  ) {
    const { widok, stan: state, kto: partner, miesiac: month, dni: late, porzadek: order, strona } = query;
    const chosen = { state, partner, month, late, order, page: strona, perPage: PER_PAGE };
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
      <ReceivableListView
        lang={page.lang}
        filter={filter}
        {...found}
        past={await this.past.count(actor)}
        partners={(await this.statements.partners(actor)).partners}
        ways={await this.slots.fill('receivables.ways', page, null)}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/naleznosci/:id')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
  ) {
    return this.showReceivable(page, actor, receivableId, null);
  }

  @Post('/naleznosci/:id/zakwestionuj')
  @Access('editor')
  @RateLimit('write')
  dispute(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      disputeBody,
      body,
      async ({ reason }) => {
        await this.disputes.open(actor, receivableId, reason, page.key);
        const text = paymentTexts[page.lang].disputedFlash;
        return page.seeOther(receivablePath(receivableId), { tone: 'success', text });
      },
      (form) => this.showReceivable(page, actor, receivableId, { action: 'dispute', form }),
    );
  }

  @Post('/naleznosci/:id/uznaj')
  @Access('editor')
  @RateLimit('write')
  withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      z.strictObject({}),
      body,
      async () => {
        await this.disputes.withdraw(actor, receivableId, page.key);
        const text = paymentTexts[page.lang].withdrawnFlash;
        return page.seeOther(receivablePath(receivableId), { tone: 'success', text });
      },
      (form) => this.showReceivable(page, actor, receivableId, { action: 'other', form }),
    );
  }

  @Post('/naleznosci/:id/przypomnij')
  @Access('editor')
  @RateLimit('write')
  remind(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      remindBody,
      body,
      async ({ tone }) => {
        await this.reminders.remind(actor, receivableId, tone, page.key);
        const text = paymentTexts[page.lang].remindedFlash;
        return page.seeOther(receivablePath(receivableId), { tone: 'success', text });
      },
      (form) => this.showReceivable(page, actor, receivableId, { action: 'other', form }),
    );
  }

  private async showReceivable(
    page: PageContext,
    actor: Representative,
    receivableId: string,
    refused: ReceivableViewProps['refused'],
  ) {
    const known = await this.receivables.open(actor, receivableId);
    const side = sideOf(actor, known.receivable);
    if (!side) throw paymentProblems.notFound();
    const m = paymentTexts[page.lang];
    const { reference } = known.receivable;
    const online = await this.slots.fill('receivable.online', page, { receivableId });
    return showBelow(
      page,
      { title: m.receivable(reference), label: reference },
      <ReceivableView
        lang={page.lang}
        side={side}
        known={known}
        online={online}
        mayNote={may(actor, 'note', known.receivable)}
        mayDispute={may(actor, 'dispute', known.receivable)}
        transfer={await this.transfers.of(actor, receivableId)}
        mayCheck={may(actor, 'check-account', known.receivable)}
        mayGive={hasRole(actor, 'owner')}
        form={page.form()}
        refused={refused}
        formKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
