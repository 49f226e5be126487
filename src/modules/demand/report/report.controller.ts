import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../../../platform/access/access.js';
import { Answers } from '../../../platform/http/answers.js';
import { DemandReports } from './demand-report.service.js';
import { demandAnswer, demandQuery, type DemandQuery } from './report.schemas.js';

@ApiTags('search')
@Controller('/api/v1/demand')
export class DemandController {
  constructor(private readonly reports: DemandReports) {}

  /** What buyers looked for and did not find. */
  @Get()
  @Access('coordinator')
  @Answers(200, demandAnswer)
  async report(@Query({ schema: demandQuery }) query: DemandQuery) {
    const { rule, words, places } = await this.reports.report(query);
    return { ...rule, words, places: places.map(({ words: _, ...place }) => place) };
  }
}
