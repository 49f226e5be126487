import { Body, Controller, Get, Param, Post, HttpCode, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import {
  acceptBody,
  decidedAnswer,
  dismissBody,
  mappingBody,
  statementAnswer,
  statementListAnswer,
  statementQuery,
} from './bank-statements.schemas.js';
import { BankStatements } from './bank-statements.service.js';
import type { BankStatement } from './data/bank-statement.queries.js';
import { LineDecisions } from './line-decisions.service.js';

const id = z.uuid();

@ApiTags('payments')
@Controller('/api/v1/bank-statements')
export class BankStatementsController {
  constructor(
    private readonly statements: BankStatements,
    private readonly decisions: LineDecisions,
  ) {}

  /** Statements of your own account that you uploaded, the latest first. */
  @Get()
  @Access('editor')
  @Answers(200, statementListAnswer)
  async list(@CurrentActor() actor: Representative) {
    return { items: (await this.statements.list(actor)).map(bodyOf) };
  }

  /**
   * Uploads a statement, MT940 or a table, as the file of a multipart form (at most 5 MB and 10 000 lines). Of what was
   * uploaded before nothing is read again.
   */
  @Post()
  @Access('editor')
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async upload(
    @CurrentActor() actor: Representative,
    @Req() request: FastifyRequest,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.statements.receive(actor, request.uploads?.[0], key) };
  }

  /** One with its open lines and what each may pay. */
  @Get(':id')
  @Access('editor')
  @Answers(200, statementAnswer)
  async show(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) statementId: string,
    @Query({ schema: statementQuery }) page: z.output<typeof statementQuery>,
  ) {
    const { statement, table, lines } = await this.statements.open(actor, statementId, page);
    return { ...bodyOf(statement), sample: table?.sample ?? [], mapping: table?.mapping ?? null, lines };
  }

  /** Names the columns of a table that waits for it; they are kept for the next. */
  @Post(':id/columns')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  map(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) statementId: string,
    @Body({ schema: mappingBody }) mapping: z.output<typeof mappingBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.statements.map(actor, statementId, mapping, key);
  }

  /** Lines become payments of your receivables, which can be reversed like any other. */
  @Post(':id/accept')
  @Access('editor')
  @RateLimit('write')
  @Answers(200, decidedAnswer)
  accept(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) statementId: string,
    @Body({ schema: acceptBody }) { lines }: z.output<typeof acceptBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.decisions.accept(actor, statementId, lines, key);
  }

  /** Lines that pay nothing here; their words are forgotten at once. */
  @Post(':id/dismiss')
  @Access('editor')
  @RateLimit('write')
  @Answers(200, decidedAnswer)
  dismiss(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) statementId: string,
    @Body({ schema: dismissBody }) { lines }: z.output<typeof dismissBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.decisions.dismiss(actor, statementId, lines, key);
  }
}

const bodyOf = ({ importedAt, ...statement }: BankStatement) => ({
  ...statement,
  importedAt: importedAt.toISOString(),
});
