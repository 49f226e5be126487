import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { Clock } from '../../../platform/clock/clock.js';
import { sendCalendar } from '../../../platform/http/calendar-file.js';
import { langOf } from '../../../platform/http/lang.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { Retention } from '../../../platform/privacy/retention.js';
import { excerpt } from '../../../shared/excerpt.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { OperatorRecord } from '../../organisations/index.js';
import { REGISTRATION_TERM } from '../data/retention.js';
import { GatheringCalendar } from '../gathering-calendar.js';
import { inLanguage } from '../english.js';
import { registrationBody } from '../gatherings.schemas.js';
import { Gatherings } from '../gatherings.service.js';
import { ATTENDANCE, GATHERINGS } from '../news-paths.js';
import { Registrations } from '../registrations.service.js';
import { tokenQuery } from '../subscribers.schemas.js';
import { AttendanceView, GatheringsView, GatheringView, RegistrationAskedView } from './gathering-views.js';
import { gatheringTexts } from './gathering.texts.js';

const id = z.uuid();
const stepBody = z.strictObject({ token: z.string().max(200), step: z.enum(['confirm', 'cancel']) });
type Form = Record<string, unknown>;
type Token = z.output<typeof tokenQuery>;

/** Events for everybody: to read, to register for, and to put into one's calendar. */
@ApiExcludeController()
@Controller(GATHERINGS)
export class GatheringPages {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly calendar: GatheringCalendar,
    private readonly operators: OperatorRecord,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('public')
  async coming(@Page() page: PageContext) {
    const m = gatheringTexts[page.lang];
    return page.render(
      { title: m.title, description: m.lead, indexable: true },
      <GatheringsView
        lang={page.lang}
        items={await this.gatherings.coming()}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/kalendarz.ics')
  @Access('public')
  async feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const text = await this.calendar.coming(langOf(request));
    await sendCalendar(request, reply, { text, fileName: 'wydarzenia.ics', use: 'shown' });
  }

  @Get('/udzial')
  @Access('public')
  @RateLimit('link')
  attendance(
    @Page() page: PageContext,
    @Query({ schema: tokenQuery }) { token }: Token,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    tellNobody(reply);
    return this.showAttendance(page, token, page.form());
  }

  /** Opening the link changes nothing; the button takes the place or gives it back. */
  @Post('/udzial')
  @Access('public')
  @RateLimit('link')
  async act(@Page() page: PageContext, @Body() body: Form, @Res({ passthrough: true }) reply: FastifyReply) {
    tellNobody(reply);
    const token = typeof body['token'] === 'string' ? body['token'].slice(0, 200) : '';
    await this.registrations.open(token);
    return page.submit(
      stepBody,
      body,
      async (input) => {
        await this.registrations[input.step](input.token);
        return page.seeOther(`${ATTENDANCE}?token=${input.token}`);
      },
      (form) => this.showAttendance(page, token, form),
    );
  }

  @Get('/:id')
  @Access('public')
  show(@Page() page: PageContext, @Param('id', { schema: id }) gatheringId: string) {
    const { actor } = page;
    const form = actor.kind === 'person' ? page.form({ name: actor.name, email: actor.email }) : page.form();
    return this.one(page, gatheringId, form);
  }

  @Get('/:id/kalendarz.ics')
  @Access('public')
  async oneCalendar(
    @Param('id', { schema: id }) gatheringId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const text = await this.calendar.of(gatheringId, langOf(request));
    await sendCalendar(request, reply, { text, fileName: 'wydarzenie.ics', use: 'saved' });
  }

  @Post('/:id/zapisy')
  @Access('public')
  @RateLimit('mail')
  async register(
    @Page() page: PageContext,
    @Param('id', { schema: id }) gatheringId: string,
    @Body() body: Form,
  ) {
    await this.gatherings.show(gatheringId);
    return page.submit(
      registrationBody,
      body,
      async (input) => {
        await this.registrations.ask(gatheringId, input, page.lang);
        return page.render(
          { title: gatheringTexts[page.lang].sent },
          <RegistrationAskedView
            lang={page.lang}
            email={input.email}
            backHref={page.href(`${GATHERINGS}/${gatheringId}`)}
          />,
        );
      },
      (form) => this.one(page, gatheringId, form),
    );
  }

  private async one(page: PageContext, gatheringId: string, form: FormState) {
    const row = await this.gatherings.show(gatheringId);
    const { title, text } = inLanguage(row, page.lang);
    return page.render(
      {
        title,
        description: excerpt(text, 200),
        indexable: true,
        breadcrumbs: [{ path: GATHERINGS, label: gatheringTexts[page.lang].title }, { label: title }],
      },
      <GatheringView
        form={form}
        row={row}
        operator={await this.operators.current()}
        keptDays={await this.retention.daysOf(REGISTRATION_TERM)}
        now={this.clock.now()}
        href={(path) => page.href(path)}
      />,
    );
  }

  private async showAttendance(page: PageContext, token: string, form: FormState) {
    return page.render(
      { title: gatheringTexts[page.lang].attendance },
      <AttendanceView
        form={form}
        attendance={await this.registrations.open(token)}
        token={token}
        action={page.href(ATTENDANCE)}
        href={(path) => page.href(path)}
      />,
    );
  }
}

/** The address holds the token: no page that is gone to from here may learn it. */
const tellNobody = (reply: FastifyReply) => void reply.header('referrer-policy', 'no-referrer');
