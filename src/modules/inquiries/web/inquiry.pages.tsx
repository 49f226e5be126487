import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, ByGrant, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { messageBody } from '../../conversations/index.js';
import { may, sideOf, type Permission } from '../domain/policy.js';
import { inquiryProblems } from '../domain/problems.js';
import { Acknowledgements } from '../acknowledgements.service.js';
import { acknowledgeBody, cancelBody, declineBody, inquiriesPageQuery } from '../inquiries.schemas.js';
import { Inquiries } from '../inquiries.service.js';
import { actionsOf } from '../inquiry-answers.js';
import { inquiryPath } from '../inquiry-news.js';
import { Quotes } from '../quotes.service.js';
import { inquiryTexts } from './inquiries.texts.js';
import { InquiryListView } from './inquiry-list-view.js';
import { InquiryView } from './inquiry-view.js';
import type { RefusedForm } from './quote-decisions.js';

const id = z.uuid();
const INQUIRIES = '/panel/zapytania';
const PER_PAGE = 20;
type Form = Record<string, unknown>;

/** Inquiries in the panel, for both sides. */
@ApiExcludeController()
@Controller(INQUIRIES)
export class InquiryPages {
  constructor(
    private readonly inquiries: Inquiries,
    private readonly acknowledgements: Acknowledgements,
    private readonly quotes: Quotes,
    private readonly slots: PageSlots,
  ) {}

  @Get()
  @ByGrant('inquiries')
  @Access('viewer')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: inquiriesPageQuery }) { widok, stan, strona }: z.output<typeof inquiriesPageQuery>,
  ) {
    const filter = { state: stan ?? null, page: strona, perPage: PER_PAGE };
    let side = widok === 'wyslane' ? ('buyer' as const) : ('supplier' as const);
    let found = await this.inquiries.list(actor, { ...filter, side });
    // Who did not say which and never received any is shown what they sent.
    if (!widok && Object.keys(found.counts.supplier).length === 0) {
      side = 'buyer';
      found = await this.inquiries.list(actor, { ...filter, side });
    }
    return page.render(
      { title: inquiryTexts[page.lang].list, area: 'panel' },
      <InquiryListView
        lang={page.lang}
        side={side}
        state={stan ?? null}
        page={found.page}
        counts={found.counts}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/:id')
  @ByGrant('inquiries')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
  ) {
    return this.showInquiry(page, actor, inquiryId, null);
  }

  @Post('/:id/wiadomosci')
  @Access('editor')
  @RateLimit('write')
  write(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      messageBody,
      body,
      async (input) => {
        await this.inquiries.write(actor, inquiryId, input, page.uploads, page.key);
        const text = inquiryTexts[page.lang].messageSent;
        return page.seeOther(`${inquiryPath(inquiryId)}#rozmowa`, { tone: 'success', text });
      },
      this.again(page, actor, inquiryId, 'write'),
    );
  }

  @Post('/:id/potwierdz')
  @Access('editor')
  @RateLimit('write')
  acknowledge(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      acknowledgeBody,
      body,
      async ({ answerOn }) => {
        await this.acknowledgements.acknowledge(actor, inquiryId, answerOn);
        return page.seeOther(inquiryPath(inquiryId), {
          tone: 'success',
          text: inquiryTexts[page.lang].acknowledged,
        });
      },
      this.again(page, actor, inquiryId, 'acknowledge'),
    );
  }

  @Post('/:id/odrzuc')
  @Access('editor')
  @RateLimit('write')
  decline(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      declineBody,
      body,
      async ({ reason, cause }) => {
        await this.inquiries.decline(actor, inquiryId, reason, cause);
        return page.seeOther(inquiryPath(inquiryId), {
          tone: 'success',
          text: inquiryTexts[page.lang].declined,
        });
      },
      this.again(page, actor, inquiryId, 'decline'),
    );
  }

  @Post('/:id/anuluj')
  @Access('editor')
  @RateLimit('write')
  cancel(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      cancelBody,
      body,
      async ({ reason, cause }) => {
        await this.inquiries.cancel(actor, inquiryId, reason, cause);
        return page.seeOther(inquiryPath(inquiryId), {
          tone: 'success',
          text: inquiryTexts[page.lang].cancelled,
        });
      },
      this.again(page, actor, inquiryId, 'cancel'),
    );
  }

  private again(page: PageContext, actor: Representative, inquiryId: string, action: Permission) {
    return (form: FormState) => this.showInquiry(page, actor, inquiryId, { action, form });
  }

  private async showInquiry(
    page: PageContext,
    actor: Representative,
    inquiryId: string,
    refused: RefusedForm,
  ) {
    const known = await this.inquiries.open(actor, inquiryId);
    const side = sideOf(actor, known.inquiry);
    if (!side) throw inquiryProblems.notFound();
    // Opening the page is reading it; the note is made once and changes nothing that the reader sees.
    if (!known.inquiry.seenAt && may(actor, 'mark-seen', known.inquiry))
      await this.inquiries.markSeen(actor, inquiryId);
    const versions = known.quote ? (await this.quotes.open(actor, known.quote.id)).versions : [];
    const outcome =
      known.inquiry.state === 'awarded' ? await this.slots.fill('inquiry.outcome', page, { inquiryId }) : [];
    const m = inquiryTexts[page.lang];
    return page.render(
      {
        title: known.inquiry.subject,
        area: 'panel',
        breadcrumbs: [{ path: INQUIRIES, label: m.list }, { label: known.inquiry.subject }],
      },
      <InquiryView
        lang={page.lang}
        side={side}
        known={known}
        versions={versions}
        actions={actionsOf(actor, known)}
        form={page.form()}
        refused={refused}
        outcome={outcome}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
