import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, ByGrant, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { whole } from '../../../platform/validation/fields.js';
import { formErrorsOf } from '../../../platform/validation/form.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import type { PageResult } from '../../../ui/page/page-result.js';
import { listingBody, listingForm } from '../catalog.schemas.js';
import { listingActions, listingStates, stateAfter, type ListingAction } from '../domain/listing-states.js';
import { ListingReading } from '../listing-reading.service.js';
import { Listings } from '../listings.service.js';
import { Vocabulary } from '../vocabulary.service.js';
import { EditPage } from './edit-page.js';
import { NewListingView } from './listing-edit-view.js';
import { OwnListView, type StepDone } from './own-list-view.js';
import { ownTexts } from './own-listings.texts.js';
import { OWN } from './step-paths.js';

const id = z.uuid();
type FormBody = Record<string, unknown>;
const listQuery = z.object({
  state: z.enum(listingStates).catch('published'),
  page: whole(1, 10_000).catch(1),
  /** The listing and the step just taken, for the message with its way back. */
  done: z.uuid().optional().catch(undefined),
  step: z.enum(listingActions).optional().catch(undefined),
});

/** The supplier's own listings in the panel. */
@ApiExcludeController()
@ByGrant('listings')
@Controller()
export class OwnListingPages {
  constructor(
    private readonly listings: Listings,
    private readonly reading: ListingReading,
    private readonly vocabulary: Vocabulary,
    private readonly editPage: EditPage,
  ) {}

  @Get(OWN)
  @Access('viewer')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: listQuery }) query: z.output<typeof listQuery>,
  ) {
    const list = await this.reading.ownList(actor, query.state, { page: query.page, perPage: 25 });
    return page.render(
      { title: ownTexts[page.lang].title, area: 'panel' },
      <OwnListView
        lang={page.lang}
        state={query.state}
        list={list}
        mayEdit={hasRole(actor, 'editor')}
        done={await this.stepDone(actor, query.done, query.step)}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get(`${OWN}/nowa`)
  @Access('editor')
  newListing(@Page() page: PageContext) {
    return this.showNew(page, page.form({ kind: 'service', 'price.kind': 'range' }));
  }

  @Post(OWN)
  @Access('editor')
  @RateLimit('write')
  create(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: FormBody) {
    return page.submit(
      listingBody,
      body,
      async (fields) => {
        const made = await this.listings.create(actor, fields, page.key);
        return page.seeOther(`${OWN}/${made}/edytuj`, {
          tone: 'success',
          text: ownTexts[page.lang].created,
        });
      },
      (form) => this.showNew(page, form),
    );
  }

  @Get(`${OWN}/:id/edytuj`)
  @Access('editor')
  edit(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
  ) {
    return this.editPage.show(page, actor, listingId);
  }

  @Post(`${OWN}/:id/edytuj`)
  @Access('editor')
  save(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Body() body: FormBody,
  ) {
    return page.submit(
      listingForm,
      body,
      async ({ version, fields }) => {
        await this.listings.update(actor, listingId, version, fields, page.key);
        return page.seeOther(`${OWN}/${listingId}/edytuj`, {
          tone: 'success',
          text: ownTexts[page.lang].saved,
        });
      },
      (form) => this.editPage.show(page, actor, listingId, { form }),
    );
  }

  @Get(`${OWN}/:id/podglad`)
  @Access('viewer')
  preview(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
  ) {
    return this.editPage.preview(page, actor, listingId);
  }

  @Post(`${OWN}/:id/kopiuj`)
  @Access('editor')
  @RateLimit('write')
  async duplicate(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
  ) {
    const copy = await this.listings.duplicate(actor, listingId, page.key);
    return page.seeOther(`${OWN}/${copy}/edytuj`, { tone: 'success', text: ownTexts[page.lang].copied });
  }

  @Post(`${OWN}/:id/opublikuj`)
  @Access('editor')
  publish(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
  ) {
    return this.take(page, actor, listingId, 'publish');
  }

  @Post(`${OWN}/:id/wstrzymaj`)
  @Access('editor')
  pause(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
  ) {
    return this.take(page, actor, listingId, 'pause');
  }

  @Post(`${OWN}/:id/wznow`)
  @Access('editor')
  resume(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
  ) {
    return this.take(page, actor, listingId, 'resume');
  }

  @Post(`${OWN}/:id/archiwizuj`)
  @Access('editor')
  archive(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
  ) {
    return this.take(page, actor, listingId, 'archive');
  }

  @Post(`${OWN}/:id/przywroc`)
  @Access('editor')
  restore(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
  ) {
    return this.take(page, actor, listingId, 'restore');
  }

  /** Takes a step; what is missing for it is shown on the edit page, each beside its field. */
  private async take(
    page: PageContext,
    actor: Representative,
    listingId: string,
    action: ListingAction,
  ): Promise<PageResult> {
    try {
      const state = await this.listings.act(actor, listingId, action);
      return page.seeOther(`${OWN}?state=${state}&done=${listingId}&step=${action}`);
    } catch (error) {
      const errors = formErrorsOf(error);
      if (!errors) throw error;
      return this.editPage.show(page, actor, listingId, { errors });
    }
  }

  private async stepDone(
    actor: Representative,
    listingId: string | undefined,
    action: ListingAction | undefined,
  ): Promise<StepDone | null> {
    if (!listingId || !action) return null;
    const { listing } = await this.reading.own(actor, listingId);
    // The address may be old: only a listing that still stands where the step led is told of.
    const led = listingStates.some((from) => stateAfter(from, action) === listing.state);
    return led ? { id: listing.id, title: listing.title, action } : null;
  }

  private async showNew(page: PageContext, form: FormState): Promise<PageResult> {
    const [categories, cpv] = await Promise.all([this.vocabulary.categories(), this.vocabulary.cpvChoices()]);
    const m = ownTexts[page.lang];
    return page.render(
      {
        title: m.newTitle,
        area: 'panel',
        breadcrumbs: [{ path: OWN, label: m.title }, { label: m.newTitle }],
      },
      <NewListingView
        form={form}
        formKey={page.formKey}
        categories={categories}
        cpv={cpv}
        href={(path) => page.href(path)}
      />,
    );
  }
}
