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
import { CatalogueSearch, Vocabulary, type PublicCard } from '../../../catalog/index.js';
import { ProcedureDrafts, type Saved } from '../drafts.service.js';
import { Procedures, type Work } from '../procedures.service.js';
import { draftWithRules, draftWithTerms, draftWithWhat, USUAL_TIME } from '../wizard-drafts.js';
import { rulesForm, termsForm, whatForm } from '../wizard.schemas.js';
import { stepPath } from './step-path.js';
import { RulesView } from './rules-view.js';
import { TermsView } from './terms-view.js';
import { WhatView, type Extra } from './what-view.js';
import type { StepNumber } from './wizard-frame.js';
import { actOf, countOf, rowsOf } from './wizard-rows.js';
import { rulesValues, termsValues, whatValues } from './wizard-values.js';
import { wizardTexts } from './wizard.texts.js';
import { procedureTexts } from './procedures.texts.js';

const id = z.uuid();
const MORE_ROWS = 3;
const FOUND = 8;

/** Beside the form: more rows, and what a search found. */
type Beside = { readonly extra: Extra; readonly found: readonly PublicCard[] | null };
const nothing: Beside = { extra: {}, found: null };

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
    return this.showWhat(page, work, page.form(whatValues(work.procedure.kind, work.draft)), nothing);
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
    return this.showTerms(page, work, page.form(termsValues(work.draft, work.figures)), nothing);
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
    return this.showRules(page, work, page.form(rulesValues(work.draft, USUAL_TIME, price)), nothing);
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
    const { values, beside } = await this.rows(page, body);
    if (beside) return step.show(page, work, page.form(values), beside);
    return page.submit(
      step.schema,
      values,
      async (input) => {
        await this.drafts.save(actor, work.procedure.id, input.revision ?? 0, step.savedOf(input));
        return this.onward(page, work.procedure.id, step.number, body);
      },
      async (form) => step.show(page, work, typedIn(form, { ...values, _words: wordsIn(body) }), nothing),
    );
  }

  private onward(page: PageContext, procedureId: string, step: 1 | 2 | 3, body: FormBody) {
    const flash = { tone: 'success' as const, text: wizardTexts[page.lang].saved };
    return body['_later']
      ? page.seeOther('/panel/postepowania', flash)
      : page.seeOther(stepPath(procedureId, (step + 1) as StepNumber), flash);
  }

  /** The typed rows, and what a button asked for beside saving; `beside` is null when the form is to be saved. */
  private async rows(
    page: PageContext,
    body: FormBody,
  ): Promise<{ values: ReturnType<typeof rowsOf>; beside: Beside | null }> {
    const act = actOf(body['_act']);
    const values = rowsOf(body, act?.act === 'drop' ? act.row : null);
    if (!act) return { values, beside: null };
    const words = wordsIn(body);
    switch (act.act) {
      case 'drop':
        return { values, beside: nothing };
      case 'more':
        return {
          values,
          beside: { extra: { [act.list]: act.list === 'lots' ? 1 : MORE_ROWS }, found: null },
        };
      case 'find':
        return {
          values: { ...values, _words: words },
          beside: { extra: {}, found: await this.find(page, words) },
        };
      case 'take': {
        const card = (await this.find(page, words)).find((each) => each.id === act.listingId);
        return { values: card ? withLine(values, card) : values, beside: nothing };
      }
    }
  }

  private async find(page: PageContext, words: string): Promise<readonly PublicCard[]> {
    if (words.trim() === '') return [];
    const query = { q: words.trim(), sort: 'relevance' as const, page: 1, perPage: FOUND };
    return (await this.search.find(query, page.lang)).cards;
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

/** By what a listing is searched for beside the form. */
const wordsIn = (body: FormBody): string =>
  typeof body['_words'] === 'string' ? body['_words'].slice(0, 200) : '';

/** The rows have moved up, and so have the values that belong to them; a stale revision is forgotten by the form. */
const typedIn = (form: FormState, values: ReturnType<typeof rowsOf>): FormState => ({
  ...form,
  values: { ...values, revision: form.values['revision'] ?? '' },
});

/** A line in the last lot, with what the listing says. */
const withLine = (values: ReturnType<typeof rowsOf>, card: PublicCard): ReturnType<typeof rowsOf> => {
  const lot = Math.max(0, countOf(values, 'lots') - 1);
  const prefix = `lots.${lot}.lines.${countOf(values, `lots.${lot}.lines`)}`;
  return {
    ...values,
    [`${prefix}.listingId`]: card.id,
    [`${prefix}.name`]: card.title,
    [`${prefix}.unit`]: card.unit ?? '',
  };
};
