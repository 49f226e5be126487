import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import { hasRole, representsAnOrganisation, type Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { ActionLink, type FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { PageResult } from '../../../../ui/page/page-result.js';
import { PageSlots } from '../../../../ui/page/page-slots.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { may, sideOf } from '../../domain/policy.js';
import { receivablePath } from '../../payment-news.js';
import { showBelow } from '../../web/below-payments.js';
import { refundBody, refundQuery, togetherBody, type RefundQuery } from '../checkout.schemas.js';
import { Checkouts } from '../checkouts.service.js';
import { checkoutPath } from '../online-news.js';
import { OnlinePayments } from '../online-payments.service.js';
import { OnlineRefunds } from '../online-refunds.service.js';
import { TOGETHER } from './online-paths.js';
import { OnlineSection } from './online-section.js';
import { onlineTexts } from './online.texts.js';
import { CheckoutView, RefundView } from './online-views.js';
import { TogetherView } from './together-view.js';

const id = z.uuid();
type Form = Record<string, unknown>;

/** Paying online, coming back from it, and giving back. There only while Stripe is on. */
@ApiExcludeController()
@Controller('/panel')
export class CheckoutPages {
  constructor(
    private readonly checkouts: Checkouts,
    private readonly payments: OnlinePayments,
    private readonly refunds: OnlineRefunds,
    slots: PageSlots,
  ) {
    slots.register('receivables.ways', async (page) => {
      if (!representsAnOrganisation(page.actor) || !hasRole(page.actor, 'editor')) return null;
      const owed = await payments.together(page.actor);
      return owed.some((each) => each.length > 1) ? (
        <ActionLink href={page.href(TOGETHER)}>{onlineTexts[page.lang].togetherTitle}</ActionLink>
      ) : null;
    });
    slots.register('transfer.online', async (page, { supplierId }) => {
      if (!representsAnOrganisation(page.actor) || !hasRole(page.actor, 'editor')) return null;
      const owed = await payments.together(page.actor);
      return owed.some(([first]) => first?.supplierId === supplierId) ? (
        <ActionLink href={page.href(TOGETHER)}>{onlineTexts[page.lang].togetherTitle}</ActionLink>
      ) : null;
    });
    slots.register('receivable.online', async (page, { receivableId }) => {
      if (!representsAnOrganisation(page.actor)) return null;
      const known = await payments.ofReceivable(page.actor, receivableId);
      const side = sideOf(page.actor, known.receivable);
      return side ? (
        <OnlineSection
          lang={page.lang}
          side={side}
          known={known}
          mayRefund={may(page.actor, 'refund', known.receivable)}
          formKey={page.formKey}
          href={(path) => page.href(path)}
        />
      ) : null;
    });
  }

  @Get('/naleznosci/razem')
  @Access('editor')
  together(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.showTogether(page, actor, null);
  }

  @Post('/naleznosci/razem')
  @Access('editor')
  @RateLimit('write')
  payTogether(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      togetherBody,
      body,
      ({ receivableIds }) => this.leadToGateway(page, actor, receivableIds),
      (form) => this.showTogether(page, actor, form),
    );
  }

  @Post('/naleznosci/:id/zaplac-online')
  @Access('editor')
  @RateLimit('write')
  pay(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
  ) {
    return this.leadToGateway(page, actor, [receivableId]);
  }

  @Get('/platnosci-online/:id')
  @Access('viewer')
  @RateLimit('write')
  async show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) checkoutId: string,
  ) {
    const shown = await this.checkouts.show(actor, checkoutId);
    const m = onlineTexts[page.lang];
    return showBelow(
      page,
      { title: m.checkout },
      <CheckoutView lang={page.lang} {...shown} href={(path) => page.href(path)} />,
    );
  }

  @Get('/platnosci-online/:id/zwrot')
  @Access('editor')
  refundForm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) checkoutId: string,
    @Query({ schema: refundQuery }) { za }: RefundQuery,
  ) {
    return this.showRefund(page, actor, checkoutId, page.form(za ? { receivableId: za } : {}));
  }

  @Post('/platnosci-online/:id/zwrot')
  @Access('editor')
  @RateLimit('write')
  refund(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) checkoutId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      refundBody,
      body,
      async (input) => {
        await this.refunds.ask(actor, checkoutId, input, page.key);
        const text = onlineTexts[page.lang].refundDone;
        return page.seeOther(receivablePath(input.receivableId), { tone: 'success', text });
      },
      (form) => this.showRefund(page, actor, checkoutId, form),
    );
  }

  /** Known here before the buyer leaves. */
  private async leadToGateway(page: PageContext, actor: Representative, receivableIds: readonly string[]) {
    const { url } = await this.checkouts.open(actor, receivableIds, page.lang, page.key);
    return new PageResult(303, '', { location: url, 'cache-control': 'no-store' });
  }

  /** All is ticked from the start: a month's deliveries are what one pays at once. */
  private async showTogether(page: PageContext, actor: Representative, refused: FormState | null) {
    const owed = await this.payments.together(actor);
    const all = owed.flat().map((receivable) => receivable.id);
    const m = onlineTexts[page.lang];
    return showBelow(
      page,
      { title: m.togetherTitle },
      <TogetherView
        form={refused ?? page.form({ receivableIds: all })}
        owed={owed}
        action={page.href(TOGETHER)}
        formKey={page.formKey}
      />,
    );
  }

  private async showRefund(page: PageContext, actor: Representative, checkoutId: string, form: FormState) {
    const known = await this.refunds.toAsk(actor, checkoutId);
    const m = onlineTexts[page.lang];
    return showBelow(
      page,
      { title: m.refund, between: [{ path: checkoutPath(checkoutId), label: m.checkout }] },
      <RefundView
        form={form}
        known={known}
        action={page.href(`${checkoutPath(checkoutId)}/zwrot`)}
        backHref={page.href(checkoutPath(checkoutId))}
        formKey={page.formKey}
      />,
    );
  }
}
