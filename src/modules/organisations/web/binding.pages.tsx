import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { localDateOf } from '../../../shared/dates.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Binding } from '../binding.service.js';
import { organisationProblems } from '../domain/problems.js';
import { bindingEndBody, bindingPersonBody, bindingRuleBody } from '../facts.schemas.js';
import { EndForm, PersonForm, RuleForm } from './binding-forms.js';
import { BindingView } from './binding-view.js';
import { bindingTexts } from './binding.texts.js';
import { OrganisationFrames } from './organisation-frame.js';

const BINDING = '/panel/organizacja/reprezentacja';
const id = z.uuid();
type Form = Record<string, unknown>;

/** Who may bind the organisation, and how many together. */
@ApiExcludeController()
@Controller(BINDING)
export class BindingPages {
  constructor(
    private readonly binding: Binding,
    private readonly clock: Clock,
    private readonly frames: OrganisationFrames,
  ) {}

  @Get()
  @Access('viewer')
  async show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.frames.render(
      page,
      actor,
      'binding',
      <BindingView
        lang={page.lang}
        standing={await this.binding.show(actor)}
        mayEdit={hasRole(actor, 'owner')}
        path={page.href(BINDING)}
      />,
    );
  }

  @Get('zasada')
  @Access('owner')
  async ruleForm(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    const { rule } = await this.binding.show(actor);
    const values = {
      together: String(rule?.together ?? ''),
      words: rule?.words ?? '',
      validFrom: this.today(),
      ...(rule?.countersigned && { countersigned: 'on' }),
    };
    return this.showRule(page, actor, page.form(values));
  }

  @Post('zasada')
  @Access('owner')
  @StepUp()
  recordRule(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      bindingRuleBody,
      body,
      async (input) => {
        await this.binding.recordRule(actor, input);
        return this.done(page, bindingTexts[page.lang].ruleSaved);
      },
      (form) => this.showRule(page, actor, form),
    );
  }

  @Get('osoby')
  @Access('owner')
  personForm(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.showPerson(page, actor, page.form({ part: 'binds', validFrom: this.today() }));
  }

  @Post('osoby')
  @Access('owner')
  @StepUp()
  addPerson(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      bindingPersonBody,
      body,
      async (input) => {
        await this.binding.addPerson(actor, input);
        return this.done(page, bindingTexts[page.lang].personAdded);
      },
      (form) => this.showPerson(page, actor, form),
    );
  }

  @Get('osoby/:id')
  @Access('owner')
  endForm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) person: string,
  ) {
    return this.showEnd(page, actor, person, page.form({ validTo: this.today() }));
  }

  @Post('osoby/:id')
  @Access('owner')
  @StepUp()
  endPerson(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) person: string,
    @Body() body: Form,
  ) {
    return page.submit(
      bindingEndBody,
      body,
      async ({ validTo }) => {
        await this.binding.endPerson(actor, person, validTo);
        return this.done(page, bindingTexts[page.lang].personEnded);
      },
      (form) => this.showEnd(page, actor, person, form),
    );
  }

  private today(): string {
    return localDateOf(this.clock.now());
  }

  private done(page: PageContext, text: string) {
    return page.seeOther(BINDING, { tone: 'success', text });
  }

  private async showRule(page: PageContext, actor: Representative, form: FormState) {
    const { treasurer } = await this.binding.show(actor);
    const action = page.href(`${BINDING}/zasada`);
    return this.frames.render(
      page,
      actor,
      'binding',
      <RuleForm form={form} action={action} backHref={page.href(BINDING)} treasurer={treasurer} />,
    );
  }

  private async showPerson(page: PageContext, actor: Representative, form: FormState) {
    const { treasurer } = await this.binding.show(actor);
    const action = page.href(`${BINDING}/osoby`);
    return this.frames.render(
      page,
      actor,
      'binding',
      <PersonForm form={form} action={action} backHref={page.href(BINDING)} treasurer={treasurer} />,
    );
  }

  private async showEnd(page: PageContext, actor: Representative, personId: string, form: FormState) {
    const { people } = await this.binding.show(actor);
    const person = people.find(({ id: one, validTo }) => one === personId && !validTo);
    if (!person) throw organisationProblems.bindingPersonNotFound();
    const action = page.href(`${BINDING}/osoby/${personId}`);
    return this.frames.render(
      page,
      actor,
      'binding',
      <EndForm form={form} action={action} backHref={page.href(BINDING)} name={person.name} />,
    );
  }
}
