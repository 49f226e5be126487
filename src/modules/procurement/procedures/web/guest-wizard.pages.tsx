import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../../../platform/access/access.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormBody } from '../../../../platform/validation/form.js';
import { privateDraftTexts, type FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import type { PageResult } from '../../../../ui/page/page-result.js';
import { CatalogueSearch, Vocabulary } from '../../../catalog/index.js';
import { draftPageQuery } from '../../../inquiries/index.js';
import type { Saved } from '../drafts.service.js';
import type { GuestProcedure } from '../guest-procedures.schemas.js';
import { GuestProcedures, type GuestWork } from '../guest-procedures.service.js';
import { draftWithRules, draftWithTerms, draftWithWhat, USUAL_TIME } from '../wizard-drafts.js';
import { rulesForm, termsForm, whatForm } from '../wizard.schemas.js';
import { GUEST_DRAFT, guestHead, guestStepPath } from './guest-steps.js';
import { guestWizardTexts } from './guest-wizard.texts.js';
import { RulesView } from './rules-view.js';
import { TermsView } from './terms-view.js';
import { WhatView } from './what-view.js';
import { actedRows, nothingBeside, typedIn, wordsIn, type Beside } from './wizard-acts.js';
import type { StepNumber } from './wizard-frame.js';
import { rulesValues, termsValues, whatValues } from './wizard-values.js';
import { wizardTexts } from './wizard.texts.js';

type Token = z.output<typeof draftPageQuery>;
type Show = (page: PageContext, token: string, form: FormState | null, beside: Beside) => Promise<PageResult>;

/** What the steps differ in. */
type StepOf<Input> = {
  readonly number: 1 | 2 | 3;
  readonly schema: z.ZodType<Input>;
  readonly show: Show;
  readonly savedOf: (known: GuestProcedure, usedIds: ReadonlySet<string>, input: Input) => Saved;
};

/** Steps 1 to 3 for somebody without an account: the same forms as in the panel, behind a private link. */
@ApiExcludeController()
@Controller(`${GUEST_DRAFT}/krok`)
export class GuestWizardPages {
  constructor(
    private readonly guests: GuestProcedures,
    private readonly vocabulary: Vocabulary,
    private readonly search: CatalogueSearch,
  ) {}

  @Get('/1')
  @Access('public')
  @RateLimit('link')
  what(@Page() page: PageContext, @Query({ schema: draftPageQuery }) { token }: Token) {
    return this.showWhat(page, token, null, nothingBeside);
  }

  @Post('/1')
  @Access('public')
  @RateLimit('link')
  saveWhat(@Page() page: PageContext, @Body() body: FormBody) {
    return this.save(page, body, {
      ...{ number: 1, schema: whatForm, show: this.showWhat },
      savedOf: ({ draft }, used, input) => ({ kind: input.kind, draft: draftWithWhat(draft, input, used) }),
    });
  }

  @Get('/2')
  @Access('public')
  @RateLimit('link')
  terms(@Page() page: PageContext, @Query({ schema: draftPageQuery }) { token }: Token) {
    return this.showTerms(page, token, null, nothingBeside);
  }

  @Post('/2')
  @Access('public')
  @RateLimit('link')
  saveTerms(@Page() page: PageContext, @Body() body: FormBody) {
    return this.save(page, body, {
      ...{ number: 2, schema: termsForm, show: this.showTerms },
      savedOf: ({ draft }, used, input) => draftWithTerms(draft, input, [], used),
    });
  }

  @Get('/3')
  @Access('public')
  @RateLimit('link')
  rules(@Page() page: PageContext, @Query({ schema: draftPageQuery }) { token }: Token) {
    return this.showRules(page, token, null, nothingBeside);
  }

  @Post('/3')
  @Access('public')
  @RateLimit('link')
  saveRules(@Page() page: PageContext, @Body() body: FormBody) {
    return this.save(page, body, {
      ...{ number: 3, schema: rulesForm, show: this.showRules },
      savedOf: ({ draft }, used, input) => ({ draft: draftWithRules(draft, input, used) }),
    });
  }

  /** Saves a step, or shows it again: with what one of its other buttons asks for, or with what is wrong. */
  private async save<Input>(page: PageContext, { token: given, ...body }: FormBody, step: StepOf<Input>) {
    const token = typeof given === 'string' ? given : '';
    const { values, beside } = await actedRows(this.search, page.lang, body);
    if (beside) return step.show(page, token, page.form(values), beside);
    return page.submit(
      step.schema,
      values,
      async (input) => {
        await this.guests.save(token, (known, usedIds) => step.savedOf(known, usedIds, input));
        const to = body['_later'] ? 4 : ((step.number + 1) as StepNumber);
        return page.seeOther(guestStepPath(token, to), {
          ...{ tone: 'success', text: privateDraftTexts[page.lang].saved },
        });
      },
      (form) => step.show(page, token, typedIn(form, { ...values, _words: wordsIn(body) }), nothingBeside),
    );
  }

  private frame(page: PageContext, token: string, work: GuestWork, step: StepNumber, form: FormState) {
    return {
      ...{ action: page.href(`${GUEST_DRAFT}/krok/${step}`), revision: null, hidden: { token } },
      ...{ form, step, subject: work.draft.subject ?? '', changing: false },
      lastStep: guestWizardTexts[page.lang].last,
      stepHref: (to: StepNumber) => page.href(guestStepPath(token, to)),
    };
  }

  private readonly showWhat: Show = async (page, token, form, beside) => {
    const work = await this.guests.open(token);
    return page.render(
      guestHead(page.lang, work, 1),
      <WhatView
        {...this.frame(page, token, work, 1, form ?? page.form(whatValues(work.kind, work.draft)))}
        {...beside}
        categories={await this.vocabulary.categories()}
      />,
    );
  };

  private readonly showTerms: Show = async (page, token, form, { extra }) => {
    const work = await this.guests.open(token);
    return page.render(
      guestHead(page.lang, work, 2),
      <TermsView
        {...this.frame(page, token, work, 2, form ?? page.form(termsValues(work.draft, work.figures)))}
        extra={extra}
        units={[]}
      />,
    );
  };

  private readonly showRules: Show = async (page, token, form, { extra }) => {
    const work = await this.guests.open(token);
    const { price } = wizardTexts[page.lang];
    return page.render(
      guestHead(page.lang, work, 3),
      <RulesView
        {...this.frame(page, token, work, 3, form ?? page.form(rulesValues(work.draft, USUAL_TIME, price)))}
        extra={extra}
        draft={work.draft}
        earliest={work.earliest}
        fixed={false}
      />,
    );
  };
}
