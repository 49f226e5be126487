import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { acceptBody, declineBody } from '../acceptance.schemas.js';
import { Acceptances } from '../acceptances.service.js';
import { may } from '../domain/policy.js';
import type { SignedCopyAction } from '../domain/signed-copy-states.js';
import { AcceptanceView, acceptancePath, type AcceptanceViewProps } from './acceptance-view.js';
import { acceptanceTexts } from './acceptance.texts.js';
import { contractCrumbs } from './contract-crumbs.js';

const id = z.uuid();
const nothing = z.strictObject({});
type Form = Record<string, unknown>;
type Part = NonNullable<AcceptanceViewProps['refused']>['part'];

/** The acceptance of a contract by those who may bind each side. */
@ApiExcludeController()
@Controller('/panel')
export class AcceptancePages {
  constructor(private readonly acceptances: Acceptances) {}

  @Get('/umowy/:id/przyjecie')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
  ) {
    return this.showAcceptance(page, actor, contractId, null);
  }

  @Post('/umowy/:id/przyjecie/przyjmij')
  @Access('editor')
  @StepUp()
  @RateLimit('write')
  accept(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      acceptBody,
      body,
      async ({ sha256 }) => {
        await this.acceptances.accept(actor, contractId, sha256, page.key);
        return this.done(page, contractId, 'accepted');
      },
      this.again(page, actor, contractId, 'accept'),
    );
  }

  @Post('/umowy/:id/przyjecie/odmow')
  @Access('editor')
  @RateLimit('write')
  decline(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      declineBody,
      body,
      async ({ reason }) => {
        await this.acceptances.decline(actor, contractId, reason, page.key);
        return this.done(page, contractId, 'declined');
      },
      this.again(page, actor, contractId, 'decline'),
    );
  }

  @Post('/umowy/:id/przyjecie/kopia')
  @Access('editor')
  @RateLimit('write')
  handIn(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      nothing,
      body,
      async () => {
        await this.acceptances.handIn(actor, contractId, page.uploads, page.key);
        return this.done(page, contractId, 'handedIn');
      },
      this.again(page, actor, contractId, 'copy'),
    );
  }

  @Post('/kopie/:id/potwierdz')
  @Access('editor')
  @StepUp()
  @RateLimit('write')
  confirm(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) copyId: string,
    @Body() body: Form,
  ) {
    return this.answerCopy(page, actor, copyId, body, 'confirm');
  }

  @Post('/kopie/:id/odrzuc')
  @Access('editor')
  @RateLimit('write')
  refuse(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) copyId: string,
    @Body() body: Form,
  ) {
    return this.answerCopy(page, actor, copyId, body, 'refuse');
  }

  private async answerCopy(
    page: PageContext,
    actor: Representative,
    copyId: string,
    body: Form,
    action: SignedCopyAction,
  ) {
    const contractId = await this.acceptances.contractOfCopy(actor, copyId);
    return page.submit(
      nothing,
      body,
      async () => {
        await this.acceptances.answerCopy(actor, copyId, action, page.key);
        return this.done(page, contractId, action === 'confirm' ? 'confirmed' : 'refused');
      },
      this.again(page, actor, contractId, 'accept'),
    );
  }

  private done(
    page: PageContext,
    contractId: string,
    what: 'accepted' | 'declined' | 'handedIn' | 'confirmed' | 'refused',
  ) {
    const text = acceptanceTexts[page.lang][what];
    return page.seeOther(acceptancePath(contractId), { tone: 'success', text });
  }

  private again(page: PageContext, actor: Representative, contractId: string, part: Part) {
    return (form: AcceptanceViewProps['form']) =>
      this.showAcceptance(page, actor, contractId, { part, form });
  }

  private async showAcceptance(
    page: PageContext,
    actor: Representative,
    contractId: string,
    refused: AcceptanceViewProps['refused'],
  ) {
    const known = await this.acceptances.of(actor, contractId);
    const m = acceptanceTexts[page.lang];
    return page.render(
      {
        title: m.title,
        area: 'panel',
        breadcrumbs: contractCrumbs(page.lang, known.contract, m.title),
      },
      <AcceptanceView
        lang={page.lang}
        known={known}
        reader={{
          organisationId: actor.organisation.id,
          organisation: actor.organisation.name,
          name: actor.name,
        }}
        mayAct={may(actor, 'accept', known.contract)}
        form={page.form()}
        refused={refused}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}
