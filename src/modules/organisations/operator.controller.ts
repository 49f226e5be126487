import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../../platform/access/access.js';
import { Answers } from '../../platform/http/answers.js';
import { organisationProblems } from './domain/problems.js';
import { OperatorRecord } from './operator-record.service.js';
import { operatorAnswer } from './operator.schemas.js';

@ApiTags('site')
@Controller('/api/v1')
export class OperatorController {
  constructor(private readonly operators: OperatorRecord) {}

  /** The legal person that runs the site. */
  @Get('/operator')
  @Access('public')
  @Answers(200, operatorAnswer)
  async operator() {
    const operator = await this.operators.current();
    if (!operator) throw organisationProblems.noOperator();
    return operator;
  }
}
