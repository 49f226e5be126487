import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { capitalised } from '../../../shared/text.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Desk, type DeskSource } from '../../notices/index.js';
import { moderationProblems } from '../domain/problems.js';
import { subjectName } from '../domain/statement.js';
import { ModeratedThings, type ThingRef } from '../moderated-things.js';
import { declineBody, kindParam, nothingBody, suggestionBody } from '../moderation.schemas.js';
import { Suggestions } from '../suggestions.service.js';
import { moderationTexts } from './moderation.texts.js';
import { reportTexts } from './reports.texts.js';
import { SuggestionsView, SuggestionView, SuggestView } from './suggestion-views.js';
import { suggestionTexts } from './suggestion.texts.js';

const LIST = '/panel/propozycje';
const SUGGEST = '/koordynator/tresci/:kind/:id/propozycja';
const id = z.uuid();
type Form = Record<string, unknown>;

/** Proposed changes of texts: the coordinator's form, and the member's answer. */
@ApiExcludeController()
@Controller()
export class SuggestionPages {
  constructor(
    private readonly suggestions: Suggestions,
    private readonly things: ModeratedThings,
    desk: Desk,
  ) {
    desk.register(this.waiting);
  }

  @Get(LIST)
  @Access('viewer')
  async list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return page.render(
      { title: suggestionTexts[page.lang].list, area: 'panel' },
      <SuggestionsView
        lang={page.lang}
        lines={await this.suggestions.list(actor)}
        hrefOf={(suggestion) => page.href(`${LIST}/${suggestion}`)}
      />,
    );
  }

  @Get(`${LIST}/:id`)
  @Access('viewer')
  one(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) suggestion: string,
  ) {
    return this.showOne(page, actor, suggestion, page.form());
  }

  @Post(`${LIST}/:id/przyjmij`)
  @Access('editor')
  accept(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) suggestion: string,
    @Body() body: Form,
  ) {
    return page.submit(
      nothingBody,
      body,
      async () => {
        await this.suggestions.accept(actor, suggestion);
        return page.seeOther(LIST, { tone: 'success', text: suggestionTexts[page.lang].accepted });
      },
      (form) => this.showOne(page, actor, suggestion, form),
    );
  }

  @Post(`${LIST}/:id/odrzuc`)
  @Access('editor')
  decline(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) suggestion: string,
    @Body() body: Form,
  ) {
    return page.submit(
      declineBody,
      body,
      async ({ words }) => {
        await this.suggestions.decline(actor, suggestion, words ?? null);
        return page.seeOther(LIST, { tone: 'success', text: suggestionTexts[page.lang].declined });
      },
      (form) => this.showOne(page, actor, suggestion, form),
    );
  }

  @Get(SUGGEST)
  @Access('coordinator')
  suggestForm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: kindParam }) segment: string,
    @Param('id', { schema: id }) thing: string,
  ) {
    return this.showForm(page, actor, this.refOf(segment, thing), page.form());
  }

  @Post(SUGGEST)
  @Access('coordinator')
  @RateLimit('write')
  suggest(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: kindParam }) segment: string,
    @Param('id', { schema: id }) thing: string,
    @Body() body: Form,
  ) {
    const ref = this.refOf(segment, thing);
    return page.submit(
      suggestionBody,
      body,
      async (input) => {
        await this.suggestions.suggest(actor, ref, input);
        const text = suggestionTexts[page.lang].sent;
        return page.seeOther(this.pathOf(ref), { tone: 'success', text });
      },
      (form) => this.showForm(page, actor, ref, form),
    );
  }

  @Post('/koordynator/propozycje/:id/wycofaj')
  @Access('coordinator')
  async withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) suggestion: string,
  ) {
    const ref = await this.suggestions.withdraw(actor, suggestion);
    const text = suggestionTexts[page.lang].withdrawn;
    return page.seeOther(this.pathOf(ref), { tone: 'success', text });
  }

  private readonly waiting: DeskSource = async (actor, lang) => {
    if (!hasRole(actor, 'editor')) return [];
    const open = (await this.suggestions.list(actor)).filter(({ state }) => state === 'open');
    return open.map((line) => ({
      title: suggestionTexts[lang].proposal,
      detail: subjectName({ kind: line.subjectKind, title: line.subjectTitle })[lang],
      path: `${LIST}/${line.id}`,
    }));
  };

  private async showOne(page: PageContext, actor: Representative, suggestion: string, form: FormState) {
    const shown = await this.suggestions.show(actor, suggestion);
    const m = suggestionTexts[page.lang];
    return page.render(
      {
        title: m.proposal,
        area: 'panel',
        breadcrumbs: [{ path: LIST, label: m.list }, { label: m.proposal }],
      },
      <SuggestionView
        form={form}
        shown={shown}
        paths={
          hasRole(actor, 'editor')
            ? {
                accept: page.href(`${LIST}/${suggestion}/przyjmij`),
                decline: page.href(`${LIST}/${suggestion}/odrzuc`),
              }
            : null
        }
      />,
    );
  }

  private async showForm(page: PageContext, actor: Representative, ref: ThingRef, form: FormState) {
    const about = await this.suggestions.suggestible(actor, ref);
    const m = suggestionTexts[page.lang];
    return page.render(
      {
        title: m.suggest,
        area: 'coordinator',
        breadcrumbs: [
          { path: '/koordynator', label: moderationTexts[page.lang].coordinator },
          { path: '/koordynator/tresci', label: reportTexts[page.lang].queue },
          { label: m.suggest },
        ],
      },
      <SuggestView
        form={form}
        title={capitalised(subjectName({ kind: ref.kind, title: about.thing.title })[page.lang], page.lang)}
        about={about}
        action={page.href(this.pathOf(ref))}
        withdrawPath={(suggestion) => page.href(`/koordynator/propozycje/${suggestion}/wycofaj`)}
      />,
    );
  }

  private pathOf({ kind, id: thing }: ThingRef): string {
    return `/koordynator/tresci/${this.things.of(kind).segment}/${thing}/propozycja`;
  }

  private refOf(segment: string, thing: string): ThingRef {
    const kind = this.things.kindOf(segment);
    if (!kind) throw moderationProblems.textNotFound();
    return { kind, id: thing };
  }
}
