import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { pdfHeaders } from '../../../platform/files/response-headers.js';
import { Answers } from '../../../platform/http/answers.js';
import { langOf } from '../../../platform/http/lang.js';
import {
  partnersAnswer,
  statementAnswer,
  statementPdfQuery,
  statementQuery,
  type StatementInput,
  type StatementPdfQuery,
} from './account-statement.schemas.js';
import { AccountStatements } from './account-statements.service.js';

@ApiTags('payments')
@Controller('/api/v1')
export class AccountStatementController {
  constructor(private readonly statements: AccountStatements) {}

  /** Whom you were ever owed by or owed, so that a statement can be asked for. */
  @Get('/payment-partners')
  @Access('viewer')
  @Answers(200, partnersAnswer)
  async partners(@CurrentActor() actor: Representative) {
    const { partners } = await this.statements.partners(actor);
    return { items: partners };
  }

  /** The account with one partner from a day to a day, as the ledger has it now; either side may ask. */
  @Get('/account-statement')
  @Access('viewer')
  @Answers(200, statementAnswer)
  async show(
    @CurrentActor() actor: Representative,
    @Query({ schema: statementQuery }) query: StatementInput,
  ) {
    const { side, partner, statement } = await this.statements.of(actor, query);
    return { side, partner, ...statement };
  }

  /** The same as a document. In the language of `lang`, else of Accept-Language. */
  @Get('/account-statement.pdf')
  @Access('viewer')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async pdf(
    @CurrentActor() actor: Representative,
    @Query({ schema: statementPdfQuery }) { lang, ...query }: StatementPdfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.statements.pdf(actor, query, lang ?? langOf(request));
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }
}
