import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { reasonBody } from '../../moderation/index.js';
import { moderatedQuery } from '../catalog.schemas.js';
import { ListingModeration } from '../listing-moderation.service.js';
import { CoordinatorListingsView, MODERATED } from './coordinator-listings.view.js';
import { ownTexts } from './own-listings.texts.js';

const id = z.uuid();
type Decision = 'hide' | 'restore';

/** The coordinator's list of listings, to hide and to restore. */
@ApiExcludeController()
@Controller()
export class CoordinatorListingPages {
  constructor(private readonly moderation: ListingModeration) {}

  @Get(MODERATED)
  @Access('coordinator')
  list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: moderatedQuery }) query: z.output<typeof moderatedQuery>,
  ) {
    return this.show(page, actor, query, null, page.form());
  }

  @Post(`${MODERATED}/:id/ukryj`)
  @Access('coordinator')
  hide(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return this.decide(page, actor, listingId, 'hide', body);
  }

  @Post(`${MODERATED}/:id/przywroc`)
  @Access('coordinator')
  restore(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return this.decide(page, actor, listingId, 'restore', body);
  }

  private decide(
    page: PageContext,
    actor: Representative,
    listingId: string,
    decision: Decision,
    body: Record<string, unknown>,
  ) {
    const m = ownTexts[page.lang];
    const hiding = decision === 'hide';
    return page.submit(
      reasonBody,
      body,
      async ({ reason }) => {
        await this.moderation[decision](actor, listingId, reason);
        const text = hiding ? m.hiddenDone : m.restoredDone;
        return page.seeOther(hiding ? MODERATED : `${MODERATED}?show=hidden`, { tone: 'success', text });
      },
      (form) => this.show(page, actor, { show: hiding ? 'visible' : 'hidden', page: 1 }, listingId, form),
    );
  }

  private async show(
    page: PageContext,
    actor: Representative,
    query: z.output<typeof moderatedQuery>,
    refused: string | null,
    form: FormState,
  ) {
    const list = await this.moderation.list(
      actor,
      { hidden: query.show === 'hidden', text: query.q ?? null },
      { page: query.page, perPage: 25 },
    );
    return page.render(
      {
        title: ownTexts[page.lang].moderation,
        area: 'coordinator',
        breadcrumbs: [
          { path: '/koordynator', label: ownTexts[page.lang].coordinatorDesk },
          { label: ownTexts[page.lang].moderation },
        ],
      },
      <CoordinatorListingsView
        form={form}
        refused={refused}
        list={list}
        show={query.show}
        q={query.q ?? ''}
        href={(path) => page.href(path)}
      />,
    );
  }
}
