import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Vocabulary } from '../../catalog/index.js';
import { PLANS, planPath } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import { CampaignPictures } from '../campaign-pictures.service.js';
import { Campaigns, type HandAction } from '../campaigns.service.js';
import { Invitations } from '../invitations.service.js';
import { emptyBody, pictureBody, reasonBody } from '../plans.schemas.js';
import { crumbs } from './plan-crumbs.js';
import { PlanView } from './plan-view.js';
import { planTexts } from './plan.texts.js';

const id = z.uuid();
type Form = Record<string, unknown>;

/** One campaign on the coordinator's desk, its steps and its picture. */
@ApiExcludeController()
@Controller(`${PLANS}/:id`)
export class PlanStepPages {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly invitations: Invitations,
    private readonly pictures: CampaignPictures,
    private readonly vocabulary: Vocabulary,
    private readonly slots: PageSlots,
  ) {}

  @Get()
  @Access('coordinator')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    return this.render(page, actor, campaignId, page.form());
  }

  @Post('/zatwierdz')
  @Access('coordinator')
  @RateLimit('write')
  approve(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    return this.act(page, actor, campaignId, 'approve');
  }

  @Post('/zaplanuj')
  @Access('coordinator')
  @RateLimit('write')
  schedule(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    return this.act(page, actor, campaignId, 'schedule');
  }

  @Post('/wstrzymaj')
  @Access('coordinator')
  @RateLimit('write')
  pause(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    return this.act(page, actor, campaignId, 'pause');
  }

  @Post('/wznow')
  @Access('coordinator')
  @RateLimit('write')
  resume(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    return this.act(page, actor, campaignId, 'resume');
  }

  @Post('/zakoncz')
  @Access('coordinator')
  @RateLimit('write')
  end(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    return this.act(page, actor, campaignId, 'end');
  }

  @Post('/zamknij')
  @Access('coordinator')
  @RateLimit('write')
  report(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    return this.act(page, actor, campaignId, 'report');
  }

  @Post('/anuluj')
  @Access('coordinator')
  @RateLimit('write')
  withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    return this.act(page, actor, campaignId, 'withdraw');
  }

  @Post('/odmow')
  @Access('coordinator')
  @RateLimit('write')
  refuse(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      reasonBody,
      body,
      async ({ reason }) => {
        await this.campaigns.refuse(actor, campaignId, reason);
        return this.done(page, campaignId, planTexts[page.lang].done.refuse);
      },
      (form) => this.render(page, actor, campaignId, form),
    );
  }

  @Post('/zdjecia')
  @Access('coordinator')
  @RateLimit('write')
  putPicture(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      pictureBody,
      body,
      async ({ altPl, altEn }) => {
        const alt = { altPl, altEn: altEn ?? null };
        await this.pictures.put(actor, campaignId, page.uploads[0], alt, page.key);
        return this.done(page, campaignId, planTexts[page.lang].pictureSaved);
      },
      (form) => this.render(page, actor, campaignId, form),
    );
  }

  @Post('/zdjecia/usun')
  @Access('coordinator')
  async removePicture(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    await this.pictures.remove(actor, campaignId);
    return this.done(page, campaignId, planTexts[page.lang].pictureRemoved);
  }

  private act(page: PageContext, actor: Representative, campaignId: string, action: HandAction) {
    return page.submit(
      emptyBody,
      {},
      async () => {
        await this.campaigns.act(actor, campaignId, action);
        return this.done(page, campaignId, planTexts[page.lang].done[action]);
      },
      (form) => this.render(page, actor, campaignId, form),
    );
  }

  private done(page: PageContext, campaignId: string, text: string) {
    return page.seeOther(planPath(campaignId), { tone: 'success', text });
  }

  private async render(page: PageContext, actor: Representative, campaignId: string, form: FormState) {
    const campaign = await this.campaigns.show(actor, campaignId);
    const [participants, categories, below] = await Promise.all([
      this.invitations.participants(actor, campaignId),
      this.vocabulary.categories(),
      this.slots.fill('campaign.plan', page, { campaignId }),
    ]);
    const title = nameOf(campaign, page.lang);
    return page.render(
      { title, area: 'coordinator', breadcrumbs: crumbs(page, { label: title }) },
      <PlanView
        form={form}
        formKey={page.formKey}
        campaign={campaign}
        participants={participants}
        categories={categories}
        below={below}
        href={(path) => page.href(path)}
      />,
    );
  }
}
