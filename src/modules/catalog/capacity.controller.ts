import { Body, Controller, Get, HttpCode, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { Answers } from '../../platform/http/answers.js';
import { ledgerAnswerOf, ledgerCaseAnswerOf } from './capacity.answers.js';
import {
  capacityPatch,
  capacityQuery,
  ledgerCaseAnswer,
  ledgerPageAnswer,
  type CapacityPatch,
} from './capacity.schemas.js';
import { CapacityLedgers } from './capacity-ledgers.service.js';

const id = z.uuid();
const PER_PAGE = 50;

/** A supplier's own free capacity. */
@ApiTags('own listings')
@Controller('/api/v1')
export class CapacityController {
  constructor(private readonly ledgers: CapacityLedgers) {}

  /** All listings that are not archived, with or without a ledger. Paged by number. */
  @Get('/organisation/capacity')
  @Access('viewer')
  @Answers(200, ledgerPageAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: capacityQuery }) { page }: z.output<typeof capacityQuery>,
  ) {
    const { items, today, ...rest } = await this.ledgers.list(actor, { page, perPage: PER_PAGE });
    return { ...rest, items: items.map((ledger) => ledgerAnswerOf(ledger, today)) };
  }

  /** One ledger with its latest reservations and changes, the newest first. */
  @Get('/organisation/listings/:id/capacity')
  @Access('viewer')
  @Answers(200, ledgerCaseAnswer)
  async one(@CurrentActor() actor: Representative, @Param('id', { schema: id }) listingId: string) {
    return ledgerCaseAnswerOf(await this.ledgers.open(actor, listingId));
  }

  /** Begins or changes a ledger. A reservation counts its version up as an edit does. */
  @Patch('/listings/:id/capacity')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  edit(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Body({ schema: capacityPatch }) patch: CapacityPatch,
  ): Promise<void> {
    return this.ledgers.edit(actor, [{ listingId, ...patch }]);
  }
}
