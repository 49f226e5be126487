import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { csvOf } from '../../../../shared/csv.js';
import { ActionLink, ActionRow, Alert, PageHeader, PostButton, Section } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../../ui/page/page-slots.js';
import { RECEIVABLES, SHARING } from '../../payment-news.js';
import { showBelow } from '../../web/below-payments.js';
import { PaymentTotalsReports } from '../payment-totals.service.js';
import { totalsLines } from '../totals-rows.js';
import { sharingBody } from '../totals.schemas.js';
import { totalsTexts } from '../totals.texts.js';
import { TotalsView } from './totals-view.js';

const COORDINATORS = '/koordynator/platnosci';
const COUNCILS = '/panel/rada/platnosci';

/** Payments in totals for coordinator and council, and a member's own consent to sums. */
@ApiExcludeController()
@Controller()
export class TotalsPages {
  constructor(
    private readonly totals: PaymentTotalsReports,
    slots: PageSlots,
  ) {
    slots.register('coordinator.desk', (page) => {
      const m = totalsTexts[page.lang];
      return Promise.resolve(
        <Section title={m.title} lead={m.deskLead}>
          <ActionRow>
            <ActionLink href={page.href(COORDINATORS)}>{m.toReport}</ActionLink>
          </ActionRow>
        </Section>,
      );
    });
  }

  @Get(COORDINATORS)
  @Access('coordinator')
  forCoordinator(@Page() page: PageContext) {
    return this.show(page, 'coordinator', COORDINATORS);
  }

  @Get(`${COORDINATORS}/platnosci.csv`)
  @Access('coordinator')
  csvForCoordinator(@Page() page: PageContext, @Res() reply: FastifyReply): Promise<void> {
    return this.sendCsv(page, reply);
  }

  @Get(COUNCILS)
  @Access('council')
  forCouncil(@Page() page: PageContext) {
    return this.show(page, 'panel', COUNCILS);
  }

  @Get(`${COUNCILS}/platnosci.csv`)
  @Access('council')
  csvForCouncil(@Page() page: PageContext, @Res() reply: FastifyReply): Promise<void> {
    return this.sendCsv(page, reply);
  }

  @Get(SHARING)
  @Access('editor')
  async sharing(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    const shares = await this.totals.sharing(actor);
    const { lang } = page;
    const m = totalsTexts[lang];
    return showBelow(
      page,
      { title: m.consent },
      <>
        <PageHeader title={m.consent} lead={m.consentLead} />
        <Alert lang={lang} tone={shares ? 'success' : 'info'}>
          <p>{shares ? m.agreed : m.notAgreed}</p>
        </Alert>
        <ActionRow>
          <PostButton
            action={page.href(SHARING)}
            fields={{ shares: String(!shares) }}
            tone={shares ? 'secondary' : 'primary'}
          >
            {shares ? m.withdraw : m.agree}
          </PostButton>
          <a href={page.href(RECEIVABLES)}>{m.back}</a>
        </ActionRow>
      </>,
    );
  }

  @Post(SHARING)
  @Access('editor')
  @RateLimit('write')
  share(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      sharingBody,
      body,
      async ({ shares }) => {
        await this.totals.share(actor, shares);
        return page.seeOther(SHARING, { tone: 'success', text: totalsTexts[page.lang].saved });
      },
      () => this.sharing(page, actor),
    );
  }

  private async show(page: PageContext, area: 'coordinator' | 'panel', path: string) {
    return page.render(
      { title: totalsTexts[page.lang].title, area },
      <TotalsView
        lang={page.lang}
        totals={await this.totals.report()}
        csvHref={page.href(`${path}/platnosci.csv`)}
      />,
    );
  }

  private async sendCsv(page: PageContext, reply: FastifyReply): Promise<void> {
    const totals = await this.totals.report();
    await reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${totalsTexts[page.lang].fileName}-${totals.day}.csv"`,
        'cache-control': 'private, no-store',
      })
      .send(csvOf(totalsLines(totals, page.lang), page.lang));
  }
}
