import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { capitalised } from '../../../shared/text.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { moderationProblems } from '../domain/problems.js';
import { subjectName } from '../domain/statement.js';
import { Hiding } from '../hiding.service.js';
import { ModeratedThings, type ThingRef } from '../moderated-things.js';
import { decisionsPageQuery, kindParam, reasonBody } from '../moderation.schemas.js';
import { Reports } from '../reports.service.js';
import { CaseView, QueueView, type CaseStep } from './queue-views.js';
import { moderationTexts } from './moderation.texts.js';
import { reportTexts } from './reports.texts.js';

const QUEUE = '/koordynator/tresci';
const CASE = `${QUEUE}/:kind/:id`;
const id = z.uuid();
type Form = Record<string, unknown>;
const segments: Readonly<Record<CaseStep, string>> = { hide: 'ukryj', restore: 'przywroc', dismiss: 'oddal' };

/** Reported texts and the coordinator's decisions about them. */
@ApiExcludeController()
@Controller()
export class QueuePages {
  constructor(
    private readonly reports: Reports,
    private readonly hiding: Hiding,
    private readonly things: ModeratedThings,
  ) {}

  @Get(QUEUE)
  @Access('coordinator')
  async queue(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: decisionsPageQuery }) query: z.output<typeof decisionsPageQuery>,
  ) {
    const m = reportTexts[page.lang];
    return page.render(
      { title: m.queue, area: 'coordinator', breadcrumbs: [...this.crumbs(page), { label: m.queue }] },
      <QueueView
        lang={page.lang}
        queue={await this.reports.queue(actor, { page: query.strona, perPage: 20 })}
        hrefOf={({ subjectKind, subjectId }) =>
          page.href(`${QUEUE}/${this.things.of(subjectKind).segment}/${subjectId}`)
        }
        decisionsHref={page.href('/koordynator/decyzje')}
        pageHref={(number) => `${page.href(QUEUE)}?strona=${number}`}
      />,
    );
  }

  @Get(CASE)
  @Access('coordinator')
  about(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: kindParam }) segment: string,
    @Param('id', { schema: id }) thing: string,
  ) {
    return this.show(page, actor, this.refOf(segment, thing), null, page.form());
  }

  @Post(`${CASE}/ukryj`)
  @Access('coordinator')
  hide(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: kindParam }) segment: string,
    @Param('id', { schema: id }) thing: string,
    @Body() body: Form,
  ) {
    return this.decide(page, actor, this.refOf(segment, thing), 'hide', body);
  }

  @Post(`${CASE}/przywroc`)
  @Access('coordinator')
  restore(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: kindParam }) segment: string,
    @Param('id', { schema: id }) thing: string,
    @Body() body: Form,
  ) {
    return this.decide(page, actor, this.refOf(segment, thing), 'restore', body);
  }

  @Post(`${CASE}/oddal`)
  @Access('coordinator')
  dismiss(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: kindParam }) segment: string,
    @Param('id', { schema: id }) thing: string,
    @Body() body: Form,
  ) {
    return this.decide(page, actor, this.refOf(segment, thing), 'dismiss', body);
  }

  private decide(page: PageContext, actor: Representative, ref: ThingRef, step: CaseStep, body: Form) {
    const m = reportTexts[page.lang];
    const done = { hide: m.hiddenDone, restore: m.restoredDone, dismiss: m.dismissedDone };
    return page.submit(
      reasonBody,
      body,
      async ({ reason }) => {
        await (step === 'dismiss'
          ? this.reports.dismiss(actor, ref, reason)
          : this.hiding[step](actor, ref, reason));
        return page.seeOther(QUEUE, { tone: 'success', text: done[step] });
      },
      (form) => this.show(page, actor, ref, step, form),
    );
  }

  private async show(
    page: PageContext,
    actor: Representative,
    ref: ThingRef,
    refused: CaseStep | null,
    form: FormState,
  ) {
    const found = await this.reports.about(actor, ref);
    const name = subjectName({ kind: ref.kind, title: found.thing?.title ?? null })[page.lang];
    const title = capitalised(name, page.lang);
    const address = `${QUEUE}/${this.things.of(ref.kind).segment}/${ref.id}`;
    return page.render(
      {
        title,
        area: 'coordinator',
        breadcrumbs: [
          ...this.crumbs(page),
          { path: QUEUE, label: reportTexts[page.lang].queue },
          { label: title },
        ],
      },
      <CaseView
        form={form}
        refused={refused}
        title={title}
        found={found}
        thingHref={found.thing?.visible ? page.href(found.thing.path) : null}
        actionOf={(step) => page.href(`${address}/${segments[step]}`)}
      />,
    );
  }

  private crumbs(page: PageContext) {
    return [{ path: '/koordynator', label: moderationTexts[page.lang].coordinator }];
  }

  private refOf(segment: string, thing: string): ThingRef {
    const kind = this.things.kindOf(segment);
    if (!kind) throw moderationProblems.textNotFound();
    return { kind, id: thing };
  }
}
