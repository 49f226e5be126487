import { Module } from '@nestjs/common';
import { Accounts } from './accounts.service.js';
import { SendConfirmationLink, SendResetLink } from './jobs/send-account-link.js';
import { TellPasswordChanged, TellTakenAddress } from './jobs/send-account-notice.js';
import { Passwords } from './passwords.js';
import { Proofs } from './proofs.service.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.service.js';
import { IdentityPages } from './web/identity.pages.js';
import { ProofPages } from './web/proof.pages.js';

@Module({
  controllers: [SessionController, IdentityPages, ProofPages],
  providers: [
    Accounts,
    Passwords,
    Proofs,
    Sessions,
    SendConfirmationLink,
    SendResetLink,
    TellTakenAddress,
    TellPasswordChanged,
  ],
  exports: [Accounts, Sessions],
})
export class IdentityModule {}
