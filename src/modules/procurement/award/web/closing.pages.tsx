import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { closingForm, closingTexts, closingValues, ClosingView } from '../../../inquiries/index.js';
import { opportunityTexts } from '../../invitations/web/opportunities.texts.js';
import {
  OPPORTUNITIES,
  opportunityPath,
  procedurePath,
  PROCEDURES,
} from '../../procedures/procedure-news.js';
import { procedureTexts } from '../../procedures/web/procedures.texts.js';
import { procedureClosingPath } from '../award-paths.js';
import { ProcedureClosings } from '../procedure-closings.service.js';

const id = z.uuid();

/** What became of a procedure without a contract here, for its buyer and for those asked. */
@ApiExcludeController()
@Controller('/panel/postepowania/:id/jak-sie-skonczylo')
export class ProcedureClosingPages {
  constructor(private readonly closings: ProcedureClosings) {}

  @Get()
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    return this.showForm(page, actor, procedureId, null);
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  record(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      closingForm,
      body,
      async (input) => {
        await this.closings.record(actor, procedureId, input);
        const text = closingTexts[page.lang].saved;
        return page.seeOther(procedureClosingPath(procedureId), { tone: 'success', text });
      },
      (form) => this.showForm(page, actor, procedureId, form),
    );
  }

  @Post('/usun')
  @Access('editor')
  @RateLimit('write')
  async remove(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    await this.closings.remove(actor, procedureId);
    const text = closingTexts[page.lang].removed;
    return page.seeOther(procedureClosingPath(procedureId), { tone: 'success', text });
  }

  private async showForm(
    page: PageContext,
    actor: Representative,
    procedureId: string,
    form: FormState | null,
  ) {
    const known = await this.closings.open(actor, procedureId);
    const m = closingTexts[page.lang];
    return page.render(
      {
        title: `${m.title}: ${known.subject}`,
        area: 'panel',
        breadcrumbs: [
          {
            path: known.side === 'buyer' ? PROCEDURES : OPPORTUNITIES,
            label: known.side === 'buyer' ? procedureTexts[page.lang].list : opportunityTexts[page.lang].list,
          },
          {
            path: (known.side === 'buyer' ? procedurePath : opportunityPath)(procedureId),
            label: known.subject,
          },
          { label: m.title },
        ],
      },
      <ClosingView
        form={form ?? page.form(closingValues(known))}
        known={known}
        action={page.href(procedureClosingPath(procedureId))}
        mayWrite={hasRole(actor, 'editor')}
      />,
    );
  }
}
