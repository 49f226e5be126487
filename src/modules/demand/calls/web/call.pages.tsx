import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { powiatCodes } from '../../../../shared/territory.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { Vocabulary } from '../../../catalog/index.js';
import { CALL, DEMAND } from '../../demand-paths.js';
import { demandNames } from '../../report/demand-names.js';
import { demandTexts } from '../../report/web/demand.texts.js';
import { callBody } from '../calls.schemas.js';
import { DemandCalls } from '../calls.service.js';
import { CallView } from './call-view.js';
import { callTexts } from './call.texts.js';

/** A line of the report, or nothing: then the form is empty. */
const fromLine = z.object({
  words: z.string().max(120).catch(''),
  category: z.string().max(80).catch(''),
  area: z.enum(powiatCodes).or(z.literal('')).catch(''),
});

/** Telling members what buyers look for. */
@ApiExcludeController()
@Controller(CALL)
export class DemandCallPages {
  constructor(
    private readonly calls: DemandCalls,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Get()
  @Access('coordinator')
  async begin(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: fromLine }) line: z.output<typeof fromLine>,
  ) {
    const { words, category, area } = line;
    const reach =
      words || category
        ? await this.calls.reach({ words, category: category || null, area: area || null })
        : null;
    return this.show(page, actor, page.form(line), reach);
  }

  @Post()
  @Access('coordinator')
  @RateLimit('write')
  call(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      callBody,
      body,
      async (input) => {
        const { told } = await this.calls.call(actor, input, page.key);
        return page.seeOther(CALL, { tone: 'success', text: callTexts[page.lang].done(told) });
      },
      (form) => this.show(page, actor, form, null),
    );
  }

  private async show(page: PageContext, actor: Representative, form: FormState, reach: number | null) {
    const categories = await this.vocabulary.categoryTree();
    const { title } = callTexts[page.lang];
    return page.render(
      {
        title,
        area: 'coordinator',
        breadcrumbs: [{ path: DEMAND, label: demandTexts[page.lang].title }, { label: title }],
      },
      <CallView
        form={form}
        formKey={page.formKey}
        action={page.href(CALL)}
        categories={categories}
        names={demandNames(categories, page.lang)}
        reach={reach}
        calls={await this.calls.latest(actor)}
      />,
    );
  }
}
