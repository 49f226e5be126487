import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { decisionsPageQuery } from '../moderation.schemas.js';
import { Moderation } from '../moderation.service.js';
import { DecisionsView, StatementView } from './moderation-views.js';
import { moderationTexts } from './moderation.texts.js';

const DECISIONS = '/koordynator/decyzje';

/** Decisions about public texts: the coordinator's record, and each owner's own statement of reasons. */
@ApiExcludeController()
@Controller()
export class ModerationPages {
  constructor(private readonly moderation: Moderation) {}

  @Get(DECISIONS)
  @Access('coordinator')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: decisionsPageQuery }) query: z.output<typeof decisionsPageQuery>,
  ) {
    const m = moderationTexts[page.lang];
    const decisions = await this.moderation.list(actor, { page: query.strona, perPage: 20 });
    return page.render(
      {
        title: m.decisions,
        area: 'coordinator',
        breadcrumbs: [{ path: '/koordynator', label: m.coordinator }, { label: m.decisions }],
      },
      <DecisionsView
        lang={page.lang}
        decisions={decisions}
        hrefOf={(number) => `${page.href(DECISIONS)}?strona=${number}`}
      />,
    );
  }

  @Get('/panel/decyzje/:id')
  @Access('viewer')
  async statement(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
  ) {
    const line = await this.moderation.mine(actor, id);
    return page.render(
      { title: moderationTexts[page.lang].statement, area: 'panel' },
      <StatementView lang={page.lang} line={line} />,
    );
  }
}
