import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access/access.js';
import type { Person } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { AuthenticatorApps } from './authenticator-apps.service.js';
import { appBody, appSetupAnswer, recoveryCodesAnswer, safetyAnswer } from './identity.schemas.js';
import { SecondFactors } from './second-factors.service.js';

/** How the person's own account is protected. */
@ApiTags('account')
@Controller('/api/v1/account')
export class AccountController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly apps: AuthenticatorApps,
  ) {}

  @Get('/safety')
  @Access('account')
  @Answers(200, safetyAnswer)
  async safety(@CurrentActor() actor: Person) {
    const { on, appSince, recoveryCodesLeft } = await this.factors.standing(actor.accountId);
    return { twoSteps: on, appSince: appSince?.toISOString() ?? null, recoveryCodesLeft };
  }

  @Post('/authenticator-app/setup')
  @Access('account')
  @StepUp()
  @Answers(200, appSetupAnswer)
  beginApp(@CurrentActor() actor: Person) {
    return this.apps.begin(actor);
  }

  @Post('/authenticator-app')
  @Access('account')
  @StepUp()
  @Answers(201, recoveryCodesAnswer)
  async addApp(@CurrentActor() actor: Person, @Body({ schema: appBody }) body: z.output<typeof appBody>) {
    return { recoveryCodes: await this.apps.confirm(actor, body) };
  }

  @Delete('/authenticator-app')
  @Access('account')
  @StepUp()
  @HttpCode(204)
  removeApp(@CurrentActor() actor: Person): Promise<void> {
    return this.apps.remove(actor);
  }

  @Post('/recovery-codes')
  @Access('account')
  @StepUp()
  @Answers(201, recoveryCodesAnswer)
  async renewCodes(@CurrentActor() actor: Person) {
    return { recoveryCodes: await this.factors.renewRecoveryCodes(actor) };
  }
}
