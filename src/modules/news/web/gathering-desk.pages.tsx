import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { addDays, localDateOf, timeOfDayOf } from '../../../shared/dates.js';
import { openedVersion, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import type { GatheringRow } from '../data/gathering.queries.js';
import { whyNot } from '../domain/gathering-states.js';
import { newsProblems } from '../domain/problems.js';
import { gatheringBody, gatheringChange } from '../gatherings.schemas.js';
import { Gatherings, type OpenGathering } from '../gatherings.service.js';
import { deskHead } from './desk-head.js';
import { GatheringDeskView, GatheringForm, GatheringTable } from './gathering-desk-views.js';
import { gatheringTexts } from './gathering.texts.js';

const OWN = '/koordynator/wydarzenia';
const id = z.uuid();
type Form = Record<string, unknown>;

/** Events as the coordinator announces them. */
@ApiExcludeController()
@Controller(OWN)
export class GatheringDeskPages {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('coordinator')
  async list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return page.render(
      this.head(page, null),
      <GatheringTable
        lang={page.lang}
        items={await this.gatherings.list(actor)}
        now={this.clock.now()}
        path={OWN}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/nowe')
  @Access('coordinator')
  blank(@Page() page: PageContext) {
    const day = addDays(localDateOf(this.clock.now()), 14);
    const times = { startsOn: day, startsTime: '10:00', endsOn: day, endsTime: '13:00' };
    return this.form(page, page.form({ ...times, registers: 'true' }), null);
  }

  @Post()
  @Access('coordinator')
  announce(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      gatheringBody,
      body,
      async (input) => {
        const made = await this.gatherings.announce(actor, input, page.key);
        return this.done(page, made, 'saved');
      },
      (form) => this.form(page, form, null),
    );
  }

  @Get('/:id')
  @Access('coordinator')
  async show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) gatheringId: string,
  ) {
    const row = await this.gatherings.show(gatheringId);
    return page.render(
      this.head(page, row.titlePl),
      <GatheringDeskView
        lang={page.lang}
        row={row}
        who={await this.gatherings.registrations(actor, gatheringId)}
        now={this.clock.now()}
        path={`${OWN}/${gatheringId}`}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/:id/edytuj')
  @Access('coordinator')
  async edit(@Page() page: PageContext, @Param('id', { schema: id }) gatheringId: string) {
    const row = await this.own(gatheringId);
    return this.form(page, page.form(valuesOf(row)), row);
  }

  @Post('/:id/edytuj')
  @Access('coordinator')
  async rewrite(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) gatheringId: string,
    @Body() body: Form,
  ) {
    await this.own(gatheringId);
    return page.submit(
      gatheringChange,
      body,
      async (input) => {
        await this.gatherings.rewrite(actor, gatheringId, input);
        return this.done(page, gatheringId, 'saved');
      },
      async (form) => this.form(page, form, await this.own(gatheringId)),
    );
  }

  @Post('/:id/anuluj')
  @Access('coordinator')
  async cancel(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) gatheringId: string,
  ) {
    await this.gatherings.cancel(actor, gatheringId);
    return this.done(page, gatheringId, 'cancelled');
  }

  private async own(gatheringId: string): Promise<OpenGathering> {
    const row = await this.gatherings.show(gatheringId);
    const ended = whyNot(row, 'rewrite', this.clock.now());
    if (ended) throw newsProblems.gatheringEnded(ended);
    return row;
  }

  private done(page: PageContext, gatheringId: string, said: 'saved' | 'cancelled') {
    return page.seeOther(`${OWN}/${gatheringId}`, { tone: 'success', text: gatheringTexts[page.lang][said] });
  }

  private form(page: PageContext, form: FormState, row: GatheringRow | null) {
    const m = gatheringTexts[page.lang];
    const title = row ? m.editTitle : m.newTitle;
    return page.render(
      this.head(page, title),
      <GatheringForm
        form={form}
        title={title}
        action={page.href(row ? `${OWN}/${row.id}/edytuj` : OWN)}
        backHref={page.href(row ? `${OWN}/${row.id}` : OWN)}
        {...(row ? { version: openedVersion(form, 'version', row.version) } : { formKey: page.formKey })}
      />,
    );
  }

  private head(page: PageContext, title: string | null) {
    return deskHead(page, { path: OWN, title: gatheringTexts[page.lang].title }, title);
  }
}

const valuesOf = (row: GatheringRow): FormState['values'] => ({
  titlePl: row.titlePl,
  titleEn: row.titleEn ?? '',
  textPl: row.textPl,
  textEn: row.textEn ?? '',
  place: row.place,
  startsOn: localDateOf(row.startsAt),
  startsTime: timeOfDayOf(row.startsAt),
  endsOn: localDateOf(row.endsAt),
  endsTime: timeOfDayOf(row.endsAt),
  registers: row.registers ? 'true' : '',
  places: row.places === null ? '' : String(row.places),
});
