import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access/access.js';
import type { Person } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { AuthenticatorApps } from './authenticator-apps.service.js';
import { FactorChanges } from './factor-changes.service.js';
import {
  appBody,
  appSetupAnswer,
  newPasskeyBody,
  passkeyOptionsAnswer,
  recoveryCodesAnswer,
  safetyAnswer,
  type NewPasskey,
} from './identity.schemas.js';
import { Passkeys } from './passkeys.service.js';
import { SecondFactors } from './second-factors.service.js';

const id = z.uuid();

/** How the person's own account is protected. */
@ApiTags('account')
@Controller('/api/v1/account')
export class AccountController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly changes: FactorChanges,
    private readonly apps: AuthenticatorApps,
    private readonly passkeys: Passkeys,
  ) {}

  @Get('/safety')
  @Access('account')
  @Answers(200, safetyAnswer)
  async safety(@CurrentActor() actor: Person) {
    const { on, appSince, passkeys, recoveryCodesLeft } = await this.factors.standing(actor.accountId);
    return {
      twoSteps: on,
      appSince: appSince?.toISOString() ?? null,
      passkeys: passkeys.map(({ createdAt, lastUsedAt, ...key }) => ({
        ...key,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      recoveryCodesLeft,
    };
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

  @Post('/passkeys/options')
  @Access('account')
  @StepUp()
  @Answers(200, passkeyOptionsAnswer)
  beginPasskey(@CurrentActor() actor: Person) {
    return this.passkeys.creation(actor);
  }

  @Post('/passkeys')
  @Access('account')
  @StepUp()
  @Answers(201, recoveryCodesAnswer)
  async addPasskey(@CurrentActor() actor: Person, @Body({ schema: newPasskeyBody }) body: NewPasskey) {
    return { recoveryCodes: await this.passkeys.add(actor, body) };
  }

  @Delete('/passkeys/:id')
  @Access('account')
  @StepUp()
  @HttpCode(204)
  removePasskey(@CurrentActor() actor: Person, @Param('id', { schema: id }) passkey: string): Promise<void> {
    return this.passkeys.remove(actor, passkey);
  }

  @Post('/recovery-codes')
  @Access('account')
  @StepUp()
  @Answers(201, recoveryCodesAnswer)
  async renewCodes(@CurrentActor() actor: Person) {
    return { recoveryCodes: await this.changes.renewRecoveryCodes(actor) };
  }
}
