import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { publicKinds } from '../../organisations/index.js';
import { Awards } from '../awards.service.js';
import type { Permission } from '../domain/policy.js';
import { inquiryProblems } from '../domain/problems.js';
import { paymentWarning } from '../domain/rules.js';
import { quotePageQuery, refuseBody } from '../inquiries.schemas.js';
import { actionsOf } from '../inquiry-answers.js';
import { inquiryPath } from '../inquiry-news.js';
import { acceptBody, submitBody, withdrawBody } from '../quotes.schemas.js';
import { Quotes } from '../quotes.service.js';
import { inquiryTexts } from './inquiries.texts.js';
import type { RefusedForm } from './quote-decisions.js';
import { QuoteView } from './quote-view.js';
import { quoteTexts } from './quotes.texts.js';

const id = z.uuid();
const CONTRACTS = '/panel/umowy';
type Form = Record<string, unknown>;

/** A quote as a document, and what its two sides do with it. */
@ApiExcludeController()
@Controller('/panel/wyceny/:id')
export class QuotePages {
  constructor(
    private readonly quotes: Quotes,
    private readonly awards: Awards,
  ) {}

  @Get()
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
    @Query({ schema: quotePageQuery }) { wersja }: z.output<typeof quotePageQuery>,
  ) {
    return this.showQuote(page, actor, quoteId, null, wersja);
  }

  @Post('/wyslij')
  @Access('editor')
  @RateLimit('write')
  submit(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      submitBody,
      body,
      async ({ revision }) => {
        await this.quotes.submit(actor, quoteId, revision);
        return this.backToInquiry(page, actor, quoteId, quoteTexts[page.lang].submitted);
      },
      this.again(page, actor, quoteId, 'submit'),
    );
  }

  @Post('/przyjmij')
  @Access('editor')
  @RateLimit('write')
  accept(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      acceptBody,
      body,
      async ({ version }) => {
        const contractId = await this.awards.accept(actor, quoteId, version, page.key);
        const text = quoteTexts[page.lang].accepted;
        return page.seeOther(`${CONTRACTS}/${contractId}`, { tone: 'success', text });
      },
      this.again(page, actor, quoteId, 'accept'),
    );
  }

  @Post('/odmow')
  @Access('editor')
  @RateLimit('write')
  refuse(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      refuseBody,
      body,
      async ({ reason, cause }) => {
        await this.awards.refuse(actor, quoteId, reason, cause);
        return this.backToInquiry(page, actor, quoteId, quoteTexts[page.lang].refused);
      },
      this.again(page, actor, quoteId, 'refuse'),
    );
  }

  @Post('/wycofaj')
  @Access('editor')
  @RateLimit('write')
  withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      withdrawBody,
      body,
      async ({ reason }) => {
        await this.quotes.withdraw(actor, quoteId, reason);
        return this.backToInquiry(page, actor, quoteId, quoteTexts[page.lang].withdrawn);
      },
      this.again(page, actor, quoteId, 'withdraw'),
    );
  }

  private async backToInquiry(page: PageContext, actor: Representative, quoteId: string, text: string) {
    const { inquiry } = await this.quotes.open(actor, quoteId);
    return page.seeOther(inquiryPath(inquiry.id), { tone: 'success', text });
  }

  private again(page: PageContext, actor: Representative, quoteId: string, action: Permission) {
    return (form: FormState) => this.showQuote(page, actor, quoteId, { action, form });
  }

  private async showQuote(
    page: PageContext,
    actor: Representative,
    quoteId: string,
    refused: RefusedForm,
    wanted?: number,
  ) {
    const known = await this.quotes.open(actor, quoteId);
    const { inquiry, quote, versions } = known;
    const version = wanted ? versions.find(({ number }) => number === wanted) : versions[0];
    if (!version) throw inquiryProblems.quoteNotFound();
    const warning = paymentWarning(
      version.terms.paymentDays,
      (publicKinds as readonly string[]).includes(inquiry.buyerKind),
    );
    const m = quoteTexts[page.lang];
    return page.render(
      {
        title: `${m.quote}: ${inquiry.subject}`,
        area: 'panel',
        breadcrumbs: [
          { path: '/panel/zapytania', label: inquiryTexts[page.lang].list },
          { path: inquiryPath(inquiry.id), label: inquiry.subject },
          { label: m.quote },
        ],
      },
      <QuoteView
        lang={page.lang}
        known={known}
        version={version}
        actions={actionsOf(actor, { inquiry, quote, now: known.now })}
        warning={warning && page.say(warning)}
        form={page.form()}
        refused={refused}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
