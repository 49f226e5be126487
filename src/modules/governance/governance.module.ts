import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { Council } from './council.service.js';
import { CouncilController } from './council.controller.js';
import { CouncilPages } from './web/council.pages.js';

@Module({
  imports: [OrganisationsModule],
  controllers: [CouncilController, CouncilPages],
  providers: [Council],
})
export class GovernanceModule {}
