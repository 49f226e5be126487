import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { moderationProblems } from '../domain/problems.js';
import { ModeratedThings, type ThingRef } from '../moderated-things.js';
import { kindParam, reportBody } from '../moderation.schemas.js';
import { Reports } from '../reports.service.js';
import { TransparencyReport } from '../transparency.service.js';
import { ReportSentView, ReportView } from './report-view.js';
import { reportTexts } from './reports.texts.js';
import { TransparencyView } from './transparency-view.js';
import { transparencyTexts } from './transparency.texts.js';

const TRANSPARENCY = '/przejrzystosc';
const id = z.uuid();

/** Reporting a public text, and what comes of reports in numbers: for everybody. */
@ApiExcludeController()
@Controller()
export class ReportPages {
  constructor(
    private readonly reports: Reports,
    private readonly things: ModeratedThings,
    private readonly transparency: TransparencyReport,
  ) {}

  @Get('/zglos/:kind/:id')
  @Access('public')
  form(
    @Page() page: PageContext,
    @Param('kind', { schema: kindParam }) segment: string,
    @Param('id', { schema: id }) thing: string,
  ) {
    return this.show(page, segment, thing, page.form());
  }

  @Post('/zglos/:kind/:id')
  @Access('public')
  @RateLimit('report')
  async send(
    @Page() page: PageContext,
    @Param('kind', { schema: kindParam }) segment: string,
    @Param('id', { schema: id }) thing: string,
    @Body() body: Record<string, unknown>,
  ) {
    const ref = this.refOf(segment, thing);
    const { path } = await this.reports.reportable(ref);
    return page.submit(
      reportBody,
      body,
      async (input) => {
        await this.reports.file(page.actor, ref, { ...input, lang: page.lang });
        return page.render(
          { title: reportTexts[page.lang].sent },
          <ReportSentView
            lang={page.lang}
            mailed={page.actor.kind === 'person' || input.email !== undefined}
            thingHref={page.href(path)}
            transparencyHref={page.href(TRANSPARENCY)}
          />,
        );
      },
      (form) => this.show(page, segment, thing, form),
    );
  }

  @Get(TRANSPARENCY)
  @Access('public')
  async counts(@Page() page: PageContext) {
    const m = transparencyTexts[page.lang];
    return page.render(
      { title: m.title, description: m.lead, indexable: true },
      <TransparencyView lang={page.lang} report={await this.transparency.counts()} />,
    );
  }

  private async show(page: PageContext, segment: string, thingId: string, form: FormState) {
    const ref = this.refOf(segment, thingId);
    const thing = await this.reports.reportable(ref);
    return page.render(
      { title: reportTexts[page.lang].report },
      <ReportView
        form={form}
        kind={ref.kind}
        thing={thing}
        action={page.href(`/zglos/${segment}/${thingId}`)}
        thingHref={page.href(thing.path)}
        email={page.actor.kind === 'person' ? page.actor.email : null}
      />,
    );
  }

  private refOf(segment: string, thing: string): ThingRef {
    const kind = this.things.kindOf(segment);
    if (!kind) throw moderationProblems.textNotFound();
    return { kind, id: thing };
  }
}
