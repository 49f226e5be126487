import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { grantBody } from '../grants.schemas.js';
import { Grants } from '../grants.service.js';
import { GrantsView } from './grants-view.js';
import { grantTexts } from './grants.texts.js';
import { OrganisationFrames } from './organisation-frame.js';

const GRANTS = '/panel/organizacja/upowaznienia';

/** Who may act for the organisation by its grant, and what they did. */
@ApiExcludeController()
@Controller(GRANTS)
export class GrantsPages {
  constructor(
    private readonly grants: Grants,
    private readonly frames: OrganisationFrames,
  ) {}

  @Get()
  @Access('viewer')
  list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.show(page, actor, page.form());
  }

  @Post()
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  give(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      grantBody,
      body,
      async (input) => {
        await this.grants.give(actor, input, page.key);
        return page.seeOther(GRANTS, { tone: 'success', text: grantTexts[page.lang].done });
      },
      (form) => this.show(page, actor, form),
    );
  }

  /** At once and without a further proof: taking a right back must be easy. */
  @Post('/:id/uniewaznij')
  @Access('owner')
  async revoke(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
  ) {
    await this.grants.revoke(actor, id);
    return page.seeOther(GRANTS, { tone: 'success', text: grantTexts[page.lang].revoked });
  }

  private async show(page: PageContext, actor: Representative, form: FormState) {
    const overview = await this.grants.overview(actor);
    return this.frames.render(
      page,
      actor,
      'grants',
      <GrantsView
        form={form}
        overview={overview}
        owner={hasRole(actor, 'owner')}
        path={page.href(GRANTS)}
        formKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
