import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../platform/access/access.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { memberProblems } from './domain/problems.js';
import { supplierQuestion } from './domain/supplier-question.js';
import { supplierCheckAnswer, supplierQuery } from './suppliers.schemas.js';
import { SupplierChecks } from './supplier-check.service.js';

@ApiTags('members')
@Controller('/api/v1/supplier-checks')
export class SuppliersController {
  constructor(private readonly checks: SupplierChecks) {}

  @Get()
  @Access('public')
  @RateLimit('lookUp')
  @Answers(200, supplierCheckAnswer)
  async check(@Query({ schema: supplierQuery }) { q }: z.output<typeof supplierQuery>) {
    const question = supplierQuestion(q);
    if ('reason' in question) {
      throw memberProblems.nobodyToCheck(undefined, [{ pointer: '/q', text: question.reason }]);
    }
    const check = await this.checks.check(question);
    return { ...check, at: check.at.toISOString() };
  }
}
