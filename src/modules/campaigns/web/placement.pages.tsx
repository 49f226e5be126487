import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { localDateOf } from '../../../shared/dates.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PLANS, placesPath, planPath } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import { placementBody } from '../placements.schemas.js';
import { Placements, type CampaignPlaces } from '../placements.service.js';
import { PlacementsView } from './placement-view.js';
import { placementTexts } from './placement.texts.js';

const id = z.uuid();
const PLACES = placesPath(':id');

/** Where a campaign stands, for the coordinator. */
@ApiExcludeController()
@Controller()
export class PlacementPages {
  constructor(
    private readonly placements: Placements,
    private readonly clock: Clock,
  ) {}

  @Get(PLACES)
  @Access('coordinator')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    const of = await this.placements.of(actor, campaignId);
    const today = localDateOf(this.clock.now());
    const { startsOn, endsOn } = of.campaign;
    return this.show(page, of, page.form({ startsOn: startsOn < today ? today : startsOn, endsOn }));
  }

  @Post(PLACES)
  @Access('coordinator')
  add(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      placementBody,
      body,
      async (input) => {
        const ids = await this.placements.add(actor, campaignId, input, page.key);
        const text = placementTexts[page.lang].added(ids.length);
        return page.seeOther(placesPath(campaignId), { tone: 'success', text });
      },
      async (form) => this.show(page, await this.placements.of(actor, campaignId), form),
    );
  }

  @Post(`${PLACES}/:placementId/zakoncz`)
  @Access('coordinator')
  async end(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('placementId', { schema: id }) placementId: string,
  ) {
    await this.placements.end(actor, campaignId, placementId);
    return page.seeOther(placesPath(campaignId), {
      tone: 'success',
      text: placementTexts[page.lang].ended,
    });
  }

  private show(page: PageContext, of: CampaignPlaces, form: FormState) {
    const m = placementTexts[page.lang];
    return page.render(
      {
        title: m.titleOf(nameOf(of.campaign, page.lang)),
        area: 'coordinator',
        breadcrumbs: [
          { path: '/koordynator', label: m.desk },
          { path: PLANS, label: m.campaigns },
          { path: planPath(of.campaign.id), label: nameOf(of.campaign, page.lang) },
          { label: m.title },
        ],
      },
      <PlacementsView
        form={form}
        formKey={page.formKey}
        of={of}
        today={localDateOf(this.clock.now())}
        href={(path) => page.href(path)}
      />,
    );
  }
}
