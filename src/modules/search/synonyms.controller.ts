import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import type { SynonymGroupLine } from './data/synonyms.queries.js';
import {
  synonymGroupAnswer,
  synonymGroupBody,
  synonymGroupChange,
  synonymGroupMade,
  synonymGroupsAnswer,
  type SynonymGroupChange,
  type SynonymGroupInput,
} from './synonyms.schemas.js';
import { SynonymGroups } from './synonyms.service.js';

const id = z.uuid();

const told = ({ before, changedAt, removedAt, ...group }: SynonymGroupLine) => ({
  ...group,
  changedAt: changedAt.toISOString(),
  removedAt: removedAt?.toISOString() ?? null,
  undoable: before !== null,
});

/** Words and phrases that mean the same to whoever searches the catalogue. */
@ApiTags('search')
@Controller('/api/v1/synonym-groups')
export class SynonymGroupsController {
  constructor(private readonly groups: SynonymGroups) {}

  @Get()
  @Access('coordinator')
  @Answers(200, synonymGroupsAnswer)
  async list(@CurrentActor() actor: Representative) {
    return { items: (await this.groups.list(actor)).map(told) };
  }

  @Post()
  @Access('coordinator')
  @Answers(201, synonymGroupMade)
  add(
    @CurrentActor() actor: Representative,
    @Body({ schema: synonymGroupBody }) body: SynonymGroupInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.groups.add(actor, body, key);
  }

  @Get('/:id')
  @Access('coordinator')
  @Answers(200, synonymGroupAnswer)
  async one(@CurrentActor() actor: Representative, @Param('id', { schema: id }) groupId: string) {
    return told(await this.groups.one(actor, groupId));
  }

  @Put('/:id')
  @Access('coordinator')
  @HttpCode(204)
  change(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) groupId: string,
    @Body({ schema: synonymGroupChange }) body: SynonymGroupChange,
  ) {
    return this.groups.change(actor, groupId, body);
  }

  @Post('/:id/remove')
  @Access('coordinator')
  @HttpCode(204)
  remove(@CurrentActor() actor: Representative, @Param('id', { schema: id }) groupId: string) {
    return this.groups.remove(actor, groupId);
  }

  @Post('/:id/undo')
  @Access('coordinator')
  @HttpCode(204)
  undo(@CurrentActor() actor: Representative, @Param('id', { schema: id }) groupId: string) {
    return this.groups.undo(actor, groupId);
  }
}
