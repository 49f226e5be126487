import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { PageHeader, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { People } from '../../organisations/index.js';
import { Meetings } from '../meetings.service.js';
import { MeetingAlertBox } from './meetings-view.js';
import { Council } from '../council.service.js';
import { seatBody, vacateBody } from '../governance.schemas.js';
import { COUNCIL, CouncilTabs } from './council-tabs.js';
import { Coordinators, OwnSeats, Resolutions, Seats } from './council-view.js';
import { councilTexts } from './council.texts.js';

type Form = Record<string, unknown>;

/** The council as members see it: who sits in it, and who coordinates. */
@ApiExcludeController()
@Controller(COUNCIL)
export class CouncilPages {
  constructor(
    private readonly council: Council,
    private readonly people: People,
    private readonly meetings: Meetings,
  ) {}

  @Get()
  @Access('viewer')
  show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.render(page, actor, page.form({ place: 'representative' }));
  }

  @Post('/miejsce')
  @Access('owner')
  @RateLimit('write')
  appoint(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      seatBody,
      body,
      async (input) => {
        await this.council.appoint(actor, input);
        return page.seeOther(COUNCIL, { tone: 'success', text: councilTexts[page.lang].appointed });
      },
      (form) => this.render(page, actor, form),
    );
  }

  @Post('/miejsce/zwolnij')
  @Access('owner')
  vacate(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      vacateBody,
      body,
      async ({ place }) => {
        await this.council.vacate(actor, place);
        return page.seeOther(COUNCIL, { tone: 'success', text: councilTexts[page.lang].vacated });
      },
      (form) => this.render(page, actor, form),
    );
  }

  private async render(page: PageContext, actor: Representative, form: FormState) {
    const view = await this.council.view(actor);
    const m = councilTexts[page.lang];
    const people = hasRole(actor, 'owner') ? (await this.people.list(actor)).people : null;
    return page.render(
      { title: m.council, area: 'panel' },
      <>
        <CouncilTabs page={page} current={COUNCIL} />
        <PageHeader title={m.council} lead={m.lead} />
        <MeetingAlertBox lang={page.lang} alert={await this.meetings.alert()} />
        {view.member && (
          <OwnSeats
            form={form}
            seats={view.seats.filter(({ organisationId }) => organisationId === actor.organisation.id)}
            people={people}
            appointPath={page.href(`${COUNCIL}/miejsce`)}
            vacatePath={page.href(`${COUNCIL}/miejsce/zwolnij`)}
          />
        )}
        <Seats lang={page.lang} view={view} href={(path) => page.href(path)} />
        <Resolutions lang={page.lang} view={view} href={(path) => page.href(path)} />
        <Coordinators lang={page.lang} view={view} />
      </>,
    );
  }
}
