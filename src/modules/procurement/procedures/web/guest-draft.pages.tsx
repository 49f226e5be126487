import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import { hasRole, representsAnOrganisation, type Representative } from '../../../../platform/access/actor.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { FormBody } from '../../../../platform/validation/form.js';
import { privateDraftTexts, type FormState } from '../../../../ui/index.js';
import { draftSendingOf } from '../../../../ui/page/draft-sending.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { draftFileBody, draftPageQuery, draftTokenBody } from '../../../inquiries/index.js';
import { contentOfTemplate } from '../domain/templates.js';
import { guestBeginForm, guestContent } from '../guest-procedures.schemas.js';
import { GuestProcedures } from '../guest-procedures.service.js';
import { buyersFigures } from '../procedure-content.js';
import { OPEN_PROCEDURES, PROCEDURES } from '../procedure-news.js';
import { GUEST_DRAFT, guestHead, guestStepPath } from './guest-steps.js';
import { GuestBeginView, GuestCheckView } from './guest-views.js';
import { guestWizardTexts } from './guest-wizard.texts.js';
import { stepPath } from './step-path.js';
import { wizardTexts } from './wizard.texts.js';

const NEW = `${OPEN_PROCEDURES}/nowe`;

/** Beginning a procedure without an account, and its last step: files, a look at everything, and handing it over. */
@ApiExcludeController()
@Controller()
export class GuestDraftPages {
  constructor(private readonly guests: GuestProcedures) {}

  @Get(NEW)
  @Access('public')
  begin(@Page() page: PageContext) {
    const { actor } = page;
    // Who may write for an organisation does so in its panel.
    if (representsAnOrganisation(actor) && hasRole(actor, 'editor'))
      return page.seeOther(`${PROCEDURES}/nowe`);
    return this.showNew(page, page.form());
  }

  @Post(NEW)
  @Access('public')
  @RateLimit('mail')
  create(@Page() page: PageContext, @Body() body: FormBody) {
    return page.submit(
      guestBeginForm,
      body,
      async ({ template, touch }) => {
        const secret = await this.guests.begin({
          kind: 'quotation',
          draft: guestContent.parse(template ? contentOfTemplate(template, page.lang) : {}),
          figures: buyersFigures.parse({}),
          touch: touch ?? null,
        });
        const text = privateDraftTexts[page.lang].begun;
        return page.seeOther(guestStepPath(secret, 1), { tone: 'success', text });
      },
      (form) => this.showNew(page, form),
    );
  }

  @Get(`${GUEST_DRAFT}/krok/4`)
  @Access('public')
  @RateLimit('link')
  check(
    @Page() page: PageContext,
    @Query({ schema: draftPageQuery }) { token }: z.output<typeof draftPageQuery>,
  ) {
    return this.showCheck(page, token, page.form());
  }

  @Post(`${GUEST_DRAFT}/pliki`)
  @Access('public')
  @RateLimit('mail')
  addFiles(@Page() page: PageContext, @Body() body: FormBody) {
    return page.submit(
      draftTokenBody,
      body,
      async ({ token }) => {
        const m = wizardTexts[page.lang];
        if (page.uploads.length === 0) {
          await this.guests.open(token);
          return page.seeOther(guestStepPath(token, 4), { tone: 'error', text: m.noFile });
        }
        await this.guests.addFiles(token, page.uploads);
        return page.seeOther(guestStepPath(token, 4), { tone: 'success', text: m.fileAdded });
      },
      this.again(page, body),
    );
  }

  @Post(`${GUEST_DRAFT}/usun-plik`)
  @Access('public')
  @RateLimit('link')
  removeFile(@Page() page: PageContext, @Body() body: FormBody) {
    return page.submit(
      draftFileBody,
      body,
      async ({ token, file }) => {
        await this.guests.removeFile(token, file);
        const text = privateDraftTexts[page.lang].fileRemoved;
        return page.seeOther(guestStepPath(token, 4), { tone: 'success', text });
      },
      this.again(page, body),
    );
  }

  @Post(`${GUEST_DRAFT}/usun`)
  @Access('public')
  @RateLimit('link')
  discard(@Page() page: PageContext, @Body() body: FormBody) {
    return page.submit(
      draftTokenBody,
      body,
      async ({ token }) => {
        await this.guests.discard(token);
        return page.seeOther(NEW, { tone: 'success', text: privateDraftTexts[page.lang].discarded });
      },
      this.again(page, body),
    );
  }

  @Post(`${GUEST_DRAFT}/przejmij`)
  @Access('editor')
  @RateLimit('write')
  take(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: FormBody) {
    return page.submit(
      draftTokenBody,
      body,
      async ({ token }) => {
        const made = await this.guests.take(actor, token, page.key);
        const text = guestWizardTexts[page.lang].taken;
        return page.seeOther(stepPath(made, 4), { tone: 'success', text });
      },
      this.again(page, body),
    );
  }

  private again(page: PageContext, body: FormBody) {
    return (form: FormState) =>
      this.showCheck(page, typeof body['token'] === 'string' ? body['token'] : '', form);
  }

  private showNew(page: PageContext, form: FormState) {
    const m = guestWizardTexts[page.lang];
    return page.render(
      { title: m.begin, description: m.lead, indexable: true },
      <GuestBeginView form={form} action={page.href(NEW)} touch={page.touch} />,
    );
  }

  private async showCheck(page: PageContext, token: string, form: FormState) {
    const work = await this.guests.open(token);
    const back = guestStepPath(token, 4);
    return page.render(
      guestHead(page.lang, work, 4),
      <GuestCheckView
        form={form}
        step={4}
        subject={work.draft.subject ?? ''}
        changing={false}
        lastStep={guestWizardTexts[page.lang].last}
        stepHref={(step) => page.href(guestStepPath(token, step))}
        work={work}
        token={token}
        link={page.absolute(back)}
        base={page.href(GUEST_DRAFT)}
        formKey={page.formKey}
        sending={draftSendingOf(page, back)}
      />,
    );
  }
}
