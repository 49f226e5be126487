import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Vocabulary } from '../../catalog/index.js';
import { Memberships } from '../../members/index.js';
import { OWN, ownCampaignPath } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import { CampaignRequests } from '../campaign-requests.service.js';
import { MOST_AT_ONCE, Participation, type OwnCampaign, type Part } from '../participation.service.js';
import { emptyBody, fieldsOf, partBody, requestBody } from '../plans.schemas.js';
import { OwnCampaignView } from './own-campaign-view.js';
import { OwnListView } from './own-list-view.js';
import { ownTexts } from './own.texts.js';
import { RequestForm } from './request-form.js';

const id = z.uuid();
type Form = Record<string, unknown>;

/** A member's campaigns: invitations, its own proposals, what it shows, and what it asks for. */
@ApiExcludeController()
@Controller(OWN)
export class OwnCampaignPages {
  constructor(
    private readonly participation: Participation,
    private readonly requests: CampaignRequests,
    private readonly memberships: Memberships,
    private readonly vocabulary: Vocabulary,
    private readonly slots: PageSlots,
  ) {}

  @Get()
  @Access('viewer')
  async list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    const [campaigns, requests, { member }] = await Promise.all([
      this.participation.list(actor),
      this.requests.mine(actor),
      this.memberships.standing(actor),
    ]);
    return page.render(
      { title: ownTexts[page.lang].title, area: 'panel' },
      <OwnListView
        lang={page.lang}
        campaigns={campaigns}
        requests={requests}
        member={member && hasRole(actor, 'editor')}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/nowa')
  @Access('editor')
  newRequest(@Page() page: PageContext) {
    return this.showRequest(page, page.form());
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  ask(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      requestBody,
      body,
      async (input) => {
        await this.requests.ask(actor, fieldsOf(input), page.key);
        return page.seeOther(OWN, { tone: 'success', text: ownTexts[page.lang].asked });
      },
      (form) => this.showRequest(page, form),
    );
  }

  @Get('/:id')
  @Access('viewer')
  async show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    const own = await this.participation.show(actor, campaignId);
    return this.render(page, actor, own, page.form(firstValues(own)));
  }

  @Post('/:id/dolacz')
  @Access('editor')
  @RateLimit('write')
  join(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body() body: Form,
  ) {
    const act = (part: Part) => this.participation.join(actor, campaignId, part);
    return this.choose(page, actor, campaignId, body, act, ownTexts[page.lang].joined);
  }

  @Post('/:id/zglos-sie')
  @Access('editor')
  @RateLimit('write')
  propose(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body() body: Form,
  ) {
    const act = (part: Part) => this.participation.propose(actor, campaignId, part);
    return this.choose(page, actor, campaignId, body, act, ownTexts[page.lang].proposed);
  }

  @Post('/:id/oferty')
  @Access('editor')
  @RateLimit('write')
  change(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body() body: Form,
  ) {
    const act = (part: Part) => this.participation.choose(actor, campaignId, part);
    return this.choose(page, actor, campaignId, body, act, ownTexts[page.lang].saved);
  }

  @Post('/:id/odrzuc')
  @Access('editor')
  decline(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    const act = () => this.participation.decline(actor, campaignId);
    return this.step(page, actor, campaignId, act, ownTexts[page.lang].declined);
  }

  @Post('/:id/wycofaj')
  @Access('editor')
  withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    const act = () => this.participation.withdraw(actor, campaignId);
    return this.step(page, actor, campaignId, act, ownTexts[page.lang].withdrawn);
  }

  @Post('/:id/odejdz')
  @Access('editor')
  leave(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    const act = () => this.participation.leave(actor, campaignId);
    return this.step(page, actor, campaignId, act, ownTexts[page.lang].left);
  }

  @Post('/:id/wycofaj-prosbe')
  @Access('editor')
  withdrawRequest(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    const act = () => this.requests.withdraw(actor, campaignId);
    return this.step(page, actor, campaignId, act, ownTexts[page.lang].requestWithdrawn);
  }

  /** A form always says what to show: what nobody ticked is not taken for "those that fit". */
  private choose(
    page: PageContext,
    actor: Representative,
    campaignId: string,
    body: Form,
    act: (part: Part) => Promise<unknown>,
    done: string,
  ) {
    return page.submit(
      partBody.extend({ listings: partBody.shape.listings.unwrap() }),
      body,
      async (part) => {
        await act(part);
        return page.seeOther(ownCampaignPath(campaignId), { tone: 'success', text: done });
      },
      async (form) => this.render(page, actor, await this.participation.show(actor, campaignId), form),
    );
  }

  private step(
    page: PageContext,
    actor: Representative,
    campaignId: string,
    act: () => Promise<unknown>,
    done: string,
  ) {
    return page.submit(
      emptyBody,
      {},
      async () => {
        await act();
        return page.seeOther(ownCampaignPath(campaignId), { tone: 'success', text: done });
      },
      async (form) => this.render(page, actor, await this.participation.show(actor, campaignId), form),
    );
  }

  private async render(page: PageContext, actor: Representative, own: OwnCampaign, form: FormState) {
    const { campaign } = own;
    const { id: organisationId } = actor.organisation;
    const title = nameOf(campaign, page.lang);
    const [categories, below] = await Promise.all([
      this.vocabulary.categories(),
      own.part
        ? this.slots.fill('campaign.own', page, { campaignId: campaign.id, organisationId })
        : Promise.resolve([]),
    ]);
    return page.render(
      {
        title,
        area: 'panel',
        breadcrumbs: [{ path: OWN, label: ownTexts[page.lang].title }, { label: title }],
      },
      <OwnCampaignView
        form={form}
        own={own}
        categories={categories}
        requester={campaign.requestedBy === organisationId}
        below={below}
        href={(path) => page.href(path)}
      />,
    );
  }

  private async showRequest(page: PageContext, form: FormState) {
    const m = ownTexts[page.lang];
    return page.render(
      {
        title: m.askTitle,
        area: 'panel',
        breadcrumbs: [{ path: OWN, label: m.title }, { label: m.askTitle }],
      },
      <RequestForm
        form={form}
        formKey={page.formKey}
        categories={await this.vocabulary.categories()}
        action={page.href(OWN)}
        backHref={page.href(OWN)}
      />,
    );
  }
}

/** What is ticked at first: its choice, or before the first one what fits; that values may be summed never is. */
const firstValues = ({ part, chosen, fitting }: OwnCampaign) => ({
  listings: chosen.length > 0 ? chosen : fitting.slice(0, MOST_AT_ONCE).map(({ id: listing }) => listing),
  ...(part?.sharesValue && part.state !== 'left' && { sharesValue: 'true' }),
});
