import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { WORKBOOK_TYPE, workbookOf } from '../../../../platform/documents/workbook.js';
import { contentDisposition, pdfHeaders } from '../../../../platform/files/response-headers.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { comparisonPath } from '../award-paths.js';
import {
  closeLotBody,
  comparisonPageQuery,
  concludeBody,
  documentQuery,
  lotParam,
  outcomeBody,
} from '../award.schemas.js';
import { comparisonFileName, comparisonSheets } from '../comparison-sheets.js';
import { comparisonTexts } from '../comparison.texts.js';
import { may } from '../domain/policy.js';
import { JudgingBids } from '../judging.service.js';
import { LotAwards } from '../lot-awards.service.js';
import { ResultNotices } from '../result-notices.service.js';
import { awardTexts } from './award.texts.js';
import { ComparisonView, type ComparisonPart, type ComparisonProps } from './comparison-view.js';

const id = z.uuid();
const PROCEDURES = '/panel/postepowania';
type Form = Record<string, unknown>;
type Refused = { readonly action: NonNullable<ComparisonProps['refused']>; readonly form: FormState } | null;

/** The buyer's comparison of opened bids, and the decisions that stand on it. */
@ApiExcludeController()
@Controller('/panel')
export class ComparisonPages {
  constructor(
    private readonly judging: JudgingBids,
    private readonly awards: LotAwards,
    private readonly documents: ResultNotices,
  ) {}

  @Get('/postepowania/:id/porownanie')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: comparisonPageQuery }) { czesc }: z.output<typeof comparisonPageQuery>,
  ) {
    return this.showComparison(page, actor, procedureId, czesc, null);
  }

  @Get('/postepowania/:id/porownanie.xlsx')
  @Access('viewer')
  async workbook(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const known = await this.judging.compare(actor, procedureId);
    await reply
      .headers({
        'content-type': WORKBOOK_TYPE,
        'content-disposition': contentDisposition(comparisonFileName(known, page.lang)),
        'cache-control': 'private, no-store',
      })
      .send(await workbookOf(comparisonSheets(known, page.lang)));
  }

  @Get('/postepowania/:id/zawiadomienie.pdf')
  @Access('viewer')
  async notice(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: documentQuery }) { lang }: z.output<typeof documentQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.documents.of(actor, procedureId, lang ?? page.lang);
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  @Post('/postepowania/:id/czesci/:lot/zamknij')
  @Access('editor')
  @RateLimit('write')
  close(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('lot', { schema: lotParam }) lot: number,
    @Body() body: Form,
  ) {
    return page.submit(
      closeLotBody,
      body,
      async ({ justification }) => {
        await this.awards.close(actor, procedureId, lot, justification);
        const text = awardTexts[page.lang].lotClosed;
        return page.seeOther(`${comparisonPath(procedureId)}?czesc=${lot}`, { tone: 'success', text });
      },
      (form) => this.showComparison(page, actor, procedureId, lot, { action: 'close', form }),
    );
  }

  @Post('/postepowania/:id/zakoncz')
  @Access('editor')
  @RateLimit('write')
  conclude(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      concludeBody,
      body,
      async ({ summary }) => {
        await this.judging.conclude(actor, procedureId, summary);
        const text = awardTexts[page.lang].concluded;
        return page.seeOther(comparisonPath(procedureId), { tone: 'success', text });
      },
      (form) => this.showComparison(page, actor, procedureId, undefined, { action: 'conclude', form }),
    );
  }

  @Post('/wybory/:id/wynik')
  @Access('editor')
  @RateLimit('write')
  outcome(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) awardId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      outcomeBody,
      body,
      async ({ outcome, note }) => {
        const { procedureId, lots } = await this.awards.sayOutcome(actor, awardId, outcome, note ?? null);
        const text = awardTexts[page.lang].outcomeSaved;
        return page.seeOther(`${comparisonPath(procedureId)}?czesc=${lots[0]}`, { tone: 'success', text });
      },
      async (form) => {
        const { procedureId, lots } = await this.awards.one(actor, awardId);
        return this.showComparison(page, actor, procedureId, lots[0], { action: 'outcome', form });
      },
    );
  }

  private async showComparison(
    page: PageContext,
    actor: Representative,
    procedureId: string,
    part: ComparisonPart | undefined,
    refused: Refused,
  ) {
    const known = await this.judging.compare(actor, procedureId);
    const { procedure, comparison } = known;
    const there = typeof part === 'string' || comparison.lots.some(({ number }) => number === part);
    const m = comparisonTexts[page.lang];
    return page.render(
      {
        title: m.titleOf(procedure.number ?? ''),
        area: 'panel',
        breadcrumbs: [
          { path: PROCEDURES, label: awardTexts[page.lang].procedures },
          { path: `${PROCEDURES}/${procedureId}`, label: procedure.subject },
          { label: m.title },
        ],
      },
      <ComparisonView
        lang={page.lang}
        known={known}
        part={there && part !== undefined ? part : 1}
        decides={may(actor, 'award', procedure)}
        form={refused?.form ?? page.form()}
        refused={refused?.action ?? null}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
