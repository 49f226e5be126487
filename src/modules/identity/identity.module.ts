import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { Accounts } from './accounts.service.js';
import { AuthenticatorApps } from './authenticator-apps.service.js';
import { ConsentController } from './consent.controller.js';
import { Consents } from './consents.service.js';
import { CredentialController } from './credential.controller.js';
import { DataExportController } from './data-export.controller.js';
import { DataExports } from './data-exports.service.js';
import { Erasure } from './erasure.service.js';
import { ErasureController } from './erasure.controller.js';
import { EmailChanges } from './email-changes.service.js';
import { FactorChanges } from './factor-changes.service.js';
import { SendConfirmationLink, SendResetLink } from './jobs/send-account-link.js';
import { MakeDataExport } from './jobs/make-data-export.js';
import { TellTerms } from './jobs/tell-terms.js';
import {
  TellChangedTerms,
  TellExportMade,
  TellSafetyChange,
  TellTakenAddress,
} from './jobs/send-account-notice.js';
import { AskNewMailbox, AskOldMailbox, TellOldMailbox } from './jobs/send-email-change.js';
import { Passkeys } from './passkeys.service.js';
import { Passwords } from './passwords.js';
import { Proofs } from './proofs.service.js';
import { SecondFactors } from './second-factors.service.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.service.js';
import { SignIns } from './sign-ins.service.js';
import { IdentityPages } from './web/identity.pages.js';
import { CredentialPages } from './web/credential.pages.js';
import { ErasurePages } from './web/erasure.pages.js';
import { OwnDataPages } from './web/own-data.pages.js';
import { ProofPages } from './web/proof.pages.js';
import { SafetyPages } from './web/safety.pages.js';
import { SignInPages } from './web/sign-in.pages.js';
import { TermsPages } from './web/terms.pages.js';
import { IdentityPersonalData } from './personal-data.js';

@Module({
  controllers: [
    SessionController,
    AccountController,
    ConsentController,
    DataExportController,
    ErasureController,
    CredentialController,
    SignInPages,
    IdentityPages,
    ProofPages,
    SafetyPages,
    CredentialPages,
    ErasurePages,
    OwnDataPages,
    TermsPages,
  ],
  providers: [
    IdentityPersonalData,
    Accounts,
    AuthenticatorApps,
    Consents,
    DataExports,
    EmailChanges,
    Erasure,
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
    TellChangedTerms,
    TellTerms,
    TellSafetyChange,
    AskOldMailbox,
    AskNewMailbox,
    TellOldMailbox,
    MakeDataExport,
    TellExportMade,
  ],
  exports: [Accounts, Consents, SecondFactors, Sessions],
})
export class IdentityModule {}
