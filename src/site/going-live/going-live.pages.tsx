import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import type { PageContext } from '../../ui/page/page-context.js';
import { Page } from '../../ui/page/page.decorator.js';
import { judge } from './domain/checks.js';
import { confirmationKinds, type ConfirmationKind } from './domain/facts.js';
import { GoingLiveView } from './going-live-view.js';
import { GoingLive } from './going-live.service.js';
import { goingLiveTexts } from './going-live.texts.js';

const GOING_LIVE = '/koordynator/uruchomienie';

/** The coordinator's list of what is left to do before the site is opened. */
@ApiExcludeController()
@Controller(GOING_LIVE)
export class GoingLivePages {
  constructor(private readonly goingLive: GoingLive) {}

  @Get()
  @Access('coordinator')
  async show(@Page() page: PageContext) {
    const m = goingLiveTexts[page.lang];
    return page.render(
      {
        title: m.title,
        area: 'coordinator',
        breadcrumbs: [{ path: '/koordynator', label: m.desk }, { label: m.title }],
      },
      <GoingLiveView
        lang={page.lang}
        judgements={judge(await this.goingLive.facts())}
        confirmations={{
          'key-backup': await this.goingLive.confirmation('key-backup'),
          'data-backup': await this.goingLive.confirmation('data-backup'),
        }}
        confirmPath={(kind) => page.href(`${GOING_LIVE}/potwierdzenia/${kind}`)}
        foundersHref={page.href('/koordynator/zalozyciele')}
      />,
    );
  }

  @Post('potwierdzenia/:kind')
  @Access('coordinator')
  async confirm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: z.enum(confirmationKinds) }) kind: ConfirmationKind,
  ) {
    await this.goingLive.confirm(actor, kind);
    return page.seeOther(GOING_LIVE, { tone: 'success', text: goingLiveTexts[page.lang].thanks });
  }
}
