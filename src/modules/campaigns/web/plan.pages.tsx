import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { whole } from '../../../platform/validation/fields.js';
import { localDateOf, type LocalDate } from '../../../shared/dates.js';
import { powiatCodes } from '../../../shared/territory.js';
import { openedVersion, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Vocabulary } from '../../catalog/index.js';
import { PLANS, planPath } from '../campaign-paths.js';
import { Campaigns } from '../campaigns.service.js';
import { campaignTemplates, seasonFrom, templateIds, type TemplateId } from '../domain/campaign-templates.js';
import { calendarOf } from '../domain/year-calendar.js';
import { fieldsOf, planBody, planEditBody } from '../plans.schemas.js';
import { crumbs } from './plan-crumbs.js';
import { PlanForm } from './plan-form.js';
import { PlanListView, TemplateChoice } from './plan-list-view.js';
import { formValuesOf } from './plan-words.js';
import { planTexts } from './plan.texts.js';
import { YearView } from './year-view.js';

const id = z.uuid();
const yearQuery = z.object({ rok: whole(2014, 2200).optional().catch(undefined) });
const BLANK = 'pusta';
const newQuery = z.object({
  szablon: z
    .enum([...templateIds, BLANK])
    .nullable()
    .catch(null)
    .default(null),
  // What a blank sheet may begin with.
  nazwa: z.string().max(100).catch(''),
  cel: z.string().max(1000).catch(''),
  kategoria: z.string().max(80).optional().catch(undefined),
  powiat: z.enum(powiatCodes).optional().catch(undefined),
});
type Form = Record<string, unknown>;
type Begun = Omit<z.output<typeof newQuery>, 'szablon'>;

/** The coordinator's list, calendar and forms of campaigns. */
@ApiExcludeController()
@Controller(PLANS)
export class PlanPages {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly vocabulary: Vocabulary,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('coordinator')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: yearQuery }) { rok }: z.output<typeof yearQuery>,
  ) {
    const year = rok ?? this.thisYear();
    return page.render(
      { title: planTexts[page.lang].title, area: 'coordinator', breadcrumbs: crumbs(page) },
      <PlanListView
        lang={page.lang}
        year={year}
        campaigns={await this.ofYear(actor, year)}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/kalendarz')
  @Access('coordinator')
  async year(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: yearQuery }) { rok }: z.output<typeof yearQuery>,
  ) {
    const year = rok ?? this.thisYear();
    const planned = (await this.ofYear(actor, year)).filter(
      ({ state }) => state !== 'refused' && state !== 'withdrawn',
    );
    const { year: title } = planTexts[page.lang];
    return page.render(
      { title, area: 'coordinator', breadcrumbs: crumbs(page, { label: title }) },
      <YearView
        lang={page.lang}
        year={year}
        calendar={calendarOf(year, planned)}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/nowa')
  @Access('coordinator')
  async newPlan(
    @Page() page: PageContext,
    @Query({ schema: newQuery }) { szablon, ...begun }: z.output<typeof newQuery>,
  ) {
    const { newTitle: title } = planTexts[page.lang];
    if (szablon === null) {
      return page.render(
        { title, area: 'coordinator', breadcrumbs: crumbs(page, { label: title }) },
        <TemplateChoice lang={page.lang} href={(path) => page.href(path)} />,
      );
    }
    const form = page.form(szablon === BLANK ? blankWith(begun) : this.valuesOf(szablon));
    return this.showForm(page, form, szablon === BLANK ? {} : { template: szablon });
  }

  @Post()
  @Access('coordinator')
  @RateLimit('write')
  plan(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    const template = templateIds.find((each) => each === body['template']);
    return page.submit(
      planBody,
      body,
      async ({ template: begun, ...plan }) => {
        const made = await this.campaigns.plan(actor, fieldsOf(plan), begun ?? null, page.key);
        return page.seeOther(planPath(made), { tone: 'success', text: planTexts[page.lang].saved });
      },
      (form) => this.showForm(page, form, template ? { template } : {}),
    );
  }

  @Get('/:id/edytuj')
  @Access('coordinator')
  async edit(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    const campaign = await this.campaigns.show(actor, campaignId);
    return this.showEdit(page, actor, campaignId, page.form(formValuesOf(campaign)));
  }

  @Post('/:id/edytuj')
  @Access('coordinator')
  @RateLimit('write')
  save(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      planEditBody,
      body,
      async ({ version, ...plan }) => {
        await this.campaigns.edit(actor, campaignId, version, fieldsOf(plan));
        return page.seeOther(planPath(campaignId), { tone: 'success', text: planTexts[page.lang].saved });
      },
      (form) => this.showEdit(page, actor, campaignId, form),
    );
  }

  @Post('/:id/kopiuj')
  @Access('coordinator')
  @RateLimit('write')
  async copy(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
  ) {
    const made = await this.campaigns.copy(actor, campaignId, page.key);
    return page.seeOther(planPath(made), { tone: 'success', text: planTexts[page.lang].copied });
  }

  private async showForm(page: PageContext, form: FormState, fields: Readonly<Record<string, string>>) {
    const { newTitle: title } = planTexts[page.lang];
    return page.render(
      { title, area: 'coordinator', breadcrumbs: crumbs(page, { label: title }) },
      <PlanForm
        form={form}
        formKey={page.formKey}
        title={title}
        categories={await this.vocabulary.categories()}
        action={page.href(PLANS)}
        backHref={page.href(PLANS)}
        fields={fields}
      />,
    );
  }

  private async showEdit(page: PageContext, actor: Representative, campaignId: string, form: FormState) {
    const campaign = await this.campaigns.show(actor, campaignId);
    const { editTitle: title } = planTexts[page.lang];
    return page.render(
      {
        title,
        area: 'coordinator',
        breadcrumbs: crumbs(page, { path: planPath(campaignId), label: campaign.namePl }, { label: title }),
      },
      <PlanForm
        form={form}
        formKey={page.formKey}
        title={title}
        categories={await this.vocabulary.categories()}
        action={page.href(`${planPath(campaignId)}/edytuj`)}
        backHref={page.href(planPath(campaignId))}
        fields={{ version: openedVersion(form, 'version', campaign.version) }}
      />,
    );
  }

  private ofYear(actor: Representative, year: number) {
    return this.campaigns.list(actor, `${year}-01-01` as LocalDate, `${year}-12-31` as LocalDate);
  }

  private thisYear(): number {
    return Number(localDateOf(this.clock.now()).slice(0, 4));
  }

  private valuesOf(template: TemplateId): FormState['values'] {
    const texts = campaignTemplates[template];
    const days = seasonFrom(template, localDateOf(this.clock.now()));
    return formValuesOf({ ...nothing, ...texts, ...days });
  }
}

const nothing = {
  ...{ powiats: [], languages: ['pl', 'en'] as const },
  ...{ budget: null, fundingSource: null, projectName: null, projectUrl: null },
};
const blankWith = ({ nazwa, cel, kategoria, powiat }: Begun): FormState['values'] => ({
  ...{ languages: ['pl', 'en'], namePl: nazwa, goal: cel },
  ...{ categories: kategoria ? [kategoria] : [], powiats: powiat ? [powiat] : [] },
});
