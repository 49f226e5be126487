import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { amendmentBody, refuseBody } from '../amendments.schemas.js';
import { Amendments } from '../amendments.service.js';
import { amendmentPath, contractPath } from '../contract-news.js';
import { may } from '../domain/policy.js';
import { AmendmentFormView, amendmentFields } from './amendment-form-view.js';
import { AmendmentView } from './amendment-view.js';
import { amendmentTexts } from './amendment.texts.js';
import { contractCrumbs } from './contract-crumbs.js';

const id = z.uuid();
type Form = Record<string, unknown>;

/** Changes of contracts: proposed by one side, answered by the other. */
@ApiExcludeController()
@Controller('/panel')
export class AmendmentPages {
  constructor(private readonly amendments: Amendments) {}

  @Get('/umowy/:id/zmiana')
  @Access('editor')
  form(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
  ) {
    return this.showForm(page, actor, contractId, null);
  }

  @Post('/umowy/:id/zmiana')
  @Access('editor')
  @RateLimit('write')
  propose(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      amendmentBody,
      body,
      async (input) => {
        const made = await this.amendments.propose(actor, contractId, input, page.key);
        return page.seeOther(amendmentPath(made), { tone: 'success', text: amendmentTexts[page.lang].sent });
      },
      (form) => this.showForm(page, actor, contractId, form),
    );
  }

  @Get('/zmiany/:id')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) amendmentId: string,
  ) {
    return this.showAmendment(page, actor, amendmentId, null);
  }

  @Post('/zmiany/:id/przyjmij')
  @Access('editor')
  @RateLimit('write')
  accept(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) amendmentId: string,
    @Body() body: Form,
  ) {
    return this.settle(page, actor, amendmentId, body, 'accept');
  }

  @Post('/zmiany/:id/odmow')
  @Access('editor')
  @RateLimit('write')
  refuse(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) amendmentId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      refuseBody,
      body,
      async ({ reason }) => {
        await this.amendments.refuse(actor, amendmentId, reason, page.key);
        return this.done(page, amendmentId, 'refused');
      },
      (form) => this.showAmendment(page, actor, amendmentId, form),
    );
  }

  @Post('/zmiany/:id/wycofaj')
  @Access('editor')
  @RateLimit('write')
  withdraw(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) amendmentId: string,
    @Body() body: Form,
  ) {
    return this.settle(page, actor, amendmentId, body, 'withdraw');
  }

  private settle(
    page: PageContext,
    actor: Representative,
    amendmentId: string,
    body: Form,
    action: 'accept' | 'withdraw',
  ) {
    return page.submit(
      z.strictObject({}),
      body,
      async () => {
        await this.amendments[action](actor, amendmentId, page.key);
        return this.done(page, amendmentId, action === 'accept' ? 'accepted' : 'withdrawn');
      },
      (form) => this.showAmendment(page, actor, amendmentId, form),
    );
  }

  private done(page: PageContext, amendmentId: string, what: 'accepted' | 'refused' | 'withdrawn') {
    const text = amendmentTexts[page.lang][what];
    return page.seeOther(amendmentPath(amendmentId), { tone: 'success', text });
  }

  private async showForm(
    page: PageContext,
    actor: Representative,
    contractId: string,
    refused: FormState | null,
  ) {
    const { contract } = await this.amendments.of(actor, contractId);
    const m = amendmentTexts[page.lang];
    return page.render(
      { title: m.propose, area: 'panel', breadcrumbs: contractCrumbs(page.lang, contract, m.propose) },
      <AmendmentFormView
        form={refused ?? page.form(amendmentFields(contract))}
        contract={contract}
        action={page.href(`${contractPath(contractId)}/zmiana`)}
        backHref={page.href(contractPath(contractId))}
        formKey={page.formKey}
      />,
    );
  }

  private async showAmendment(
    page: PageContext,
    actor: Representative,
    amendmentId: string,
    refused: FormState | null,
  ) {
    const known = await this.amendments.open(actor, amendmentId);
    const { contract, amendment } = known;
    const title = amendmentTexts[page.lang].title(amendment.version);
    return page.render(
      { title, area: 'panel', breadcrumbs: contractCrumbs(page.lang, contract, title) },
      <AmendmentView
        lang={page.lang}
        known={known}
        own={amendment.proposedFor === actor.organisation.id}
        mayAct={may(actor, 'amend', contract)}
        form={refused ?? page.form()}
        refused={refused !== null}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
