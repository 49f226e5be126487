import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Applications } from '../applications.service.js';
import { appealBody, applicationBody, emptyBody } from '../members.schemas.js';
import { MEMBERSHIP, MembershipScreen } from './membership-screen.js';
import { membershipTexts } from './membership.texts.js';

type Form = Record<string, unknown>;

/** The organisation's own standing: applying, completing, withdrawing, appealing. */
@ApiExcludeController()
@Controller(MEMBERSHIP)
export class MembershipPages {
  constructor(
    private readonly applications: Applications,
    private readonly screen: MembershipScreen,
  ) {}

  @Get()
  @Access('viewer')
  show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.screen.render(page, actor);
  }

  @Post()
  @Access('owner')
  @RateLimit('write')
  apply(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      applicationBody,
      body,
      async (input) => {
        await this.applications.apply(actor, input, page.key);
        return page.seeOther(MEMBERSHIP, { tone: 'success', text: membershipTexts[page.lang].sent });
      },
      (application) => this.screen.render(page, actor, { application }),
    );
  }

  @Post('/uzupelnienie')
  @Access('owner')
  @RateLimit('write')
  complete(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      applicationBody,
      body,
      async (input) => {
        await this.applications.complete(actor, input);
        return page.seeOther(MEMBERSHIP, { tone: 'success', text: membershipTexts[page.lang].changed });
      },
      (application) => this.screen.render(page, actor, { application }),
    );
  }

  @Post('/wycofaj')
  @Access('owner')
  withdraw(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      emptyBody,
      body,
      async () => {
        await this.applications.withdraw(actor);
        return page.seeOther(MEMBERSHIP, { tone: 'success', text: membershipTexts[page.lang].withdrawn });
      },
      (application) => this.screen.render(page, actor, { application }),
    );
  }

  @Post('/odwolanie')
  @Access('owner')
  @RateLimit('write')
  appeal(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      appealBody,
      body,
      async ({ text }) => {
        await this.applications.appeal(actor, text);
        return page.seeOther(MEMBERSHIP, { tone: 'success', text: membershipTexts[page.lang].appealed });
      },
      (appeal) => this.screen.render(page, actor, { appeal }),
    );
  }
}
