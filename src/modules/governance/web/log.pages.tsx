import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { localDateOf } from '../../../shared/dates.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { CoordinatorLog } from '../coordinator-log.service.js';
import { logPageQuery, meetingBody } from '../governance.schemas.js';
import { Meetings } from '../meetings.service.js';
import { COUNCIL, CouncilTabs, LOG, MEETINGS } from './council-tabs.js';
import { LogView } from './log-view.js';
import { logTexts } from './log.texts.js';
import { MeetingsView } from './meetings-view.js';
import { meetingTexts } from './meetings.texts.js';

const PER_PAGE = 30;

/** The council's control: the coordinator's log, and its own meetings. */
@ApiExcludeController()
@Controller(COUNCIL)
export class LogPages {
  constructor(
    private readonly log: CoordinatorLog,
    private readonly meetings: Meetings,
    private readonly clock: Clock,
  ) {}

  @Get('/dziennik')
  @Access('council')
  async read(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: logPageQuery }) query: z.output<typeof logPageQuery>,
  ) {
    const { akcja: action, od: from, do: to, strona } = query;
    const filter = { action, from, to };
    const log = await this.log.read(actor, filter, { page: strona, perPage: PER_PAGE });
    const chosen = { akcja: action ?? '', od: from ?? '', do: to ?? '' };
    return page.render(
      { title: logTexts[page.lang].log, area: 'panel' },
      <>
        <CouncilTabs page={page} current={LOG} />
        <LogView
          form={page.form(chosen)}
          log={log}
          path={page.href(LOG)}
          hrefOf={(number) =>
            page.href(`${LOG}?${new URLSearchParams({ ...chosen, strona: String(number) }).toString()}`)
          }
        />
      </>,
    );
  }

  @Get('/posiedzenia')
  @Access('council')
  list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.showMeetings(page, actor, page.form());
  }

  @Post('/posiedzenia')
  @Access('council')
  @RateLimit('write')
  record(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      meetingBody,
      body,
      async (input) => {
        await this.meetings.record(actor, input, page.key);
        return page.seeOther(MEETINGS, { tone: 'success', text: meetingTexts[page.lang].recorded });
      },
      (form) => this.showMeetings(page, actor, form),
    );
  }

  private async showMeetings(page: PageContext, actor: Representative, form: FormState) {
    const { meetings, members } = await this.meetings.list(actor);
    return page.render(
      { title: meetingTexts[page.lang].meetings, area: 'panel' },
      <>
        <CouncilTabs page={page} current={MEETINGS} />
        <MeetingsView
          form={form}
          meetings={meetings}
          members={members}
          alert={await this.meetings.alert()}
          today={localDateOf(this.clock.now())}
          idempotencyKey={page.formKey}
          action={page.href(MEETINGS)}
        />
      </>,
    );
  }
}
