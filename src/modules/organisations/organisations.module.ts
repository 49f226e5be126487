import { Module } from '@nestjs/common';
import { ActorSource } from '../../platform/access/actor.js';
import { IdentityModule } from '../identity/index.js';
import { OrganisationActorSource } from './actor-source.js';
import { ClaimMails } from './claim-mails.js';
import { ClaimsController } from './claims.controller.js';
import { Claims } from './claims.service.js';
import { ActivateOrganisations } from './jobs/activate-organisations.js';
import { SendClaimLink } from './jobs/send-claim-link.js';
import { SendInvitation } from './jobs/send-invitation.js';
import { LinkActors } from './link-actors.service.js';
import { MachineKeys } from './machine-keys.service.js';
import { OperatorController } from './operator.controller.js';
import { OperatorRecord } from './operator-record.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { Organisations } from './organisations.service.js';
import { People } from './people.service.js';
import { Registration } from './registration.service.js';
import { ClaimPages } from './web/claim.pages.js';
import { RegistrationPages } from './web/registration.pages.js';
import { UnitsController } from './units.controller.js';
import { Units } from './units.service.js';
import { OrganisationFrames } from './web/organisation-frame.js';
import { UnitsPages } from './web/units.pages.js';
import { Addresses } from './addresses.service.js';
import { BankAccounts } from './bank-accounts.service.js';
import { Binding } from './binding.service.js';
import { FactsController } from './facts.controller.js';
import { TellJoinDecision } from './jobs/tell-join-decision.js';
import { JoinRequestsController } from './join-requests.controller.js';
import { JoinRequests } from './join-requests.service.js';
import { JoiningPages } from './web/joining.pages.js';
import { OrganisationHistory } from './organisation-history.service.js';
import { VatStatuses } from './vat-statuses.service.js';
import { AccountPages } from './web/account.pages.js';
import { AddressesPages } from './web/addresses.pages.js';
import { BindingPages } from './web/binding.pages.js';
import { GrantsController } from './grants.controller.js';
import { Grants } from './grants.service.js';
import { GrantsPages } from './web/grants.pages.js';
import { HistoryPages } from './web/history.pages.js';
import { OrganisationPages } from './web/organisation.pages.js';
import { OrganisationPersonalData } from './personal-data.js';

@Module({
  imports: [IdentityModule],
  controllers: [
    ClaimsController,
    OperatorController,
    OrganisationsController,
    RegistrationPages,
    ClaimPages,
    OrganisationPages,
    UnitsController,
    UnitsPages,
    FactsController,
    JoinRequestsController,
    JoiningPages,
    AddressesPages,
    AccountPages,
    BindingPages,
    HistoryPages,
    GrantsController,
    GrantsPages,
  ],
  providers: [
    OrganisationPersonalData,
    ClaimMails,
    Claims,
    MachineKeys,
    LinkActors,
    OperatorRecord,
    Organisations,
    People,
    Units,
    Addresses,
    BankAccounts,
    VatStatuses,
    Binding,
    OrganisationHistory,
    Grants,
    JoinRequests,
    TellJoinDecision,
    OrganisationFrames,
    Registration,
    ActivateOrganisations,
    SendClaimLink,
    SendInvitation,
    { provide: ActorSource, useClass: OrganisationActorSource },
  ],
  exports: [
    BankAccounts,
    Binding,
    Grants,
    JoinRequests,
    LinkActors,
    ActorSource,
    ClaimMails,
    Claims,
    OperatorRecord,
    Organisations,
    People,
    Registration,
  ],
})
export class OrganisationsModule {}
