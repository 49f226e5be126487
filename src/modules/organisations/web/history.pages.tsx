import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { OrganisationHistory } from '../organisation-history.service.js';
import { HistoryView } from './history-view.js';
import { OrganisationFrames } from './organisation-frame.js';

/** Who changed what of an organisation's data and people. */
@ApiExcludeController()
@Controller('/panel/organizacja/historia')
export class HistoryPages {
  constructor(
    private readonly history: OrganisationHistory,
    private readonly frames: OrganisationFrames,
  ) {}

  @Get()
  @Access('viewer')
  async show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    const lines = await this.history.list(actor);
    return this.frames.render(page, actor, 'history', <HistoryView lang={page.lang} lines={lines} />);
  }
}
