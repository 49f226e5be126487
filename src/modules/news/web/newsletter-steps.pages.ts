import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { plainActs, type PlainAct } from '../domain/newsletter-acts.js';
import { Newsletters } from '../newsletters.service.js';
import { newsletterDone, NEWSLETTERS } from './newsletter-done.js';
import { newsletterTexts } from './newsletter.texts.js';

const id = z.uuid();

/** What the coordinator does to a newsletter with one button. */
@ApiExcludeController()
@Controller(NEWSLETTERS)
export class NewsletterStepPages {
  constructor(private readonly newsletters: Newsletters) {}

  @Post('/:id/proba')
  @Access('coordinator')
  async test(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
  ) {
    await this.newsletters.test(actor, newsletterId);
    const text = newsletterTexts[page.lang].testSent(actor.email);
    return page.seeOther(`${NEWSLETTERS}/${newsletterId}`, { tone: 'success', text });
  }

  @Post(`/:id/${plainActs.unschedule.step}`)
  @Access('coordinator')
  unschedule(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
  ) {
    return this.act(page, actor, newsletterId, 'unschedule');
  }

  @Post(`/:id/${plainActs.start.step}`)
  @Access('coordinator')
  start(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
  ) {
    return this.act(page, actor, newsletterId, 'start');
  }

  @Post(`/:id/${plainActs.pause.step}`)
  @Access('coordinator')
  pause(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
  ) {
    return this.act(page, actor, newsletterId, 'pause');
  }

  @Post(`/:id/${plainActs.resume.step}`)
  @Access('coordinator')
  resume(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
  ) {
    return this.act(page, actor, newsletterId, 'resume');
  }

  @Post(`/:id/${plainActs.cancel.step}`)
  @Access('coordinator')
  cancel(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
  ) {
    return this.act(page, actor, newsletterId, 'cancel');
  }

  private async act(page: PageContext, actor: Representative, newsletterId: string, action: PlainAct) {
    await this.newsletters.act(actor, newsletterId, action);
    return page.seeOther(`${NEWSLETTERS}/${newsletterId}`, newsletterDone(page, action));
  }
}
