import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import {
  announcementAnswer,
  announcementBody,
  announcementChange,
  announcementMade,
  announcementsAnswer,
  type AnnouncementChange,
  type AnnouncementFields,
} from './announcements.schemas.js';
import { Announcements } from './announcements.service.js';

const id = z.uuid();

/** What the coordinator announces. */
@ApiTags('news')
@Controller('/api/v1/announcements')
export class AnnouncementsController {
  constructor(private readonly announcements: Announcements) {}

  @Get()
  @Access('public')
  @Answers(200, announcementsAnswer)
  async current() {
    return { items: await this.announcements.current() };
  }

  @Get('/:id')
  @Access('public')
  @Answers(200, announcementAnswer)
  show(@Param('id', { schema: id }) announcementId: string) {
    return this.announcements.show(announcementId);
  }

  @Post()
  @Access('coordinator')
  @Answers(201, announcementMade)
  async write(
    @CurrentActor() actor: Representative,
    @Body({ schema: announcementBody }) body: AnnouncementFields,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.announcements.write(actor, body, key) };
  }

  @Put('/:id')
  @Access('coordinator')
  @HttpCode(204)
  rewrite(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) announcementId: string,
    @Body({ schema: announcementChange }) body: AnnouncementChange,
  ) {
    return this.announcements.rewrite(actor, announcementId, body);
  }

  @Post('/:id/withdraw')
  @Access('coordinator')
  @HttpCode(204)
  withdraw(@CurrentActor() actor: Representative, @Param('id', { schema: id }) announcementId: string) {
    return this.announcements.withdraw(actor, announcementId);
  }
}
