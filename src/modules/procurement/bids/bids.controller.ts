import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { whole } from '../../../platform/validation/fields.js';
import { memberAuthor as by } from './author.js';
import { bidBodyOf, openingBodyOf, receiptBodyOf } from './bid-answers.js';
import { BidRules } from './bid-rules.service.js';
import {
  bidAnswer,
  bidBody,
  bidRuleAnswer,
  bidRuleBody,
  confirmBidBody,
  openingAnswer,
  receiptAnswer,
  submitBidBody,
  writtenOf,
} from './bids.schemas.js';
import { Bids } from './bids.service.js';
import { Openings } from './openings.service.js';

const id = z.uuid();
const version = z.strictObject({ version: whole(1, 1e9).optional() });
const made = z.object({ id: z.uuid() });

/** Sealed bids, for their author alone until the opening. */
@ApiTags('bids')
@Controller('/api/v1')
export class BidsController {
  constructor(
    private readonly bids: Bids,
    private readonly openings: Openings,
    private readonly rules: BidRules,
  ) {}

  @Post('/procedures/:id/bids')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, made)
  async save(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: bidBody }) { submit, revision, ...input }: z.output<typeof bidBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    const options = { submit, revision, key };
    return { id: await this.bids.save(by(actor), procedureId, writtenOf(input), options) };
  }

  @Get('/bids/:id')
  @Access('viewer')
  @Answers(200, bidAnswer)
  async one(@CurrentActor() actor: Representative, @Param('id', { schema: id }) bidId: string) {
    return bidBodyOf(await this.bids.open(by(actor), bidId));
  }

  @Get('/bids/:id/receipt')
  @Access('viewer')
  @Answers(200, receiptAnswer)
  async receipt(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
    @Query({ schema: version }) query: z.output<typeof version>,
  ) {
    return receiptBodyOf(await this.bids.receipt(by(actor), bidId, query.version));
  }

  @Post('/bids/:id/submit')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  submit(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
    @Body({ schema: submitBidBody.prefault({}) }) { revision }: z.output<typeof submitBidBody>,
  ) {
    return this.bids.submit(by(actor), bidId, revision);
  }

  @Post('/bids/:id/revise')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  async revise(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
    @Body({ schema: bidBody }) { submit, revision, ...input }: z.output<typeof bidBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    await this.bids.revise(by(actor), bidId, writtenOf(input), { submit, revision, key });
  }

  @Post('/bids/:id/withdraw')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  withdraw(@CurrentActor() actor: Representative, @Param('id', { schema: id }) bidId: string) {
    return this.bids.withdraw(by(actor), bidId);
  }

  @Post('/bids/:id/confirm')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  confirm(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
    @Body({ schema: confirmBidBody }) { procedureVersion }: z.output<typeof confirmBidBody>,
  ) {
    return this.bids.confirm(by(actor), bidId, procedureVersion);
  }

  @Post('/procedures/:id/open')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  open(@CurrentActor() actor: Representative, @Param('id', { schema: id }) procedureId: string) {
    return this.openings.open(actor, procedureId);
  }

  /** For the buyer and, reduced to its own part, for a bidder. */
  @Get('/procedures/:id/opening')
  @Access('viewer')
  @Answers(200, openingAnswer)
  async opening(@CurrentActor() actor: Representative, @Param('id', { schema: id }) procedureId: string) {
    return openingBodyOf(await this.openings.forEither(actor, procedureId));
  }

  @Get('/organisation/bid-rule')
  @Access('viewer')
  @Answers(200, bidRuleAnswer)
  async rule(@CurrentActor() actor: Representative) {
    return { secondPerson: await this.rules.secondPerson(actor) };
  }

  @Post('/organisation/bid-rule')
  @Access('owner')
  @RateLimit('write')
  @HttpCode(204)
  setRule(
    @CurrentActor() actor: Representative,
    @Body({ schema: bidRuleBody }) { secondPerson }: z.output<typeof bidRuleBody>,
  ) {
    return this.rules.demandSecondPerson(actor, secondPerson);
  }
}
