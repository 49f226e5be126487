import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { askBody } from '../../procedures/procedures.schemas.js';
import { ProcedureQuestions } from '../../procedures/questions.service.js';
import { CategoryWords } from '../category-words.js';
import { OPPORTUNITIES, opportunityPath } from '../../procedures/procedure-news.js';
import { declineBody, opportunitiesPageQuery } from '../invitations.schemas.js';
import { Opportunities } from '../opportunities.service.js';
import { opportunityTexts } from './opportunities.texts.js';
import type { RefusedAnswer } from './answer-view.js';
import { OpportunitiesView, OpportunityView } from './opportunity-views.js';

const id = z.uuid();
const PER_PAGE = 20;

/** What an organisation is asked, as a supplier. */
@ApiExcludeController()
@Controller(OPPORTUNITIES)
export class OpportunityPages {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly categories: CategoryWords,
    private readonly questions: ProcedureQuestions,
  ) {}

  @Get()
  @Access('viewer')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: opportunitiesPageQuery }) { widok, strona }: z.output<typeof opportunitiesPageQuery>,
  ) {
    const running = widok !== 'zakonczone';
    const found = await this.opportunities.list(actor, { running, page: strona, perPage: PER_PAGE });
    return page.render(
      { title: opportunityTexts[page.lang].list, area: 'panel' },
      <OpportunitiesView
        {...await this.categories.in(page.lang)}
        running={running}
        page={found.page}
        unread={found.unread}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/:id')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    return this.one(page, actor, procedureId, null);
  }

  @Post('/:id/wez-udzial')
  @Access('editor')
  @RateLimit('write')
  async takePart(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    await this.opportunities.takePart(actor, procedureId);
    const text = opportunityTexts[page.lang].takingPart;
    return page.seeOther(opportunityPath(procedureId), { tone: 'success', text });
  }

  @Post('/:id/odmow')
  @Access('editor')
  @RateLimit('write')
  decline(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      declineBody,
      body,
      async ({ reason, cause }) => {
        await this.opportunities.decline(actor, procedureId, reason, cause);
        const text = opportunityTexts[page.lang].declinedDone;
        return page.seeOther(opportunityPath(procedureId), { tone: 'success', text });
      },
      (form) => this.one(page, actor, procedureId, { of: 'decline', form }),
    );
  }

  @Post('/:id/pytanie')
  @Access('editor')
  @RateLimit('write')
  ask(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      askBody,
      body,
      async ({ text }) => {
        await this.questions.ask(actor, procedureId, text, page.key);
        const said = opportunityTexts[page.lang].askedDone;
        return page.seeOther(`${opportunityPath(procedureId)}#pytania`, { tone: 'success', text: said });
      },
      (form) => this.one(page, actor, procedureId, { of: 'ask', form }),
    );
  }

  private async one(page: PageContext, actor: Representative, procedureId: string, refused: RefusedAnswer) {
    const { item, asked } = await this.opportunities.read(actor, procedureId);
    // Opening the page is reading it; the note is made once and changes nothing that the reader sees.
    if (!item.seenAt) await this.opportunities.markSeen(actor, procedureId);
    return page.render(
      {
        title: item.subject,
        area: 'panel',
        breadcrumbs: [
          { path: OPPORTUNITIES, label: opportunityTexts[page.lang].list },
          { label: item.subject },
        ],
      },
      <OpportunityView
        {...await this.categories.in(page.lang)}
        item={item}
        asked={asked}
        fresh={page.form()}
        refused={refused}
        idempotencyKey={page.formKey}
        mayAnswer={hasRole(actor, 'editor')}
        href={(path) => page.href(path)}
      />,
    );
  }
}
