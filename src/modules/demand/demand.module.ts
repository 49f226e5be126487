import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { DemandCallsController } from './calls/calls.controller.js';
import { DemandCalls } from './calls/calls.service.js';
import { DemandCallPages } from './calls/web/call.pages.js';
import { demandTopics } from './demand-topics.js';
import { DemandPersonalData } from './personal-data.js';
import { DemandReports } from './report/demand-report.service.js';
import { DemandController } from './report/report.controller.js';
import { SearchModule } from '../search/index.js';
import { savedControllers, savedProviders } from './saved/saved.wiring.js';
import { DemandPages } from './report/web/demand.pages.js';

/** What is looked for: `report` (what buyers did not find), `calls` (telling members of it), `saved` (what organisations wait for). */
@Module({
  imports: [CatalogModule, NoticesModule, SearchModule],
  controllers: [DemandController, DemandPages, DemandCallsController, DemandCallPages, ...savedControllers],
  providers: [DemandPersonalData, DemandReports, DemandCalls, ...savedProviders],
})
export class DemandModule {
  constructor(topics: NoticeTopics) {
    topics.register(demandTopics);
  }
}
