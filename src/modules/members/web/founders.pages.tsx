import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { claimInvitationBody, Claims } from '../../organisations/index.js';
import { Founders } from '../founders.service.js';
import { FoundersView, FounderView } from './founders-view.js';
import { founderTexts } from './founders.texts.js';

const FOUNDERS = '/koordynator/zalozyciele';
const id = z.uuid();

/** The coordinator invites the people of members that are known already. */
@ApiExcludeController()
@Controller(FOUNDERS)
export class FoundersPages {
  constructor(
    private readonly founders: Founders,
    private readonly claims: Claims,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('coordinator')
  async list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    const m = founderTexts[page.lang];
    return page.render(
      {
        title: m.title,
        area: 'coordinator',
        breadcrumbs: [{ path: '/koordynator', label: m.desk }, { label: m.title }],
      },
      <FoundersView
        lang={page.lang}
        founders={await this.founders.list(actor)}
        hrefOf={({ organisationId }) => page.href(`${FOUNDERS}/${organisationId}`)}
      />,
    );
  }

  @Get(':id')
  @Access('coordinator')
  one(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) founder: string,
  ) {
    return this.show(page, actor, founder, page.form());
  }

  @Post(':id/zapros')
  @Access('coordinator')
  @RateLimit('write')
  invite(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) founder: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      claimInvitationBody,
      body,
      async (person) => {
        await this.founders.show(actor, founder);
        await this.claims.invite(actor, founder, person);
        return this.done(page, founder, founderTexts[page.lang].sent(person.email));
      },
      (form) => this.show(page, actor, founder, form),
    );
  }

  @Post(':id/wyslij')
  @Access('coordinator')
  @RateLimit('write')
  async sendAgain(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) founder: string,
  ) {
    await this.claims.sendAgain(actor, founder);
    return this.done(page, founder, founderTexts[page.lang].sentAgain);
  }

  @Post(':id/wycofaj')
  @Access('coordinator')
  async revoke(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) founder: string,
  ) {
    await this.claims.revoke(actor, founder);
    return this.done(page, founder, founderTexts[page.lang].revoked);
  }

  private done(page: PageContext, founder: string, text: string) {
    return page.seeOther(`${FOUNDERS}/${founder}`, { tone: 'success', text });
  }

  private async show(page: PageContext, actor: Representative, organisationId: string, form: FormState) {
    const founder = await this.founders.show(actor, organisationId);
    const m = founderTexts[page.lang];
    return page.render(
      {
        title: founder.name,
        area: 'coordinator',
        breadcrumbs: [
          { path: '/koordynator', label: m.desk },
          { path: FOUNDERS, label: m.title },
          { label: founder.name },
        ],
      },
      <FounderView
        form={form}
        founder={founder}
        now={this.clock.now()}
        path={page.href(`${FOUNDERS}/${organisationId}`)}
        profileHref={page.href(`/czlonkowie/${founder.slug}`)}
      />,
    );
  }
}
