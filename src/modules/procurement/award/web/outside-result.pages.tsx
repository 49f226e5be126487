import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access } from '../../../../platform/access/access.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { pdfHeaders } from '../../../../platform/files/response-headers.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { outsideAuthor } from '../../bids/author.js';
import { placeBehindLink } from '../../bids/bid-place.js';
import { ByOutsideLink, OutsideSupplierOf } from '../../invitations/outside-door.js';
import type { OutsideParty } from '../../invitations/outside-links.service.js';
import { OUTSIDE_BID } from '../../invitations/outside-paths.js';
import { answerBody } from '../award.schemas.js';
import { Clarifications } from '../clarifications.service.js';
import { OwnResults } from '../own-results.service.js';
import { ResultNotices } from '../result-notices.service.js';
import { ResultView } from './result-view.js';
import { resultTexts } from './result.texts.js';

const id = z.uuid();
const answerForm = z.strictObject({ ...answerBody.shape, token: z.string().max(200) });

/** Its own part of the result for a supplier outside the cluster, by its personal link. */
@ApiExcludeController()
@Controller(OUTSIDE_BID)
@ByOutsideLink()
export class OutsideResultPages {
  constructor(
    private readonly results: OwnResults,
    private readonly clarifications: Clarifications,
    private readonly documents: ResultNotices,
    private readonly clock: Clock,
  ) {}

  @Get('/wynik')
  @Access('public')
  @RateLimit('link')
  show(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    return this.showResult(page, party, null);
  }

  @Get('/zawiadomienie.pdf')
  @Access('public')
  @RateLimit('link')
  async notice(
    @Page() page: PageContext,
    @OutsideSupplierOf() party: OutsideParty,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const author = outsideAuthor(party);
    const made = await this.documents.ofBidder(author, party.supplier.procedureId, page.lang);
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  @Post('/wyjasnienia/:id/odpowiedz')
  @Access('public')
  @RateLimit('link')
  async answer(
    @Page() page: PageContext,
    @OutsideSupplierOf() party: OutsideParty,
    @Param('id', { schema: id }) clarificationId: string,
    @Body() body: Record<string, unknown>,
  ) {
    const author = outsideAuthor(party);
    await this.clarifications.one(author, clarificationId);
    return page.submit(
      answerForm,
      body,
      async ({ answer }) => {
        await this.clarifications.answer(author, clarificationId, answer);
        const to = `${placeBehindLink(party.token).result}#wyjasnienia`;
        return page.seeOther(to, { tone: 'success', text: resultTexts[page.lang].sent });
      },
      (form) => this.showResult(page, party, { id: clarificationId, form }),
    );
  }

  private async showResult(
    page: PageContext,
    party: OutsideParty,
    refused: { readonly id: string; readonly form: FormState } | null,
  ) {
    const known = await this.results.of(outsideAuthor(party), party.supplier.procedureId);
    const place = placeBehindLink(party.token);
    return page.render(
      { title: `${resultTexts[page.lang].title}: ${known.procedure.subject}` },
      <ResultView
        lang={page.lang}
        known={known}
        answers
        now={this.clock.now()}
        form={refused?.form ?? page.form()}
        refused={refused?.id ?? null}
        fresh={page.form()}
        ways={{
          notice: place.at('/zawiadomienie.pdf'),
          answer: (asked) => place.action(`/wyjasnienia/${asked}/odpowiedz`),
          fields: place.fields,
        }}
        href={(path) => page.href(path)}
      />,
    );
  }
}
