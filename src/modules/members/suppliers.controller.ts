import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../platform/access/access.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { evidenceAnswerOf } from './evidence-answers.js';
import { PublicEvidence } from './public-evidence.service.js';
import { memberProblems } from './domain/problems.js';
import { supplierQuestion } from './domain/supplier-question.js';
import { supplierCheckAnswer, supplierQuery } from './suppliers.schemas.js';
import { SupplierChecks } from './supplier-check.service.js';

@ApiTags('members')
@Controller('/api/v1/supplier-checks')
export class SuppliersController {
  constructor(
    private readonly checks: SupplierChecks,
    private readonly evidence: PublicEvidence,
  ) {}

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
    const suppliers = await Promise.all(
      check.suppliers.map(async (supplier) => {
        const { items, today } = await this.evidence.of(supplier.organisationId);
        return { ...supplier, evidence: items.map((line) => evidenceAnswerOf(line, today)) };
      }),
    );
    return { ...check, suppliers, at: check.at.toISOString() };
  }
}
