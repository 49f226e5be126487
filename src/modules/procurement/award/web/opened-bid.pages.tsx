import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { BidFiles } from '../../bids/bid-files.service.js';
import { sendFile } from '../../bids/web/send-file.js';
import { comparisonPath } from '../award-paths.js';
import { awardForm, clarificationBody, ratingBody } from '../award.schemas.js';
import { Clarifications } from '../clarifications.service.js';
import { comparisonTexts } from '../comparison.texts.js';
import { may } from '../domain/policy.js';
import { JudgingBids } from '../judging.service.js';
import { LotAwards } from '../lot-awards.service.js';
import { awardTexts } from './award.texts.js';
import { ChooseView, firstChoice } from './choose-view.js';
import { OpenedBidView } from './opened-bid-view.js';
import { openedBidPath } from './opened-bid-path.js';

const id = z.uuid();
type Form = Record<string, unknown>;
type Refused = { readonly which: string; readonly form: FormState } | null;

/** One opened bid for its buyer: its files, marks, questions, the choice. */
@ApiExcludeController()
@Controller('/panel/otwarte-wyceny/:id')
export class OpenedBidPages {
  constructor(
    private readonly judging: JudgingBids,
    private readonly clarifications: Clarifications,
    private readonly awards: LotAwards,
    private readonly files: BidFiles,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
  ) {
    return this.showBid(page, actor, bidId, null);
  }

  @Get('/pliki/:plik')
  @Access('viewer')
  async file(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
    @Param('plik', { schema: id }) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.files.ofBuyer(actor, bidId, fileId));
  }

  @Post('/ocena')
  @Access('editor')
  @RateLimit('write')
  rate(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      ratingBody,
      body,
      async (mark) => {
        await this.judging.rate(actor, bidId, mark);
        const text = awardTexts[page.lang].rated;
        return page.seeOther(`${openedBidPath(bidId)}#oceny`, { tone: 'success', text });
      },
      (form) => this.showBid(page, actor, bidId, { which: String(body['criterionId']), form }),
    );
  }

  @Post('/pytanie')
  @Access('editor')
  @RateLimit('write')
  ask(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      clarificationBody,
      body,
      async (asked) => {
        await this.clarifications.ask(actor, bidId, asked, page.key);
        const text = awardTexts[page.lang].asked;
        return page.seeOther(`${openedBidPath(bidId)}#wyjasnienia`, { tone: 'success', text });
      },
      (form) => this.showBid(page, actor, bidId, { which: 'question', form }),
    );
  }

  @Get('/wybor')
  @Access('editor')
  choosing(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
  ) {
    return this.showChoice(page, actor, bidId, null);
  }

  @Post('/wybor')
  @Access('editor')
  @RateLimit('write')
  choose(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      awardForm,
      body,
      async (choice) => {
        const { bid } = await this.judging.bid(actor, bidId);
        const { contractId } = await this.awards.award(
          actor,
          bid.procedureId,
          { bidId, ...choice },
          page.key,
        );
        const m = awardTexts[page.lang];
        return contractId
          ? page.seeOther(`/panel/umowy/${contractId}`, { tone: 'success', text: m.awarded })
          : page.seeOther(`${comparisonPath(bid.procedureId)}?czesc=${choice.lots[0]}`, {
              tone: 'success',
              text: m.awardedOutside,
            });
      },
      (form) => this.showChoice(page, actor, bidId, form),
    );
  }

  private async showBid(page: PageContext, actor: Representative, bidId: string, refused: Refused) {
    const { known, bid } = await this.judging.bid(actor, bidId);
    return page.render(
      {
        title: awardTexts[page.lang].bidTitle(bid.supplierName),
        area: 'panel',
        breadcrumbs: crumbs(page, known),
      },
      <OpenedBidView
        lang={page.lang}
        known={known}
        bid={bid}
        decides={may(actor, 'award', bid)}
        now={this.clock.now()}
        refused={refused?.which ?? null}
        form={refused?.form ?? page.form()}
        formOf={(values) => page.form(values)}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }

  private async showChoice(
    page: PageContext,
    actor: Representative,
    bidId: string,
    refused: FormState | null,
  ) {
    const { known, bid } = await this.judging.bid(actor, bidId);
    return page.render(
      {
        title: awardTexts[page.lang].chooseTitle(bid.supplierName),
        area: 'panel',
        breadcrumbs: crumbs(page, known),
      },
      <ChooseView
        lang={page.lang}
        known={known}
        bid={bid}
        form={refused ?? page.form(firstChoice(known, bidId, page.lang))}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}

const crumbs = (page: PageContext, { procedure }: { procedure: { id: string; subject: string } }) => [
  { path: '/panel/postepowania', label: awardTexts[page.lang].procedures },
  { path: `/panel/postepowania/${procedure.id}`, label: procedure.subject },
  { path: comparisonPath(procedure.id), label: comparisonTexts[page.lang].title },
];
