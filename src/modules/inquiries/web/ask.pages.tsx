import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import {
  hasRole,
  representsAnOrganisation,
  type Actor,
  type Representative,
} from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { addDays, localDateOf } from '../../../shared/dates.js';
import { privateDraftTexts, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { askDraftForm, type AskDraft } from '../ask-drafts.schemas.js';
import { AskDrafts } from '../ask-drafts.service.js';
import type { Addressee, AskSubject } from '../data/supplier.queries.js';
import { DEFAULT_ANSWER_DAYS } from '../domain/rules.js';
import { askForm } from '../inquiries.schemas.js';
import { Inquiries } from '../inquiries.service.js';
import { inquiryPath } from '../inquiry-news.js';
import { askDraftPath } from './ask-draft-path.js';
import { AskView, type Obstacle } from './ask-view.js';
import { inquiryTexts } from './inquiries.texts.js';

const id = z.uuid();
const slug = z.string().max(200);
type Form = Record<string, unknown>;

/** Asking, from a listing or from a profile. Anybody may write; sending takes an organisation. */
@ApiExcludeController()
@Controller()
export class AskPages {
  constructor(
    private readonly inquiries: Inquiries,
    private readonly drafts: AskDrafts,
  ) {}

  @Get('/oferty/:id/zapytaj')
  @Access('public')
  fromListing(@Page() page: PageContext, @Param('id', { schema: id }) listingId: string) {
    return this.show(page, { listingId }, null);
  }

  @Post('/oferty/:id/zapytaj')
  @Access('editor')
  @RateLimit('write')
  askFromListing(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Body() body: Form,
  ) {
    return this.send(page, actor, { listingId }, body);
  }

  /** Keeps what somebody without an account wrote; nothing has to be complete yet. */
  @Post('/oferty/:id/zapytaj/szkic')
  @Access('public')
  @RateLimit('mail')
  keepFromListing(
    @Page() page: PageContext,
    @Param('id', { schema: id }) listingId: string,
    @Body() body: Form,
  ) {
    return this.keep(page, { listingId }, body);
  }

  @Get('/czlonkowie/:slug/zapytaj')
  @Access('public')
  fromProfile(@Page() page: PageContext, @Param('slug', { schema: slug }) of: string) {
    return this.show(page, { slug: of }, null);
  }

  @Post('/czlonkowie/:slug/zapytaj')
  @Access('editor')
  @RateLimit('write')
  askFromProfile(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('slug', { schema: slug }) of: string,
    @Body() body: Form,
  ) {
    return this.send(page, actor, { slug: of }, body);
  }

  @Post('/czlonkowie/:slug/zapytaj/szkic')
  @Access('public')
  @RateLimit('mail')
  keepFromProfile(
    @Page() page: PageContext,
    @Param('slug', { schema: slug }) of: string,
    @Body() body: Form,
  ) {
    return this.keep(page, { slug: of }, body);
  }

  private keep(page: PageContext, about: AskDraft['about'], body: Form) {
    return page.submit(
      askDraftForm,
      body,
      async (fields) => {
        const secret = await this.drafts.begin({ about, fields }, page.uploads);
        const text = privateDraftTexts[page.lang].begun;
        return page.seeOther(askDraftPath(secret), { tone: 'success', text });
      },
      (form) => this.show(page, about, form),
    );
  }

  private send(page: PageContext, actor: Representative, addressee: Addressee, body: Form) {
    // The unit comes filled in from the listing; without a quantity it says nothing.
    const typed = String(body['quantity'] ?? '').trim() === '' ? { ...body, unit: '' } : body;
    return page.submit(
      askForm,
      typed,
      async (input) => {
        const made = await this.inquiries.ask(actor, addressee, input, page.uploads, page.key);
        return page.seeOther(inquiryPath(made), { tone: 'success', text: inquiryTexts[page.lang].sent });
      },
      (form) => this.show(page, addressee, form),
    );
  }

  private async show(page: PageContext, addressee: Addressee, form: FormState | null) {
    const subject = await this.inquiries.subject(addressee);
    const { listing } = subject;
    const title = listing && ((page.lang === 'en' && listing.titleEn) || listing.title);
    const today = localDateOf(await this.inquiries.now(page.actor));
    const first = {
      subject: title ?? '',
      unit: listing?.unit ?? '',
      answerByDate: addDays(today, DEFAULT_ANSWER_DAYS),
      answerByTime: '12:00',
      touch: page.touch ?? '',
    };
    const m = inquiryTexts[page.lang];
    const way =
      listing && title
        ? [
            { path: '/katalog', label: m.catalogue },
            { path: `/oferty/${listing.id}`, label: title },
          ]
        : [
            { path: '/czlonkowie', label: m.members },
            { path: `/czlonkowie/${subject.slug}`, label: subject.supplierName },
          ];
    return page.render(
      { title: `${m.ask}: ${title ?? subject.supplierName}`, breadcrumbs: [...way, { label: m.ask }] },
      <AskView
        form={form ?? page.form(first)}
        action={page.href(actionOf(page, addressee))}
        idempotencyKey={page.formKey}
        supplier={{ name: subject.supplierName, href: page.href(`/czlonkowie/${subject.slug}`) }}
        listing={listing && title ? { title, href: page.href(`/oferty/${listing.id}`) } : null}
        guest={page.actor.kind === 'anonymous'}
        obstacle={obstacleFor(page.actor, subject)}
      />,
    );
  }
}

/** Where one asks; a guest's text is kept first. */
const actionOf = (page: PageContext, addressee: Addressee): string => {
  const asks =
    'listingId' in addressee
      ? `/oferty/${addressee.listingId}/zapytaj`
      : `/czlonkowie/${'slug' in addressee ? addressee.slug : ''}/zapytaj`;
  return page.actor.kind === 'anonymous' ? `${asks}/szkic` : asks;
};

const obstacleFor = (actor: Actor, subject: AskSubject): Obstacle => {
  if (!subject.claimed) return 'nobody';
  if (actor.kind === 'anonymous') return null;
  if (!representsAnOrganisation(actor)) return 'no-organisation';
  if (actor.organisation.id === subject.supplierId) return 'own';
  return hasRole(actor, 'editor') ? null : 'viewer';
};
