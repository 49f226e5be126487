import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { AuthenticatorApps, type AppSetup } from '../authenticator-apps.service.js';
import { appBody } from '../identity.schemas.js';
import { SecondFactors } from '../second-factors.service.js';
import { Sessions } from '../sessions.service.js';
import { SignIns } from '../sign-ins.service.js';
import { AppSetupView, RecoveryCodesView, SafetyView } from './safety-views.js';
import { safetyTexts } from './safety.texts.js';

type Form = Record<string, unknown>;

const SAFETY = '/konto/bezpieczenstwo';
const APP = `${SAFETY}/aplikacja`;
const CODES = `${SAFETY}/kody`;
const SESSIONS = '/konto/sesje';

/** How the person's own account is protected. */
@ApiExcludeController()
@Controller()
export class SafetyPages {
  constructor(
    private readonly factors: SecondFactors,
    private readonly apps: AuthenticatorApps,
    private readonly sessions: Sessions,
    private readonly signIns: SignIns,
  ) {}

  @Get(SAFETY)
  @Access('account')
  async show(@Page() page: PageContext, @CurrentActor() actor: Person) {
    const standing = await this.factors.standing(actor.accountId);
    return page.render(
      { title: safetyTexts[page.lang].title, area: 'panel' },
      <SafetyView
        lang={page.lang}
        standing={standing}
        required={actor.coordinator && !actor.secondFactor}
        sessions={await this.sessions.list(actor)}
        history={await this.signIns.history(actor)}
        paths={{ app: page.href(APP), codes: page.href(CODES), sessions: page.href(SESSIONS) }}
      />,
    );
  }

  @Get(APP)
  @Access('account')
  @StepUp()
  async appPage(@Page() page: PageContext, @CurrentActor() actor: Person) {
    return this.showApp(page, page.form(), await this.apps.begin(actor));
  }

  @Post(APP)
  @Access('account')
  @StepUp()
  addApp(@Page() page: PageContext, @CurrentActor() actor: Person, @Body() body: Form) {
    return page.submit(
      appBody,
      body,
      async (input) => {
        const codes = await this.apps.confirm(actor, input);
        if (codes) return this.showCodes(page, actor, codes);
        return page.seeOther(SAFETY, { tone: 'success', text: safetyTexts[page.lang].appAdded });
      },
      async (form) => this.showApp(page, form, await this.apps.resume(actor, String(body['setup'] ?? ''))),
    );
  }

  @Post(`${APP}/usun`)
  @Access('account')
  @StepUp()
  async removeApp(@Page() page: PageContext, @CurrentActor() actor: Person) {
    await this.apps.remove(actor);
    return page.seeOther(SAFETY, { tone: 'success', text: safetyTexts[page.lang].appRemoved });
  }

  @Post(CODES)
  @Access('account')
  @StepUp()
  async renewCodes(@Page() page: PageContext, @CurrentActor() actor: Person) {
    return this.showCodes(page, actor, await this.factors.renewRecoveryCodes(actor));
  }

  @Post(SESSIONS)
  @Access('account')
  async signOutElsewhere(@Page() page: PageContext, @CurrentActor() actor: Person) {
    await this.sessions.signOutElsewhere(actor);
    return page.seeOther(SAFETY, { tone: 'success', text: safetyTexts[page.lang].signedOutElsewhere });
  }

  private showApp(page: PageContext, form: FormState, setup: AppSetup) {
    return page.render(
      { title: safetyTexts[page.lang].setUpApp, area: 'panel' },
      <AppSetupView form={form} setup={setup} action={page.href(APP)} />,
    );
  }

  private showCodes(page: PageContext, { email }: Person, codes: readonly string[]) {
    return page.render(
      { title: safetyTexts[page.lang].recoveryCodes, area: 'panel' },
      <RecoveryCodesView lang={page.lang} email={email} codes={codes} doneHref={page.href(SAFETY)} />,
    );
  }
}
