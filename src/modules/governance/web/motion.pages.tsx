import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { localDateOf } from '../../../shared/dates.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { governanceLabels, motionTitle } from '../governance.labels.js';
import {
  motionBody,
  motionsPageQuery,
  newMotionPageQuery,
  openedKinds,
  voteBody,
  type OpenedKind,
} from '../motions.schemas.js';
import { motionPath, Motions } from '../motions.service.js';
import { Voting } from '../voting.service.js';
import { COUNCIL, CouncilTabs, MOTIONS } from './council-tabs.js';
import { councilTexts } from './council.texts.js';
import { KindChoice, MotionForm } from './motion-form.js';
import { MotionListView } from './motion-list-view.js';
import { MotionView } from './motion-view.js';
import { motionTexts } from './motions.texts.js';

const PER_PAGE = 20;
const id = z.uuid();
type Form = Record<string, unknown>;

/** What the council votes on. */
@ApiExcludeController()
@Controller(COUNCIL)
export class MotionPages {
  constructor(
    private readonly motions: Motions,
    private readonly voting: Voting,
    private readonly clock: Clock,
  ) {}

  @Get('/glosowania')
  @Access('council')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: motionsPageQuery }) { strona }: z.output<typeof motionsPageQuery>,
  ) {
    const { now, ...motions } = await this.motions.list(actor, { page: strona, perPage: PER_PAGE });
    return page.render(
      { title: motionTexts[page.lang].motions, area: 'panel' },
      <>
        <CouncilTabs page={page} current={MOTIONS} />
        <MotionListView
          lang={page.lang}
          motions={motions}
          now={now}
          appeals={await this.motions.strandedAppeals(actor)}
          href={(path) => page.href(path)}
        />
      </>,
    );
  }

  @Get('/glosowania/nowe')
  @Access('council')
  newMotion(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: newMotionPageQuery }) { rodzaj }: z.output<typeof newMotionPageQuery>,
  ) {
    return this.showForm(page, actor, rodzaj, page.form());
  }

  @Post('/glosowania')
  @Access('council')
  @RateLimit('write')
  open(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    const kind = openedKinds.find((kind) => kind === body['kind']) ?? null;
    return page.submit(
      motionBody,
      body,
      async (input) => {
        const opened = await this.motions.open(actor, input, page.key);
        return page.seeOther(motionPath(opened), { tone: 'success', text: motionTexts[page.lang].opened });
      },
      (form) => this.showForm(page, actor, kind, form),
    );
  }

  @Post('/odwolanie/:id/glosowanie')
  @Access('council')
  @RateLimit('write')
  async openAppeal(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) appealId: string,
  ) {
    const opened = await this.motions.openAppeal(actor, appealId);
    return page.seeOther(motionPath(opened), { tone: 'success', text: motionTexts[page.lang].opened });
  }

  @Get('/glosowania/:id')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) motionId: string,
  ) {
    return this.showMotion(page, actor, motionId, page.form());
  }

  @Post('/glosowania/:id/glos')
  @Access('council')
  @RateLimit('write')
  vote(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) motionId: string,
    @Body() body: Form,
  ) {
    const m = motionTexts[page.lang];
    return page.submit(
      voteBody,
      body,
      async ({ choice }) => {
        const state = await this.voting.vote(actor, motionId, choice);
        const text = state === 'open' ? m.saved : m.savedLast;
        return page.seeOther(motionPath(motionId), { tone: 'success', text });
      },
      (form) => this.showMotion(page, actor, motionId, form),
    );
  }

  @Post('/glosowania/:id/zamknij')
  @Access('council')
  close(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) motionId: string,
  ) {
    return page.submit(
      z.object({}),
      {},
      async () => {
        await this.voting.close(actor, motionId);
        return page.seeOther(motionPath(motionId), {
          tone: 'success',
          text: motionTexts[page.lang].counted,
        });
      },
      (form) => this.showMotion(page, actor, motionId, form),
    );
  }

  private async showMotion(page: PageContext, actor: Representative, motionId: string, form: FormState) {
    const shown = await this.motions.show(actor, motionId);
    const title = motionTitle(shown.motion)[page.lang];
    return page.render(
      {
        title,
        area: 'panel',
        breadcrumbs: [
          { path: COUNCIL, label: councilTexts[page.lang].council },
          ...(actor.council ? [{ path: MOTIONS, label: motionTexts[page.lang].motions }] : []),
          { label: title },
        ],
      },
      <MotionView
        form={form}
        case={shown}
        organisationId={actor.organisation.id}
        votePath={page.href(`${motionPath(motionId)}/glos`)}
        closePath={page.href(`${motionPath(motionId)}/zamknij`)}
      />,
    );
  }

  private async showForm(page: PageContext, actor: Representative, kind: OpenedKind | null, form: FormState) {
    const m = motionTexts[page.lang];
    const hrefOf = (kind: OpenedKind) => page.href(`${MOTIONS}/nowe?rodzaj=${kind}`);
    return page.render(
      {
        title: kind ? governanceLabels[page.lang].kinds[kind] : m.newTitle,
        area: 'panel',
        breadcrumbs: [
          { path: COUNCIL, label: councilTexts[page.lang].council },
          { path: MOTIONS, label: m.motions },
          { label: m.newTitle },
        ],
      },
      kind ? (
        <MotionForm
          form={form}
          kind={kind}
          candidates={await this.motions.candidates(actor, kind)}
          today={localDateOf(this.clock.now())}
          idempotencyKey={page.formKey}
          action={page.href(MOTIONS)}
          backHref={page.href(`${MOTIONS}/nowe`)}
        />
      ) : (
        <KindChoice lang={page.lang} hrefOf={hrefOf} />
      ),
    );
  }
}
