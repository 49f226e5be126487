import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { Accounts } from './accounts.service.js';
import { AuthenticatorApps } from './authenticator-apps.service.js';
import { FactorChanges } from './factor-changes.service.js';
import { SendConfirmationLink, SendResetLink } from './jobs/send-account-link.js';
import { TellSafetyChange, TellTakenAddress } from './jobs/send-account-notice.js';
import { Passkeys } from './passkeys.service.js';
import { Passwords } from './passwords.js';
import { Proofs } from './proofs.service.js';
import { SecondFactors } from './second-factors.service.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.service.js';
import { SignIns } from './sign-ins.service.js';
import { IdentityPages } from './web/identity.pages.js';
import { ProofPages } from './web/proof.pages.js';
import { SafetyPages } from './web/safety.pages.js';
import { SignInPages } from './web/sign-in.pages.js';

@Module({
  controllers: [SessionController, AccountController, SignInPages, IdentityPages, ProofPages, SafetyPages],
  providers: [
    Accounts,
    AuthenticatorApps,
    FactorChanges,
    Passkeys,
    Passwords,
    Proofs,
    SecondFactors,
    Sessions,
    SignIns,
    SendConfirmationLink,
    SendResetLink,
    TellTakenAddress,
    TellSafetyChange,
  ],
  exports: [Accounts, SecondFactors, Sessions],
})
export class IdentityModule {}
