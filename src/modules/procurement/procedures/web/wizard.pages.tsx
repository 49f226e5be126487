import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormBody } from '../../../../platform/validation/form.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import type { PageResult } from '../../../../ui/page/page-result.js';
import { CatalogueSearch, Vocabulary } from '../../../catalog/index.js';
import { ProcedureDrafts, type Saved } from '../drafts.service.js';
import { Procedures, type Work } from '../procedures.service.js';
import { draftWithRules, draftWithTerms, draftWithWhat, USUAL_TIME } from '../wizard-drafts.js';
import { rulesForm, termsForm, whatForm } from '../wizard.schemas.js';
import { stepPath } from './step-path.js';
import { RulesView } from './rules-view.js';
import { TermsView } from './terms-view.js';
import { WhatView } from './what-view.js';
import { actedRows, nothingBeside, typedIn, wordsIn, type Beside } from './wizard-acts.js';
import type { StepNumber } from './wizard-frame.js';
import { rulesValues, termsValues, whatValues } from './wizard-values.js';
import { wizardTexts } from './wizard.texts.js';
import { procedureTexts } from './procedures.texts.js';

const id = z.uuid();

type Show = (page: PageContext, work: Work, form: FormState, beside: Beside) => Promise<PageResult>;

/** What the steps differ in. */
type StepOf<Input> = {
  readonly number: 1 | 2 | 3;
  readonly schema: z.ZodType<Input>;
  readonly show: Show;
  readonly savedOf: (input: Input) => Saved;
};

/** Steps 1 to 3: writing a draft, or the next version of what is published. Each saves what it holds. */
@ApiExcludeController()
@Controller('/panel/postepowania/:id/krok')
export class WizardPages {
  constructor(
    private readonly procedures: Procedures,
    private readonly drafts: ProcedureDrafts,
    private readonly vocabulary: Vocabulary,
    private readonly search: CatalogueSearch,
  ) {}

  @Get('/1')
  @Access('editor')
  async what(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    const work = await this.procedures.writable(actor, procedureId);
    return this.showWhat(page, work, page.form(whatValues(work.procedure.kind, work.draft)), nothingBeside);
  }

  @Post('/1')
  @Access('editor')
  @RateLimit('write')
  async saveWhat(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormBody,
  ) {
    const work = await this.procedures.work(actor, procedureId);
    return this.save(page, actor, work, body, {
      ...{ number: 1, schema: whatForm, show: this.showWhat },
      savedOf: (input) => ({ kind: input.kind, draft: draftWithWhat(work.draft, input, work.usedIds) }),
    });
  }

  @Get('/2')
  @Access('editor')
  async terms(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    const work = await this.procedures.writable(actor, procedureId);
    return this.showTerms(page, work, page.form(termsValues(work.draft, work.figures)), nothingBeside);
  }

  @Post('/2')
  @Access('editor')
  @RateLimit('write')
  async saveTerms(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormBody,
  ) {
    const work = await this.procedures.work(actor, procedureId);
    return this.save(page, actor, work, body, {
      ...{ number: 2, schema: termsForm, show: this.showTerms },
      savedOf: (input) => draftWithTerms(work.draft, input, work.units, work.usedIds),
    });
  }

  @Get('/3')
  @Access('editor')
  async rules(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    const work = await this.procedures.writable(actor, procedureId);
    const { price } = wizardTexts[page.lang];
    return this.showRules(page, work, page.form(rulesValues(work.draft, USUAL_TIME, price)), nothingBeside);
  }

  @Post('/3')
  @Access('editor')
  @RateLimit('write')
  async saveRules(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: FormBody,
  ) {
    const work = await this.procedures.work(actor, procedureId);
    return this.save(page, actor, work, body, {
      ...{ number: 3, schema: rulesForm, show: this.showRules },
      savedOf: (input) => ({ draft: draftWithRules(work.draft, input, work.usedIds) }),
    });
  }

  /** Saves a step, or shows it again: with what one of its other buttons asks for, or with what is wrong. */
  private async save<Input extends { readonly revision?: number | undefined }>(
    page: PageContext,
    actor: Representative,
    work: Work,
    body: FormBody,
    step: StepOf<Input>,
  ) {
    const { values, beside } = await actedRows(this.search, page.lang, body);
    if (beside) return step.show(page, work, page.form(values), beside);
    return page.submit(
      step.schema,
      values,
      async (input) => {
        await this.drafts.save(actor, work.procedure.id, input.revision ?? 0, step.savedOf(input));
        return this.onward(page, work.procedure.id, step.number, body);
      },
      async (form) =>
        step.show(page, work, typedIn(form, { ...values, _words: wordsIn(body) }), nothingBeside),
    );
  }

  private onward(page: PageContext, procedureId: string, step: 1 | 2 | 3, body: FormBody) {
    const flash = { tone: 'success' as const, text: wizardTexts[page.lang].saved };
    return body['_later']
      ? page.seeOther('/panel/postepowania', flash)
      : page.seeOther(stepPath(procedureId, (step + 1) as StepNumber), flash);
  }

  private frame(page: PageContext, work: Work, step: StepNumber, form: FormState) {
    return {
      ...{ action: page.href(stepPath(work.procedure.id, step)), revision: work.procedure.revision },
      ...{ form, step, subject: work.procedure.subject, changing: work.procedure.state !== 'draft' },
      stepHref: (to: StepNumber) => page.href(stepPath(work.procedure.id, to)),
    };
  }

  private head(page: PageContext, work: Work, step: StepNumber) {
    const subject = work.procedure.subject || wizardTexts[page.lang].untitled;
    return {
      title: `${wizardTexts[page.lang].step(step)}: ${subject}`,
      area: 'panel' as const,
      breadcrumbs: [
        { path: '/panel/postepowania', label: procedureTexts[page.lang].list },
        { label: subject },
      ],
    };
  }

  private readonly showWhat: Show = async (page, work, form, beside) =>
    page.render(
      this.head(page, work, 1),
      <WhatView
        {...this.frame(page, work, 1, form)}
        {...beside}
        categories={await this.vocabulary.categories()}
      />,
    );

  private readonly showTerms: Show = async (page, work, form, { extra }) =>
    page.render(
      this.head(page, work, 2),
      <TermsView {...this.frame(page, work, 2, form)} extra={extra} units={work.units} />,
    );

  private readonly showRules: Show = async (page, work, form, { extra }) =>
    page.render(
      this.head(page, work, 3),
      <RulesView
        {...this.frame(page, work, 3, form)}
        extra={extra}
        draft={work.draft}
        earliest={work.earliest}
        fixed={work.procedure.state !== 'draft'}
      />,
    );
}
