import { Controller, Get, Ip, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import { sendCalendar } from '../../../platform/http/calendar-file.js';
import { langOf } from '../../../platform/http/lang.js';
import { networkOf } from '../../../platform/http/network.js';
import { RateLimits } from '../../../platform/http/rate-limit.js';
import { ActionLink, ActionRow, Section } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { CalendarFeeds, FEED } from '../calendar-feeds.service.js';
import { CalendarView } from './calendar-view.js';
import { calendarTexts } from './calendar.texts.js';

const MINE = '/konto/kalendarz';
const fileName = z.string().max(100);

/** The person's own calendar address, and the calendar that it leads to. */
@ApiExcludeController()
@Controller()
export class CalendarPages {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly limits: RateLimits,
    slots: PageSlots,
  ) {
    slots.register('account.below', async (page) => {
      const m = calendarTexts[page.lang];
      return (
        <Section title={m.title} lead={m.lead}>
          <ActionRow>
            <ActionLink href={page.href(MINE)} icon="calendar">
              {m.title}
            </ActionLink>
          </ActionRow>
        </Section>
      );
    });
  }

  @Get(MINE)
  @Access('account')
  show(@Page() page: PageContext, @CurrentActor() actor: Person) {
    return this.page(page, actor, null);
  }

  @Post(MINE)
  @Access('account')
  async renew(@Page() page: PageContext, @CurrentActor() actor: Person) {
    return this.page(page, actor, await this.feeds.renew(actor, page.lang));
  }

  @Post(`${MINE}/usun`)
  @Access('account')
  async end(@Page() page: PageContext, @CurrentActor() actor: Person) {
    await this.feeds.end(actor);
    return page.seeOther(MINE, { tone: 'success', text: calendarTexts[page.lang].ended });
  }

  /** What calendar programs read. Only guesses are counted: programs of many people read from one address. */
  @Get(`${FEED}/:file`)
  @Access('public')
  async feed(
    @Param('file', { schema: fileName }) file: string,
    @Ip() ip: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const text = await this.feeds.read(file.replace(/\.ics$/, ''), langOf(request)).catch(async (error) => {
      await this.limits.count('link', networkOf(ip));
      throw error;
    });
    void reply.headers({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
    await sendCalendar(request, reply, { text, fileName: 'wspolny-rynek.ics', use: 'shown' });
  }

  private async page(page: PageContext, actor: Person, fresh: string | null) {
    return page.render(
      { title: calendarTexts[page.lang].title, area: 'panel' },
      <CalendarView
        lang={page.lang}
        since={await this.feeds.since(actor)}
        fresh={fresh}
        path={page.href(MINE)}
      />,
    );
  }
}
