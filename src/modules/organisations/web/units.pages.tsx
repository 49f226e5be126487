import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { unitBody } from '../units.schemas.js';
import { Units } from '../units.service.js';
import { OrganisationFrames } from './organisation-frame.js';
import { UnitsView } from './units-view.js';
import { unitTexts } from './units.texts.js';

const UNITS = '/panel/organizacja/jednostki';
const id = z.uuid();

/** Schools of a municipality, a ZAZ of the body that runs it. */
@ApiExcludeController()
@Controller(UNITS)
export class UnitsPages {
  constructor(
    private readonly units: Units,
    private readonly frames: OrganisationFrames,
  ) {}

  @Get()
  @Access('viewer')
  list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.show(page, actor, page.form());
  }

  @Post()
  @Access('owner')
  @RateLimit('write')
  add(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      unitBody,
      body,
      async (input) => {
        await this.units.add(actor, input);
        return this.done(page, unitTexts[page.lang].added(input.organisationName));
      },
      (form) => this.show(page, actor, form),
    );
  }

  @Post(':id/polacz')
  @Access('owner')
  async link(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) unit: string,
  ) {
    await this.units.link(actor, unit);
    return this.done(page, unitTexts[page.lang].linked);
  }

  @Post(':id/odlacz')
  @Access('owner')
  async unlink(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) unit: string,
  ) {
    await this.units.unlink(actor, unit);
    return this.done(page, unitTexts[page.lang].unlinked);
  }

  private done(page: PageContext, text: string) {
    return page.seeOther(UNITS, { tone: 'success', text });
  }

  private async show(page: PageContext, actor: Representative, form: FormState) {
    const list = await this.units.list(actor);
    return this.frames.render(
      page,
      actor,
      'units',
      <UnitsView form={form} list={list} mayEdit={hasRole(actor, 'owner')} path={page.href(UNITS)} />,
    );
  }
}
