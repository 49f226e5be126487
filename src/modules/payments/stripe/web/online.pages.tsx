import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../../../platform/access/access.js';
import { hasRole, representsAnOrganisation, type Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { Problem } from '../../../../shared/problems.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { PageResult } from '../../../../ui/page/page-result.js';
import { PageSlots } from '../../../../ui/page/page-slots.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { ActionLink } from '../../../../ui/index.js';
import { showBelow } from '../../web/below-payments.js';
import { payoutsPageQuery, type PayoutsPageQuery } from '../accounts/online.schemas.js';
import { StripeAccounts } from '../accounts/stripe-accounts.service.js';
import { ONLINE } from '../accounts/stripe-news.js';
import { OnlineView } from './online-view.js';
import { onlineTexts } from './online.texts.js';
import { PayoutsView } from './payouts-view.js';

const nothing = z.strictObject({});
type Form = Record<string, unknown>;

/** Where a cooperative connects its Stripe account and sees how it stands. */
@ApiExcludeController()
@Controller(ONLINE)
export class OnlinePages {
  constructor(
    private readonly accounts: StripeAccounts,
    slots: PageSlots,
  ) {
    const link = async (page: PageContext) =>
      representsAnOrganisation(page.actor) && (await accounts.sells(page.actor)) ? (
        <ActionLink icon="arrow-right" href={page.href(ONLINE)}>
          {onlineTexts[page.lang].listLink}
        </ActionLink>
      ) : null;
    slots.register('receivables.ways', link);
    slots.register('organisation.account', link);
  }

  @Get()
  @Access('viewer')
  show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.showAll(page, actor);
  }

  @Post('polacz')
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  connect(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return this.toStripe(page, actor, body, async () => {
      await this.accounts.connect(actor);
    });
  }

  @Post('zmiana')
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  replace(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return this.toStripe(page, actor, body, async () => {
      await this.accounts.connect(actor, { another: true });
    });
  }

  /** To the form, where the bank account is given too; also from Stripe, when its address has been used or is too old. */
  @Get('stripe')
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  async form(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.orSay(page, async () => elsewhere(await this.accounts.formAddress(actor, page.lang)));
  }

  /** Where Stripe sends somebody who is done, or has stopped. */
  @Get('powrot')
  @Access('owner')
  @RateLimit('write')
  async back(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.orSay(page, () => this.checked(page, actor));
  }

  @Post('sprawdz')
  @Access('owner')
  @RateLimit('write')
  check(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      nothing,
      body,
      () => this.orSay(page, () => this.checked(page, actor)),
      () => this.showAll(page, actor),
    );
  }

  @Get('wyplaty')
  @Access('viewer')
  async payouts(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: payoutsPageQuery }) { po }: PayoutsPageQuery,
  ) {
    return this.orSay(page, async () => {
      const { items, more } = await this.accounts.payouts(actor, po);
      const last = items.at(-1);
      const m = onlineTexts[page.lang];
      return showBelow(
        page,
        { title: m.payouts, between: [{ path: ONLINE, label: m.title }] },
        <PayoutsView
          lang={page.lang}
          items={items}
          olderHref={more && last ? page.href(`${ONLINE}/wyplaty?po=${last.id}`) : null}
          backHref={page.href(ONLINE)}
        />,
      );
    });
  }

  private toStripe(page: PageContext, actor: Representative, body: Form, make: () => Promise<void>) {
    return page.submit(
      nothing,
      body,
      () =>
        this.orSay(page, async () => {
          await make();
          return elsewhere(await this.accounts.formAddress(actor, page.lang));
        }),
      () => this.showAll(page, actor),
    );
  }

  private async checked(page: PageContext, actor: Representative): Promise<PageResult> {
    await this.accounts.refresh(actor);
    return page.seeOther(ONLINE, { tone: 'success', text: onlineTexts[page.lang].checked });
  }

  /** What cannot be done is said on the page where one can see how things stand. */
  private async orSay(page: PageContext, work: () => Promise<PageResult>): Promise<PageResult> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return page.seeOther(ONLINE, { tone: 'error', text: error.say(page.lang) });
    }
  }

  private async showAll(page: PageContext, actor: Representative): Promise<PageResult> {
    const m = onlineTexts[page.lang];
    return showBelow(
      page,
      { title: m.title },
      <OnlineView
        lang={page.lang}
        known={await this.accounts.overview(actor)}
        owner={hasRole(actor, 'owner')}
        href={(path) => page.href(path)}
      />,
    );
  }
}

/** To a page of Stripe's, which nobody keeps. */
const elsewhere = (url: string) => new PageResult(303, '', { location: url, 'cache-control': 'no-store' });
