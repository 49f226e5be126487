import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormBody } from '../../../../platform/validation/form.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { contentOfTemplate } from '../domain/templates.js';
import { ProcedureDrafts } from '../drafts.service.js';
import { buyersFigures, procedureDraft } from '../procedure-content.js';
import { openProcedurePath, procedurePath, PROCEDURES } from '../procedure-news.js';
import {
  answerBody,
  cancelProcedureBody,
  newProcedureForm,
  proceduresPageQuery,
} from '../procedures.schemas.js';
import { Procedures } from '../procedures.service.js';
import { Publishing } from '../publishing.service.js';
import { ProcedureQuestions } from '../questions.service.js';
import { draftOfWish, wish, type Wish } from '../wish.js';
import { NewProcedureView } from './new-view.js';
import { ProcedureListView } from './procedure-list-view.js';
import { ProcedureView, type Refused } from './procedure-view.js';
import { procedureTexts } from './procedures.texts.js';
import { stepPath } from './step-path.js';
import { wizardTexts } from './wizard.texts.js';

const id = z.uuid();
const PER_PAGE = 20;
const COPIES = 50;

/** The buyer's procedures: the list, a new one, and each once it is published. */
@ApiExcludeController()
@Controller(PROCEDURES)
export class ProcedurePages {
  constructor(
    private readonly procedures: Procedures,
    private readonly drafts: ProcedureDrafts,
    private readonly publishing: Publishing,
    private readonly questions: ProcedureQuestions,
  ) {}

  @Get()
  @Access('viewer')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: proceduresPageQuery }) { stan, strona }: z.output<typeof proceduresPageQuery>,
  ) {
    const state = stan ?? null;
    const found = await this.procedures.list(actor, { state, page: strona, perPage: PER_PAGE });
    return page.render(
      { title: procedureTexts[page.lang].list, area: 'panel' },
      <ProcedureListView
        {...found}
        lang={page.lang}
        state={state}
        mayWrite={hasRole(actor, 'editor')}
        href={(path) => page.href(path)}
        hrefOnward={(path) => page.hrefOnward(path)}
      />,
    );
  }

  @Get('/nowe')
  @Access('editor')
  begin(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: wish }) wished: Wish,
  ) {
    return this.showNew(page, actor, page.form({ ...wished, touch: page.touch ?? '' }));
  }

  @Post('/nowe')
  @Access('editor')
  @RateLimit('write')
  create(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: FormBody) {
    return page.submit(
      newProcedureForm,
      body,
      async ({ template, copyOf, touch, ...wished }) => {
        const m = wizardTexts[page.lang];
        if (copyOf) return this.copied(page, await this.drafts.copy(actor, copyOf, page.key, touch ?? null));
        const draft = procedureDraft.parse({
          ...draftOfWish(wished),
          ...(template && contentOfTemplate(template, page.lang)),
        });
        const begun = {
          kind: 'quotation' as const,
          draft,
          figures: buyersFigures.parse({}),
          touch: touch ?? null,
        };
        const made = await this.drafts.begin(actor, begun, page.key);
        return page.seeOther(stepPath(made, 1), { tone: 'success', text: m.begun });
      },
      (form) => this.showNew(page, actor, form),
    );
  }

  @Get('/:id')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    return this.showProcedure(page, actor, procedureId, null);
  }

  @Post('/:id/kopiuj')
  @Access('editor')
  @RateLimit('write')
  async copy(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    return this.copied(page, await this.drafts.copy(actor, procedureId, page.key));
  }

  @Post('/:id/uniewaznij')
  @Access('editor')
  @RateLimit('write')
  cancel(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormBody,
  ) {
    return page.submit(
      cancelProcedureBody,
      body,
      async ({ reason }) => {
        await this.publishing.cancel(actor, procedureId, reason);
        const text = procedureTexts[page.lang].cancelled;
        return page.seeOther(procedurePath(procedureId), { tone: 'success', text });
      },
      (form) => this.showProcedure(page, actor, procedureId, { form, of: 'cancel' }),
    );
  }

  @Post('/:id/pytania/:questionId/odpowiedz')
  @Access('editor')
  @RateLimit('write')
  answer(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('questionId', { schema: id }) questionId: string,
    @Body() body: FormBody,
  ) {
    return page.submit(
      answerBody,
      body,
      async ({ answer }) => {
        await this.questions.answer(actor, procedureId, questionId, answer);
        const text = procedureTexts[page.lang].answered;
        return page.seeOther(`${procedurePath(procedureId)}#pytania`, { tone: 'success', text });
      },
      (form) => this.showProcedure(page, actor, procedureId, { form, of: questionId }),
    );
  }

  private copied(page: PageContext, made: string) {
    return page.seeOther(stepPath(made, 1), { tone: 'success', text: wizardTexts[page.lang].copied });
  }

  private async showNew(page: PageContext, actor: Representative, form: FormState) {
    const earlier = await this.procedures.list(actor, { state: null, page: 1, perPage: COPIES });
    const m = wizardTexts[page.lang];
    return page.render(
      {
        title: m.title,
        area: 'panel',
        breadcrumbs: [{ path: PROCEDURES, label: procedureTexts[page.lang].list }, { label: m.title }],
      },
      <NewProcedureView
        lang={page.lang}
        form={form}
        action={page.href(`${PROCEDURES}/nowe`)}
        formKey={page.formKey}
        earlier={earlier.page.items}
      />,
    );
  }

  private async showProcedure(
    page: PageContext,
    actor: Representative,
    procedureId: string,
    refused: Refused,
  ) {
    const known = await this.procedures.open(actor, procedureId);
    const { procedure } = known;
    const isPublic = procedure.openness === 'members';
    return page.render(
      {
        title: procedure.subject,
        area: 'panel',
        breadcrumbs: [
          { path: PROCEDURES, label: procedureTexts[page.lang].list },
          { label: procedure.number ?? procedure.subject },
        ],
      },
      <ProcedureView
        lang={page.lang}
        known={known}
        base={page.href(procedurePath(procedureId))}
        form={page.form()}
        refused={refused}
        formKey={page.formKey}
        mayWrite={hasRole(actor, 'editor')}
        href={(path) => page.href(path)}
        publicHref={isPublic ? page.href(openProcedurePath(procedureId)) : null}
        fileHref={(fileId) => page.href(`${openProcedurePath(procedureId)}/pliki/${fileId}`)}
      />,
    );
  }
}
