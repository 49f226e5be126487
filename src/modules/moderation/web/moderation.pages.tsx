import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { appealBody, decisionsPageQuery } from '../moderation.schemas.js';
import { Moderation } from '../moderation.service.js';
import { DecisionsView, StatementView } from './moderation-views.js';
import { moderationTexts } from './moderation.texts.js';

const DECISIONS = '/koordynator/decyzje';
const STATEMENT = '/panel/decyzje/:id';

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

  @Get(STATEMENT)
  @Access('viewer')
  statement(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
  ) {
    return this.show(page, actor, id, page.form());
  }

  @Post(`${STATEMENT}/odwolanie`)
  @Access('owner')
  appeal(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      appealBody,
      body,
      async ({ text }) => {
        await this.moderation.appeal(actor, id, text);
        return page.seeOther(`/panel/decyzje/${id}`, {
          tone: 'success',
          text: moderationTexts[page.lang].appealSent,
        });
      },
      (form) => this.show(page, actor, id, form),
    );
  }

  private async show(page: PageContext, actor: Representative, id: string, form: FormState) {
    const statement = await this.moderation.mine(actor, id);
    return page.render(
      { title: moderationTexts[page.lang].statement, area: 'panel' },
      <StatementView
        form={form}
        statement={statement}
        appealAction={hasRole(actor, 'owner') ? page.href(`/panel/decyzje/${id}/odwolanie`) : null}
      />,
    );
  }
}
