import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { PAST, RECEIVABLES } from '../../payment-news.js';
import { showBelow } from '../../web/below-payments.js';
import { PastReceivables } from '../past-receivables.service.js';
import { pastPaidBody } from '../past.schemas.js';
import { pastTexts } from '../past.texts.js';
import { PastView } from './past-view.js';

/** Where a supplier says what was paid before there were receivables. */
@ApiExcludeController()
@Controller(PAST)
export class PastPages {
  constructor(private readonly past: PastReceivables) {}

  @Get()
  @Access('editor')
  show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.showList(page, actor, page.form());
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  paid(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      pastPaidBody,
      body,
      async (input) => {
        const { settled, left } = await this.past.settle(actor, input, page.key);
        const text = pastTexts[page.lang].saved(settled, left);
        return page.seeOther(left > 0 ? PAST : RECEIVABLES, { tone: 'success', text });
      },
      (form) => this.showList(page, actor, form),
    );
  }

  private async showList(page: PageContext, actor: Representative, form: FormState) {
    const m = pastTexts[page.lang];
    return showBelow(
      page,
      { title: m.title },
      <PastView
        form={form}
        {...await this.past.list(actor)}
        formKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
