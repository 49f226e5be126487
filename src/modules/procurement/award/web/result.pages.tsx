import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { pdfHeaders } from '../../../../platform/files/response-headers.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { memberAuthor as by } from '../../bids/author.js';
import { resultPath } from '../award-paths.js';
import { answerBody, documentQuery } from '../award.schemas.js';
import { Clarifications } from '../clarifications.service.js';
import { may } from '../domain/policy.js';
import { OwnResults } from '../own-results.service.js';
import { ResultNotices } from '../result-notices.service.js';
import { ResultView } from './result-view.js';
import { resultTexts } from './result.texts.js';

const id = z.uuid();

/** A bidder's own part of the result. */
@ApiExcludeController()
@Controller('/panel')
export class ResultPages {
  constructor(
    private readonly results: OwnResults,
    private readonly clarifications: Clarifications,
    private readonly documents: ResultNotices,
    private readonly clock: Clock,
  ) {}

  @Get('/zaproszenia/:id/wynik')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    return this.showResult(page, actor, procedureId, null);
  }

  @Get('/zaproszenia/:id/zawiadomienie.pdf')
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

  @Post('/wyjasnienia/:id/odpowiedz')
  @Access('editor')
  @RateLimit('write')
  async answer(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) clarificationId: string,
    @Body() body: Record<string, unknown>,
  ) {
    const { procedureId } = await this.clarifications.one(by(actor), clarificationId);
    return page.submit(
      answerBody,
      body,
      async ({ answer }) => {
        await this.clarifications.answer(by(actor), clarificationId, answer);
        const text = resultTexts[page.lang].sent;
        return page.seeOther(`${resultPath(procedureId)}#wyjasnienia`, { tone: 'success', text });
      },
      (form) => this.showResult(page, actor, procedureId, { id: clarificationId, form }),
    );
  }

  private async showResult(
    page: PageContext,
    actor: Representative,
    procedureId: string,
    refused: { readonly id: string; readonly form: FormState } | null,
  ) {
    const known = await this.results.of(by(actor), procedureId);
    const m = resultTexts[page.lang];
    return page.render(
      {
        title: m.title,
        area: 'panel',
        breadcrumbs: [
          { path: '/panel/zaproszenia', label: m.invitations },
          { path: `/panel/zaproszenia/${procedureId}`, label: known.procedure.subject },
          { label: m.title },
        ],
      },
      <ResultView
        lang={page.lang}
        known={known}
        answers={may(actor, 'answer', known.bid)}
        now={this.clock.now()}
        form={refused?.form ?? page.form()}
        refused={refused?.id ?? null}
        fresh={page.form()}
        ways={{
          notice: `/panel/zaproszenia/${procedureId}/zawiadomienie.pdf`,
          answer: (asked) => `/panel/wyjasnienia/${asked}/odpowiedz`,
          fields: {},
        }}
        href={(path) => page.href(path)}
      />,
    );
  }
}
