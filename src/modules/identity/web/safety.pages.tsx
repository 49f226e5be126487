import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import { UserAgent } from '../../../platform/http/user-agent.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { AuthenticatorApps, type AppSetup } from '../authenticator-apps.service.js';
import { deviceName } from '../domain/device-name.js';
import { FactorChanges } from '../factor-changes.service.js';
import { appBody, newPasskeyBody } from '../identity.schemas.js';
import { Passkeys } from '../passkeys.service.js';
import { SecondFactors } from '../second-factors.service.js';
import { Sessions } from '../sessions.service.js';
import { SignIns } from '../sign-ins.service.js';
import { AppSetupView, NewPasskeyView, RecoveryCodesView, SafetyView } from './safety-views.js';
import { safetyTexts } from './safety.texts.js';

const id = z.uuid();
type Form = Record<string, unknown>;

const SAFETY = '/konto/bezpieczenstwo';
const APP = `${SAFETY}/aplikacja`;
const PASSKEYS = `${SAFETY}/klucze-dostepu`;
const CODES = `${SAFETY}/kody`;
const SESSIONS = '/konto/sesje';

/** How the person's own account is protected. */
@ApiExcludeController()
@Controller()
export class SafetyPages {
  constructor(
    private readonly factors: SecondFactors,
    private readonly changes: FactorChanges,
    private readonly apps: AuthenticatorApps,
    private readonly passkeys: Passkeys,
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
        passkeysAvailable={this.passkeys.available}
        paths={{
          app: page.href(APP),
          passkeys: page.href(PASSKEYS),
          codes: page.href(CODES),
          sessions: page.href(SESSIONS),
        }}
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

  @Get(PASSKEYS)
  @Access('account')
  @StepUp()
  newPasskey(@Page() page: PageContext, @CurrentActor() actor: Person, @UserAgent() device: string) {
    return this.showNewPasskey(page, actor, page.form({ name: deviceName(device) }));
  }

  @Post(PASSKEYS)
  @Access('account')
  @StepUp()
  addPasskey(@Page() page: PageContext, @CurrentActor() actor: Person, @Body() body: Form) {
    return page.submit(
      newPasskeyBody,
      body,
      async (input) => {
        const codes = await this.passkeys.add(actor, input);
        if (codes) return this.showCodes(page, actor, codes);
        return page.seeOther(SAFETY, { tone: 'success', text: safetyTexts[page.lang].passkeyAdded });
      },
      (form) => this.showNewPasskey(page, actor, form),
    );
  }

  @Post(`${PASSKEYS}/:id/usun`)
  @Access('account')
  @StepUp()
  async removePasskey(
    @Page() page: PageContext,
    @CurrentActor() actor: Person,
    @Param('id', { schema: id }) passkey: string,
  ) {
    await this.passkeys.remove(actor, passkey);
    return page.seeOther(SAFETY, { tone: 'success', text: safetyTexts[page.lang].passkeyRemoved });
  }

  @Post(CODES)
  @Access('account')
  @StepUp()
  async renewCodes(@Page() page: PageContext, @CurrentActor() actor: Person) {
    return this.showCodes(page, actor, await this.changes.renewRecoveryCodes(actor));
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

  private async showNewPasskey(page: PageContext, actor: Person, form: FormState) {
    return page.render(
      { title: safetyTexts[page.lang].addPasskey, area: 'panel' },
      <NewPasskeyView
        form={form}
        options={await this.passkeys.creation(actor)}
        action={page.href(PASSKEYS)}
      />,
    );
  }

  private showCodes(page: PageContext, { email }: Person, codes: readonly string[]) {
    return page.render(
      { title: safetyTexts[page.lang].recoveryCodes, area: 'panel' },
      <RecoveryCodesView lang={page.lang} email={email} codes={codes} doneHref={page.href(SAFETY)} />,
    );
  }
}
