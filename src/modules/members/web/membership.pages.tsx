import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Admission } from '../admission.service.js';
import { applicationBody, emptyBody } from '../members.schemas.js';
import { Memberships } from '../memberships.service.js';
import { MembershipView } from './membership-view.js';
import { membershipTexts } from './membership.texts.js';

const MEMBERSHIP = '/panel/czlonkostwo';
type Form = Record<string, unknown>;

/** The organisation's own standing: applying, being a member, leaving. */
@ApiExcludeController()
@Controller()
export class MembershipPages {
  constructor(
    private readonly memberships: Memberships,
    private readonly admission: Admission,
  ) {}

  @Get(MEMBERSHIP)
  @Access('viewer')
  show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.render(page, actor, page.form({ role: 'supplier' }));
  }

  @Post(MEMBERSHIP)
  @Access('owner')
  @RateLimit('write')
  apply(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      applicationBody,
      body,
      async (input) => {
        await this.admission.apply(actor, input, page.key);
        return page.seeOther(MEMBERSHIP, { tone: 'success', text: membershipTexts[page.lang].sent });
      },
      (form) => this.render(page, actor, form),
    );
  }

  @Post(`${MEMBERSHIP}/wystapienie`)
  @Access('owner')
  @StepUp()
  leave(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      emptyBody,
      body,
      async () => {
        await this.memberships.leave(actor);
        return page.seeOther(MEMBERSHIP, { tone: 'success', text: membershipTexts[page.lang].leftNow });
      },
      (form) => this.render(page, actor, form),
    );
  }

  private async render(page: PageContext, actor: Representative, form: FormState) {
    const { membership, application } = await this.memberships.mine(actor);
    const current = membership && !membership.leftAt && !membership.suspendedAt;
    return page.render(
      { title: membershipTexts[page.lang].membership, area: 'panel' },
      <MembershipView
        form={form}
        organisation={actor.organisation.name}
        membership={membership}
        application={application}
        owner={hasRole(actor, 'owner')}
        idempotencyKey={page.formKey}
        paths={{
          apply: page.href(MEMBERSHIP),
          leave: page.href(`${MEMBERSHIP}/wystapienie`),
          profile: page.href('/panel/profil'),
          publicProfile: current ? page.absolute(`/czlonkowie/${membership.slug}`) : null,
        }}
      />,
    );
  }
}
