import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { localDateOf } from '../../../shared/dates.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { OWN, ownCampaignPath } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import { CampaignPrices } from '../campaign-prices.service.js';
import { campaignProblems } from '../domain/problems.js';
import { Participation } from '../participation.service.js';
import { priceBody } from '../plans.schemas.js';
import { CampaignPriceForm, pricePath } from './campaign-price-view.js';
import { priceTexts } from './campaign-price.texts.js';
import { ownTexts } from './own.texts.js';
import { daysOf } from './plan-words.js';

const id = z.uuid();

/** A lower price that a member gives a listing for a campaign. */
@ApiExcludeController()
@Controller(`${OWN}/:id/oferty/:listingId/cena`)
export class CampaignPricePages {
  constructor(
    private readonly prices: CampaignPrices,
    private readonly participation: Participation,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('editor')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('listingId', { schema: id }) listingId: string,
  ) {
    return this.render(page, actor, { campaignId, listingId }, page.form());
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  give(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('listingId', { schema: id }) listingId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      priceBody,
      body,
      async (terms) => {
        await this.prices.give(actor, campaignId, listingId, terms, page.key);
        return page.seeOther(ownCampaignPath(campaignId), {
          tone: 'success',
          text: priceTexts[page.lang].saved,
        });
      },
      (form) => this.render(page, actor, { campaignId, listingId }, form),
    );
  }

  @Post('/usun')
  @Access('editor')
  async end(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('listingId', { schema: id }) listingId: string,
  ) {
    await this.prices.end(actor, campaignId, listingId);
    return page.seeOther(ownCampaignPath(campaignId), { tone: 'success', text: priceTexts[page.lang].ended });
  }

  private async render(
    page: PageContext,
    actor: Representative,
    { campaignId, listingId }: { campaignId: string; listingId: string },
    form: FormState,
  ) {
    const { campaign, prices } = await this.participation.show(actor, campaignId);
    const price = prices.find((each) => each.listingId === listingId);
    if (!price?.regular) throw campaignProblems.notFound({});
    const { title } = priceTexts[page.lang];
    const today = localDateOf(this.clock.now());
    const left = { ...campaign, startsOn: campaign.startsOn > today ? campaign.startsOn : today };
    return page.render(
      {
        title,
        area: 'panel',
        breadcrumbs: [
          { path: OWN, label: ownTexts[page.lang].title },
          { path: ownCampaignPath(campaignId), label: nameOf(campaign, page.lang) },
          { label: title },
        ],
      },
      <CampaignPriceForm
        form={form}
        formKey={page.formKey}
        price={price}
        days={daysOf(left, page.lang)}
        action={page.href(pricePath(campaignId, listingId))}
        backHref={page.href(ownCampaignPath(campaignId))}
      />,
    );
  }
}
