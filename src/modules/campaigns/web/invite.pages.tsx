import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PLANS, planPath } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import { Campaigns } from '../campaigns.service.js';
import { Invitations } from '../invitations.service.js';
import { campaignProblems } from '../domain/problems.js';
import { invitationBody, reasonBody } from '../plans.schemas.js';
import { InviteView } from './invite-view.js';
import { crumbs } from './plan-crumbs.js';
import { planTexts } from './plan.texts.js';
import { RefusePartView } from './refuse-part-view.js';

const id = z.uuid();
type Form = Record<string, unknown>;

/** Whom the coordinator asks, and what it answers to proposals. */
@ApiExcludeController()
@Controller(`${PLANS}/:id`)
export class InvitePages {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly invitations: Invitations,
  ) {}

  @Get('/zapros')
  @Access('coordinator')
  choose(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    return this.show(page, actor, campaignId, page.form());
  }

  @Post('/zapros')
  @Access('coordinator')
  @RateLimit('write')
  invite(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      invitationBody,
      body,
      async ({ organisations }) => {
        const invited = await this.invitations.invite(actor, campaignId, organisations, page.key);
        const text = planTexts[page.lang].invited(invited);
        return page.seeOther(planPath(campaignId), { tone: 'success', text });
      },
      (form) => this.show(page, actor, campaignId, form),
    );
  }

  @Post('/uczestnicy/:organisationId/przyjmij')
  @Access('coordinator')
  async accept(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('organisationId', { schema: id }) organisationId: string,
  ) {
    await this.invitations.accept(actor, campaignId, organisationId);
    return page.seeOther(planPath(campaignId), { tone: 'success', text: planTexts[page.lang].accepted });
  }

  @Get('/uczestnicy/:organisationId/odmow')
  @Access('coordinator')
  askReason(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('organisationId', { schema: id }) organisationId: string,
  ) {
    return this.showRefusal(page, actor, { campaignId, organisationId }, page.form());
  }

  @Post('/uczestnicy/:organisationId/odmow')
  @Access('coordinator')
  refuse(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('organisationId', { schema: id }) organisationId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      reasonBody,
      body,
      async ({ reason }) => {
        await this.invitations.refuse(actor, campaignId, organisationId, reason);
        return page.seeOther(planPath(campaignId), {
          tone: 'success',
          text: planTexts[page.lang].refusedPart,
        });
      },
      (form) => this.showRefusal(page, actor, { campaignId, organisationId }, form),
    );
  }

  private async show(page: PageContext, actor: Representative, campaignId: string, form: FormState) {
    const campaign = await this.campaigns.show(actor, campaignId);
    const { inviteTitle: title } = planTexts[page.lang];
    const name = nameOf(campaign, page.lang);
    return page.render(
      {
        title,
        area: 'coordinator',
        breadcrumbs: crumbs(page, { path: planPath(campaignId), label: name }, { label: title }),
      },
      <InviteView
        form={form}
        formKey={page.formKey}
        campaign={campaign}
        candidates={await this.invitations.candidates(actor, campaignId)}
        href={(path) => page.href(path)}
      />,
    );
  }

  private async showRefusal(
    page: PageContext,
    actor: Representative,
    { campaignId, organisationId }: { campaignId: string; organisationId: string },
    form: FormState,
  ) {
    const campaign = await this.campaigns.show(actor, campaignId);
    const who = (await this.invitations.participants(actor, campaignId)).find(
      (line) => line.organisationId === organisationId,
    );
    if (!who) throw campaignProblems.notFound({});
    const { refusePart: title } = planTexts[page.lang];
    const name = nameOf(campaign, page.lang);
    return page.render(
      {
        title,
        area: 'coordinator',
        breadcrumbs: crumbs(page, { path: planPath(campaignId), label: name }, { label: title }),
      },
      <RefusePartView
        form={form}
        who={who.name}
        action={page.href(`${planPath(campaignId)}/uczestnicy/${organisationId}/odmow`)}
        backHref={page.href(planPath(campaignId))}
      />,
    );
  }
}
