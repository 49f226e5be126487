import { Module } from '@nestjs/common';
import { ActorSource } from '../../platform/access/actor.js';
import { IdentityModule } from '../identity/index.js';
import { OrganisationActorSource } from './actor-source.js';
import { Claims } from './claims.service.js';
import { ActivateOrganisations } from './jobs/activate-organisations.js';
import { SendInvitation } from './jobs/send-invitation.js';
import { MachineKeys } from './machine-keys.service.js';
import { OperatorController } from './operator.controller.js';
import { OperatorRecord } from './operator-record.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { Organisations } from './organisations.service.js';
import { People } from './people.service.js';
import { Registration } from './registration.service.js';
import { RegistrationPages } from './web/registration.pages.js';
import { OrganisationPages } from './web/organisation.pages.js';

@Module({
  imports: [IdentityModule],
  controllers: [OperatorController, OrganisationsController, RegistrationPages, OrganisationPages],
  providers: [
    Claims,
    MachineKeys,
    OperatorRecord,
    Organisations,
    People,
    Registration,
    ActivateOrganisations,
    SendInvitation,
    { provide: ActorSource, useClass: OrganisationActorSource },
  ],
  exports: [ActorSource, Claims, OperatorRecord, Organisations, People, Registration],
})
export class OrganisationsModule {}
