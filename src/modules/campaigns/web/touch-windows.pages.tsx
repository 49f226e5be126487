import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { addDays, formatDate, localDateOf } from '../../../shared/dates.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { WINDOWS } from '../campaign-paths.js';
import { touchWindowBody } from '../touch-windows.schemas.js';
import { TouchWindows } from '../touch-windows.service.js';
import { crumbs } from './plan-crumbs.js';
import { TouchWindowsView } from './touch-windows-view.js';
import { touchWindowTexts } from './touch-windows.texts.js';

/** By what an inquiry counts for a campaign, for the coordinator. */
@ApiExcludeController()
@Controller(WINDOWS)
export class TouchWindowPages {
  constructor(
    private readonly windows: TouchWindows,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('coordinator')
  list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.show(page, actor, page.form());
  }

  @Post()
  @Access('coordinator')
  @RateLimit('write')
  set(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      touchWindowBody,
      body,
      async (window) => {
        const { days, validFrom } = await this.windows.set(actor, window, page.key);
        const text = touchWindowTexts[page.lang].done(days, formatDate(validFrom, page.lang));
        return page.seeOther(WINDOWS, { tone: 'success', text });
      },
      (form) => this.show(page, actor, form),
    );
  }

  private async show(page: PageContext, actor: Representative, form: FormState) {
    const m = touchWindowTexts[page.lang];
    return page.render(
      { title: m.title, area: 'coordinator', breadcrumbs: crumbs(page, { label: m.short }) },
      <TouchWindowsView
        form={form}
        formKey={page.formKey}
        windows={await this.windows.list(actor)}
        keptDays={await this.windows.keptDays()}
        tomorrow={addDays(localDateOf(this.clock.now()), 1)}
        action={page.href(WINDOWS)}
      />,
    );
  }
}
