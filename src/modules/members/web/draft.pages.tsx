import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, representsAnOrganisation, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { ApplicationDrafts } from '../application-drafts.service.js';
import {
  draftBody,
  draftPageQuery,
  draftTokenBody,
  savedDraftBody,
  type DraftContent,
} from '../draft.schemas.js';
import { MEMBERSHIP } from './membership-screen.js';
import { BeginDraftView, DraftView, type Sending } from './draft-view.js';
import { draftTexts } from './draft.texts.js';

const JOIN = '/przystap';
const DRAFT = `${JOIN}/wniosek`;
type Form = Record<string, unknown>;

/** Joining, for anybody: write first, come back by a private link, register to send. */
@ApiExcludeController()
@Controller()
export class DraftPages {
  constructor(private readonly drafts: ApplicationDrafts) {}

  @Get(JOIN)
  @Access('public')
  begin(@Page() page: PageContext) {
    return this.showNew(page, page.form());
  }

  @Post(JOIN)
  @Access('public')
  @RateLimit('mail')
  keep(@Page() page: PageContext, @Body() body: Form) {
    return page.submit(
      draftBody,
      body,
      async (content) => {
        const { secret } = await this.drafts.begin(content);
        return page.seeOther(addressOf(secret), { tone: 'success', text: draftTexts[page.lang].begun });
      },
      (form) => this.showNew(page, form),
    );
  }

  @Get(DRAFT)
  @Access('public')
  @RateLimit('signIn')
  show(
    @Page() page: PageContext,
    @Query({ schema: draftPageQuery }) { token }: z.output<typeof draftPageQuery>,
  ) {
    return this.showDraft(page, token, null);
  }

  @Post(DRAFT)
  @Access('public')
  @RateLimit('mail')
  save(@Page() page: PageContext, @Body() body: Form) {
    return page.submit(
      savedDraftBody,
      body,
      async ({ token, ...content }) => {
        await this.drafts.save(token, content);
        return page.seeOther(addressOf(token), { tone: 'success', text: draftTexts[page.lang].saved });
      },
      (form) => this.showDraft(page, tokenIn(body), form),
    );
  }

  @Post(`${DRAFT}/wyslij`)
  @Access('owner')
  @RateLimit('write')
  send(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      draftTokenBody,
      body,
      async ({ token }) => {
        await this.drafts.send(actor, token);
        return page.seeOther(MEMBERSHIP, { tone: 'success', text: draftTexts[page.lang].sent });
      },
      // The form shown is the whole draft, of which only the refusal came back.
      ({ errors }) => this.showDraft(page, tokenIn(body), null, errors),
    );
  }

  private showNew(page: PageContext, form: FormState) {
    const m = draftTexts[page.lang];
    return page.render(
      { title: m.title, description: m.description, indexable: true },
      <BeginDraftView form={form} action={page.href(JOIN)} />,
    );
  }

  private async showDraft(
    page: PageContext,
    token: string,
    form: FormState | null,
    errors: FormState['errors'] = [],
  ) {
    const shown = await this.drafts.open(token);
    const { content } = shown.draft;
    return page.render(
      { title: draftTexts[page.lang].title },
      <DraftView
        form={form ?? { ...page.form(Object.fromEntries(Object.entries(content))), errors }}
        shown={shown}
        token={token}
        link={page.absolute(addressOf(token))}
        action={page.href(DRAFT)}
        sending={sendingFor(page, token, content)}
        memberHref={(slug) => page.href(`/czlonkowie/${slug}`)}
      />,
    );
  }
}

const addressOf = (token: string): string => `${DRAFT}?token=${encodeURIComponent(token)}`;

const tokenIn = (body: Form): string => (typeof body['token'] === 'string' ? body['token'] : '');

const sendingFor = (page: PageContext, token: string, content: DraftContent): Sending => {
  const { actor } = page;
  if (hasRole(actor, 'owner') && representsAnOrganisation(actor)) {
    return { by: 'owner', organisation: actor.organisation.name, action: page.href(`${DRAFT}/wyslij`) };
  }
  if (actor.kind === 'person' && actor.organisation) return { by: 'colleague' };
  return {
    by: 'stranger',
    registerHref: page.href(`/rejestracja?${new URLSearchParams(registrationFields(content)).toString()}`),
    signInHref: page.href(`/logowanie?next=${encodeURIComponent(page.href(addressOf(token)))}`),
  };
};

/** What the registration form is filled in with. */
const registrationFields = (content: DraftContent): Record<string, string> => {
  const { organisationName, kind, nip, krs, street, postCode, town, powiat, email, phone } = content;
  const fields = { organisationName, kind, nip, krs, street, postCode, town, powiat, email, phone };
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])),
  );
};
