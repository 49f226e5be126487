import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import { hasRole } from '../../../../platform/access/actor.js';
import type { Actor, Representative } from '../../../../platform/access/actor.js';
import { attachmentHeaders } from '../../../../platform/files/response-headers.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormBody } from '../../../../platform/validation/form.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { opportunityTexts } from '../../invitations/web/opportunities.texts.js';
import { OPEN_PROCEDURES, openProcedurePath } from '../procedure-news.js';
import { askBody, openProceduresPageQuery } from '../procedures.schemas.js';
import { Procedures } from '../procedures.service.js';
import { Directory } from '../../../members/index.js';
import { ProcedureQuestions } from '../questions.service.js';
import { OpenListView, OpenProcedureView } from './open-views.js';
import { procedureTexts } from './procedures.texts.js';

const id = z.uuid();
const PER_PAGE = 20;

/** What is open to all members, for everybody; and the files of any procedure for whoever may read it. */
@ApiExcludeController()
@Controller(OPEN_PROCEDURES)
export class OpenProcedurePages {
  constructor(
    private readonly procedures: Procedures,
    private readonly questions: ProcedureQuestions,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Access('public')
  async list(
    @Page() page: PageContext,
    @Query({ schema: openProceduresPageQuery })
    { kategoria, strona }: z.output<typeof openProceduresPageQuery>,
  ) {
    const category = kategoria ?? null;
    const found = await this.procedures.listOpen({ category, page: strona, perPage: PER_PAGE });
    const m = procedureTexts[page.lang];
    return page.render(
      { title: m.openList, description: m.openLead, indexable: true },
      <OpenListView
        lang={page.lang}
        page={found}
        category={category}
        mayHear={page.actor.kind === 'anonymous' || hasRole(page.actor, 'editor')}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/:id')
  @Access('public')
  show(@Page() page: PageContext, @Param('id', { schema: id }) procedureId: string) {
    return this.showOne(page, procedureId, page.form());
  }

  @Post('/:id/pytania')
  @Access('editor')
  @RateLimit('write')
  ask(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormBody,
  ) {
    return page.submit(
      askBody,
      body,
      async ({ text }) => {
        await this.questions.ask(actor, procedureId, text, page.key);
        const sent = opportunityTexts[page.lang].askedDone;
        return page.seeOther(`${openProcedurePath(procedureId)}#pytania`, { tone: 'success', text: sent });
      },
      (form) => this.showOne(page, procedureId, form),
    );
  }

  @Get('/:id/pliki/:fileId')
  @Access('public')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) procedureId: string,
    @Param('fileId', { schema: id }) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.procedures.file(actor, procedureId, fileId);
    await reply.headers(attachmentHeaders(file)).send(content);
  }

  private async showOne(page: PageContext, procedureId: string, form: FormState) {
    const known = await this.procedures.openPublic(procedureId);
    const m = procedureTexts[page.lang];
    const { subject, number, buyerId } = known.procedure;
    const reader = page.actor.kind === 'person' ? (page.actor.organisation?.id ?? null) : undefined;
    // A visitor may be a member that has not signed in.
    const mayBid =
      reader === undefined || (reader !== null && (await this.directory.slugOf(reader)) !== null);
    return page.render(
      {
        title: subject,
        indexable: true,
        breadcrumbs: [{ path: OPEN_PROCEDURES, label: m.openList }, { label: number ?? subject }],
      },
      <OpenProcedureView
        lang={page.lang}
        known={known}
        form={form}
        formKey={page.formKey}
        own={reader === buyerId}
        mayBid={mayBid}
        href={(path) => page.href(path)}
      />,
    );
  }
}
