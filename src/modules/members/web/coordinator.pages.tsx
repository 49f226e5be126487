import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Admission } from '../admission.service.js';
import { completionBody, emptyBody, refusalBody } from '../members.schemas.js';
import { ApplicationView } from './coordinator-application.js';
import { CoordinatorDeskView } from './coordinator-views.js';
import { coordinatorTexts } from './coordinator.texts.js';

const DESK = '/koordynator';
const APPLICATIONS = `${DESK}/zgloszenia`;
const id = z.uuid();
type Form = Record<string, unknown>;

/** The coordinator's desk: what waits, and decisions on admission. */
@ApiExcludeController()
@Controller()
export class CoordinatorPages {
  constructor(
    private readonly admission: Admission,
    private readonly slots: PageSlots,
  ) {}

  @Get(DESK)
  @Access('coordinator')
  async desk(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    const [waiting, decided, more] = await Promise.all([
      this.admission.waiting(actor),
      this.admission.decided(actor),
      this.slots.fill('coordinator.desk', page, null),
    ]);
    return page.render(
      { title: coordinatorTexts[page.lang].desk, area: 'coordinator' },
      <CoordinatorDeskView
        lang={page.lang}
        waiting={waiting}
        decided={decided}
        hrefOf={(application) => page.href(`${APPLICATIONS}/${application.id}`)}
        decisionsHref={page.href(`${DESK}/decyzje`)}
        evidenceHref={page.href(`${DESK}/zaswiadczenia`)}
        foundersHref={page.href(`${DESK}/zalozyciele`)}
        goingLiveHref={page.href(`${DESK}/uruchomienie`)}
        directoryHref={page.href('/czlonkowie')}
        departuresHref={page.href(`${DESK}/wystapienia`)}
        more={more}
      />,
    );
  }

  @Get(`${APPLICATIONS}/:id`)
  @Access('coordinator')
  application(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) application: string,
  ) {
    return this.show(page, actor, application, page.form());
  }

  @Post(`${APPLICATIONS}/:id/przyjmij`)
  @Access('coordinator')
  admit(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) applicationId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      emptyBody,
      body,
      async () => {
        const { application } = await this.admission.show(actor, applicationId);
        const { number } = await this.admission.admit(actor, applicationId);
        return page.seeOther(DESK, {
          tone: 'success',
          text: coordinatorTexts[page.lang].admitted(application.organisationName, number),
        });
      },
      (form) => this.show(page, actor, applicationId, form),
    );
  }

  @Post(`${APPLICATIONS}/:id/odmow`)
  @Access('coordinator')
  refuse(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) applicationId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      refusalBody,
      body,
      async ({ reason }) => {
        const { application } = await this.admission.show(actor, applicationId);
        await this.admission.refuse(actor, applicationId, reason);
        return page.seeOther(DESK, {
          tone: 'success',
          text: coordinatorTexts[page.lang].refused(application.organisationName),
        });
      },
      (form) => this.show(page, actor, applicationId, form),
    );
  }

  @Post(`${APPLICATIONS}/:id/uzupelnienie`)
  @Access('coordinator')
  request(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) applicationId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      completionBody,
      body,
      async ({ request }) => {
        const { application } = await this.admission.show(actor, applicationId);
        await this.admission.request(actor, applicationId, request);
        return page.seeOther(DESK, {
          tone: 'success',
          text: coordinatorTexts[page.lang].asked(application.organisationName),
        });
      },
      (form) => this.show(page, actor, applicationId, form),
    );
  }

  private async show(page: PageContext, actor: Representative, applicationId: string, form: FormState) {
    const shown = await this.admission.show(actor, applicationId);
    const { id: application, organisationName } = shown.application;
    const m = coordinatorTexts[page.lang];
    const path = (step: string) => page.href(`${APPLICATIONS}/${application}/${step}`);
    return page.render(
      {
        title: organisationName,
        area: 'coordinator',
        breadcrumbs: [{ path: DESK, label: m.desk }, { label: organisationName }],
      },
      <ApplicationView
        form={form}
        shown={shown}
        paths={{
          admit: path('przyjmij'),
          refuse: path('odmow'),
          request: path('uzupelnienie'),
          scan: path('skan'),
        }}
      />,
    );
  }
}
