import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { catalogueStateOf, Vocabulary } from '../../../catalog/index.js';
import { SAVED } from '../../demand-paths.js';
import { LONGEST_QUERY } from '../domain/saved-search.js';
import { procedureQueryText } from '../procedure-query.js';
import { listingsForm, proceduresForm, savedForm } from '../saved.schemas.js';
import { SavedSearches } from '../saved-searches.service.js';
import { NewListingsView, NewProceduresView } from './new-saved-view.js';
import { SavedListView, SavedView } from './saved-view.js';
import { savedTexts } from './saved.texts.js';

const id = z.uuid();
/** The catalogue's query to save; without one the form is about procedures. */
const newQuery = z.object({ szukaj: z.string().max(LONGEST_QUERY).catch('') });
type Body_ = Record<string, unknown>;

/** Saved searches in the panel. */
@ApiExcludeController()
@Controller(SAVED)
export class SavedSearchPages {
  constructor(
    private readonly searches: SavedSearches,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Get()
  @Access('viewer')
  async list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return page.render(
      { title: savedTexts[page.lang].title, area: 'panel' },
      <SavedListView
        lang={page.lang}
        searches={await this.searches.list(actor)}
        maySave={hasRole(actor, 'editor')}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/nowe')
  @Access('editor')
  begin(@Page() page: PageContext, @Query({ schema: newQuery }) { szukaj }: z.output<typeof newQuery>) {
    if (szukaj === '') return this.showProcedures(page, page.form({ pace: 'now' }));
    const name = catalogueStateOf(szukaj).q.slice(0, 80);
    return this.showListings(page, page.form({ name, pace: 'now' }), szukaj);
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  save(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Body_) {
    const done = () => page.seeOther(SAVED, { tone: 'success', text: savedTexts[page.lang].saved });
    if (body['subject'] === 'listings') {
      return page.submit(
        listingsForm,
        body,
        async (input) => {
          await this.searches.save(actor, input, page.key);
          return done();
        },
        (form) => this.showListings(page, form, typeof body['query'] === 'string' ? body['query'] : ''),
      );
    }
    return page.submit(
      proceduresForm,
      body,
      async ({ subject, name, pace, ...asked }) => {
        await this.searches.save(actor, { subject, name, pace, query: procedureQueryText(asked) }, page.key);
        return done();
      },
      (form) => this.showProcedures(page, form),
    );
  }

  @Get('/:id')
  @Access('viewer')
  async one(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) savedId: string,
  ) {
    const { name, pace } = await this.searches.one(actor, savedId);
    return this.showOne(page, actor, savedId, page.form({ name, pace }));
  }

  @Post('/:id')
  @Access('editor')
  @RateLimit('write')
  change(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) savedId: string,
    @Body() body: Body_,
  ) {
    return page.submit(
      savedForm,
      body,
      async (input) => {
        await this.searches.change(actor, savedId, input);
        return this.back(page, savedId, 'changed');
      },
      (form) => this.showOne(page, actor, savedId, form),
    );
  }

  @Post('/:id/wstrzymaj')
  @Access('editor')
  @RateLimit('write')
  async pause(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) savedId: string,
  ) {
    await this.searches.change(actor, savedId, { paused: true });
    return this.back(page, savedId, 'paused');
  }

  @Post('/:id/wznow')
  @Access('editor')
  @RateLimit('write')
  async resume(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) savedId: string,
  ) {
    await this.searches.change(actor, savedId, { paused: false });
    return this.back(page, savedId, 'resumed');
  }

  @Post('/:id/usun')
  @Access('editor')
  @RateLimit('write')
  async remove(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) savedId: string,
  ) {
    await this.searches.remove(actor, savedId);
    return page.seeOther(SAVED, { tone: 'success', text: savedTexts[page.lang].removed });
  }

  private back(page: PageContext, savedId: string, said: 'changed' | 'paused' | 'resumed') {
    return page.seeOther(`${SAVED}/${savedId}`, { tone: 'success', text: savedTexts[page.lang][said] });
  }

  private async showOne(page: PageContext, actor: Representative, savedId: string, form: FormState) {
    const saved = await this.searches.one(actor, savedId);
    return page.render(
      { title: saved.name, area: 'panel', breadcrumbs: crumbs(page, saved.name) },
      <SavedView
        form={form}
        saved={saved}
        mayChange={hasRole(actor, 'editor')}
        href={(path) => page.href(path)}
      />,
    );
  }

  private showListings(page: PageContext, form: FormState, query: string) {
    const { newListings: title } = savedTexts[page.lang];
    return page.render(
      { title, area: 'panel', breadcrumbs: crumbs(page, title) },
      <NewListingsView form={form} formKey={page.formKey} query={query} href={(path) => page.href(path)} />,
    );
  }

  private async showProcedures(page: PageContext, form: FormState) {
    const { proceduresTitle: title } = savedTexts[page.lang];
    return page.render(
      { title, area: 'panel', breadcrumbs: crumbs(page, title) },
      <NewProceduresView
        form={form}
        formKey={page.formKey}
        categories={await this.vocabulary.categoryTree()}
        href={(path) => page.href(path)}
      />,
    );
  }
}

const crumbs = (page: PageContext, label: string) => [
  { path: SAVED, label: savedTexts[page.lang].title },
  { label },
];
