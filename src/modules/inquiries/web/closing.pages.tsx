import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { closingForm } from '../closings.schemas.js';
import { InquiryClosings } from '../inquiry-closings.service.js';
import { closingPath, inquiryPath } from '../inquiry-news.js';
import { closingTexts } from './closing.texts.js';
import { closingValues, ClosingView } from './closing-view.js';
import { inquiryTexts } from './inquiries.texts.js';

const id = z.uuid();

/** What became of an inquiry without a contract, for either side. */
@ApiExcludeController()
@Controller('/panel/zapytania/:id/jak-sie-skonczylo')
export class ClosingPages {
  constructor(private readonly closings: InquiryClosings) {}

  @Get()
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
  ) {
    return this.showForm(page, actor, inquiryId, null);
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  record(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      closingForm,
      body,
      async (input) => {
        await this.closings.record(actor, inquiryId, input);
        const text = closingTexts[page.lang].saved;
        return page.seeOther(closingPath(inquiryId), { tone: 'success', text });
      },
      (form) => this.showForm(page, actor, inquiryId, form),
    );
  }

  @Post('/usun')
  @Access('editor')
  @RateLimit('write')
  async remove(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
  ) {
    await this.closings.remove(actor, inquiryId);
    const text = closingTexts[page.lang].removed;
    return page.seeOther(closingPath(inquiryId), { tone: 'success', text });
  }

  private async showForm(
    page: PageContext,
    actor: Representative,
    inquiryId: string,
    form: FormState | null,
  ) {
    const known = await this.closings.open(actor, inquiryId);
    const m = closingTexts[page.lang];
    return page.render(
      {
        title: `${m.title}: ${known.subject}`,
        area: 'panel',
        breadcrumbs: [
          { path: '/panel/zapytania', label: inquiryTexts[page.lang].list },
          { path: inquiryPath(inquiryId), label: known.subject },
          { label: m.title },
        ],
      },
      <ClosingView
        form={form ?? page.form(closingValues(known))}
        known={known}
        action={page.href(closingPath(inquiryId))}
        mayWrite={hasRole(actor, 'editor')}
      />,
    );
  }
}
