import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormState } from '../../../../ui/index.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { PROCEDURES, procedurePath } from '../../procedures/procedure-news.js';
import { stepPath } from '../../procedures/web/step-path.js';
import { CategoryWords } from '../category-words.js';
import { listPath } from '../invitation-news.js';
import { inviteBody, listPageQuery, outsideBody, planBody } from '../invitations.schemas.js';
import { Invitations } from '../invitations.service.js';
import { Matching } from '../matching.service.js';
import { OutsideSuppliers } from '../outside-suppliers.service.js';
import { InvitationsView, type InvitationForms } from './invitations-view.js';
import { invitationTexts } from './invitations.texts.js';

const id = z.uuid();
const noFields = z.object({});
type Form = Record<string, unknown>;

/** Whom a procedure asks, for its buyer. */
@ApiExcludeController()
@Controller('/panel/postepowania/:id/zaproszenia')
export class InvitationPages {
  constructor(
    private readonly invitations: Invitations,
    private readonly matching: Matching,
    private readonly outside: OutsideSuppliers,
    private readonly categories: CategoryWords,
  ) {}

  @Get()
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: listPageQuery }) { szukaj }: z.output<typeof listPageQuery>,
  ) {
    return this.list(page, actor, procedureId, null, szukaj ?? null);
  }

  @Post('/dopisz')
  @Access('editor')
  @RateLimit('write')
  add(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: listPageQuery }) { szukaj }: z.output<typeof listPageQuery>,
    @Body() body: Form,
  ) {
    return page.submit(
      inviteBody,
      body,
      async ({ supplierIds }) => {
        const added = await this.invitations.add(actor, procedureId, supplierIds, page.key);
        return this.done(page, procedureId, invitationTexts[page.lang].added(added), '#lista');
      },
      this.again(page, actor, procedureId, 'choose', szukaj),
    );
  }

  @Post('/plan')
  @Access('editor')
  @RateLimit('write')
  plan(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      planBody,
      body,
      async (plan) => {
        await this.invitations.plan(actor, procedureId, plan);
        return this.done(page, procedureId, invitationTexts[page.lang].planSaved, '#tury');
      },
      this.again(page, actor, procedureId, 'plan'),
    );
  }

  @Post('/tura')
  @Access('editor')
  @RateLimit('write')
  wave(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Form,
  ) {
    return this.step(page, actor, procedureId, body, async () =>
      invitationTexts[page.lang].invited(await this.invitations.invite(actor, procedureId, page.key)),
    );
  }

  @Post('/przypomnij')
  @Access('editor')
  @RateLimit('write')
  remind(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Form,
  ) {
    return this.step(page, actor, procedureId, body, async () =>
      invitationTexts[page.lang].reminded(await this.invitations.remind(actor, procedureId, page.key)),
    );
  }

  @Post('/spoza-klastra')
  @Access('editor')
  @RateLimit('write')
  addOutside(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      outsideBody,
      body,
      async (input) => {
        await this.outside.add(actor, procedureId, input, page.key);
        return this.done(page, procedureId, invitationTexts[page.lang].outsideAdded, '#lista');
      },
      this.again(page, actor, procedureId, 'outside'),
    );
  }

  @Post('/spoza-klastra/:outsideId/uniewaznij')
  @Access('editor')
  @RateLimit('write')
  async revoke(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('outsideId', { schema: id }) outsideId: string,
  ) {
    await this.outside.revoke(actor, procedureId, outsideId);
    return this.done(page, procedureId, invitationTexts[page.lang].revoked);
  }

  @Post('/:invitationId/usun')
  @Access('editor')
  @RateLimit('write')
  async remove(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('invitationId', { schema: id }) invitationId: string,
  ) {
    await this.invitations.remove(actor, procedureId, invitationId);
    return this.done(page, procedureId, invitationTexts[page.lang].removed, '#lista');
  }

  private done(page: PageContext, procedureId: string, text: string, part = '') {
    return page.seeOther(`${listPath(procedureId)}${part}`, { tone: 'success', text });
  }

  /** A button without fields; `act` does it and says what was done. */
  private step(
    page: PageContext,
    actor: Representative,
    procedureId: string,
    body: Form,
    act: () => Promise<string>,
  ) {
    return page.submit(
      noFields,
      body,
      async () => this.done(page, procedureId, await act()),
      this.again(page, actor, procedureId, 'step'),
    );
  }

  private again(
    page: PageContext,
    actor: Representative,
    procedureId: string,
    of: InvitationForms,
    words?: string,
  ) {
    return (form: FormState) => this.list(page, actor, procedureId, { of, form }, words ?? null);
  }

  private async list(
    page: PageContext,
    actor: Representative,
    procedureId: string,
    refused: { of: InvitationForms; form: FormState } | null,
    words: string | null,
  ) {
    const list = await this.invitations.open(actor, procedureId);
    const listed = new Set(list.lines.map(({ supplierId }) => supplierId));
    const isNew = ({ supplierId }: { supplierId: string }) => !listed.has(supplierId);
    const found = words === null ? [] : await this.invitations.find(actor, words);
    const m = invitationTexts[page.lang];
    return page.render(
      {
        title: m.title,
        area: 'panel',
        breadcrumbs: [
          { path: PROCEDURES, label: m.procedures },
          {
            // A draft has no page of its own yet: the wizard's last step stands for it.
            path: list.procedure.state === 'draft' ? stepPath(procedureId, 4) : procedurePath(procedureId),
            label: list.procedure.subject || m.draft,
          },
          { label: m.title },
        ],
      },
      <InvitationsView
        {...await this.categories.in(page.lang)}
        list={list}
        suggestions={(await this.matching.suggestions(actor, procedureId)).filter(isNew)}
        coverage={await this.matching.coverage(actor, procedureId)}
        words={words}
        found={found.filter(isNew)}
        mayWrite={hasRole(actor, 'editor')}
        fresh={(values) => page.form(values)}
        refused={refused}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
