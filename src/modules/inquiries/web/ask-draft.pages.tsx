import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { privateDraftTexts, type FormState } from '../../../ui/index.js';
import { draftSendingOf } from '../../../ui/page/draft-sending.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { draftFileBody, draftPageQuery, draftTokenBody, savedAskDraftForm } from '../ask-drafts.schemas.js';
import { AskDrafts } from '../ask-drafts.service.js';
import { inquiryPath } from '../inquiry-news.js';
import { ASK_DRAFT, askDraftPath } from './ask-draft-path.js';
import { AskDraftView } from './ask-draft-view.js';
import { askDraftTexts } from './ask-draft.texts.js';
import { inquiryTexts } from './inquiries.texts.js';

type Form = Record<string, unknown>;

/** An inquiry that somebody without an account writes: come back by a private link, sign in to send. */
@ApiExcludeController()
@Controller(ASK_DRAFT)
export class AskDraftPages {
  constructor(private readonly drafts: AskDrafts) {}

  @Get()
  @Access('public')
  @RateLimit('link')
  show(
    @Page() page: PageContext,
    @Query({ schema: draftPageQuery }) { token }: z.output<typeof draftPageQuery>,
  ) {
    return this.showDraft(page, token, null);
  }

  @Post()
  @Access('public')
  @RateLimit('link')
  save(@Page() page: PageContext, @Body() body: Form) {
    return page.submit(
      savedAskDraftForm,
      body,
      async ({ token, ...fields }) => {
        await this.drafts.save(token, fields, page.uploads);
        const text = privateDraftTexts[page.lang].saved;
        return page.seeOther(`${askDraftPath(token)}#wyslanie`, { tone: 'success', text });
      },
      (form) => this.showDraft(page, tokenIn(body), form),
    );
  }

  @Post('/usun-plik')
  @Access('public')
  @RateLimit('link')
  removeFile(@Page() page: PageContext, @Body() body: Form) {
    return page.submit(
      draftFileBody,
      body,
      async ({ token, file }) => {
        await this.drafts.removeFile(token, file);
        const text = privateDraftTexts[page.lang].fileRemoved;
        return page.seeOther(askDraftPath(token), { tone: 'success', text });
      },
      ({ errors }) => this.showDraft(page, tokenIn(body), null, errors),
    );
  }

  @Post('/usun')
  @Access('public')
  @RateLimit('link')
  discard(@Page() page: PageContext, @Body() body: Form) {
    return page.submit(
      draftTokenBody,
      body,
      async ({ token }) => {
        await this.drafts.discard(token);
        return page.seeOther('/katalog', { tone: 'success', text: privateDraftTexts[page.lang].discarded });
      },
      ({ errors }) => this.showDraft(page, tokenIn(body), null, errors),
    );
  }

  @Post('/wyslij')
  @Access('editor')
  @RateLimit('write')
  send(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      savedAskDraftForm,
      body,
      async ({ token, ...fields }) => {
        const typed = { fields, uploads: page.uploads };
        const made = await this.drafts.send(actor, token, typed, page.key);
        return page.seeOther(inquiryPath(made), { tone: 'success', text: inquiryTexts[page.lang].sent });
      },
      (form) => this.showDraft(page, tokenIn(body), form),
    );
  }

  private async showDraft(
    page: PageContext,
    token: string,
    form: FormState | null,
    errors: FormState['errors'] = [],
  ) {
    const known = await this.drafts.open(token);
    const values = Object.fromEntries(Object.entries(known.fields).filter((field) => field[1] !== undefined));
    return page.render(
      { title: askDraftTexts[page.lang].title },
      <AskDraftView
        form={form ?? { ...page.form(values), errors }}
        known={known}
        token={token}
        link={page.absolute(askDraftPath(token))}
        base={page.href(ASK_DRAFT)}
        formKey={page.formKey}
        sending={draftSendingOf(page, askDraftPath(token))}
        href={(path) => page.href(path)}
      />,
    );
  }
}

const tokenIn = (body: Form): string => (typeof body['token'] === 'string' ? body['token'] : '');
