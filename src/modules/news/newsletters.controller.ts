import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { Bounces } from './bounces.service.js';
import type { NewsletterRow } from './data/newsletter.queries.js';
import {
  bounceAnswer,
  bounceBody,
  newsletterAnswer,
  newsletterBody,
  newsletterChange,
  newsletterMade,
  newslettersAnswer,
  newslettersQuery,
  scheduleBody,
  type NewsletterChange,
  type NewsletterFields,
  type ScheduleInput,
} from './newsletters.schemas.js';
import { Newsletters } from './newsletters.service.js';

const id = z.uuid();
const dated = <Row extends Pick<NewsletterRow, 'sendAt' | 'startedAt' | 'endedAt'>>(row: Row) => ({
  ...row,
  sendAt: row.sendAt?.toISOString() ?? null,
  startedAt: row.startedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
});

/** Newsletters, for the coordinator. */
@ApiTags('newsletter')
@Controller('/api/v1/newsletters')
export class NewslettersController {
  constructor(
    private readonly newsletters: Newsletters,
    private readonly bounces: Bounces,
  ) {}

  @Get()
  @Access('coordinator')
  @Answers(200, newslettersAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: newslettersQuery }) query: z.output<typeof newslettersQuery>,
  ) {
    const { items, ...rest } = await this.newsletters.list(actor, query);
    return { ...rest, items: items.map(dated) };
  }

  @Post()
  @Access('coordinator')
  @Answers(201, newsletterMade)
  async write(
    @CurrentActor() actor: Representative,
    @Body({ schema: newsletterBody }) body: NewsletterFields,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.newsletters.write(actor, body, key) };
  }

  @Get('/:id')
  @Access('coordinator')
  @Answers(200, newsletterAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) newsletterId: string) {
    const { newsletter, ...rest } = await this.newsletters.show(actor, newsletterId);
    return { ...dated(newsletter), ...rest };
  }

  @Put('/:id')
  @Access('coordinator')
  @HttpCode(204)
  rewrite(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
    @Body({ schema: newsletterChange }) body: NewsletterChange,
  ) {
    return this.newsletters.rewrite(actor, newsletterId, body);
  }

  /** To the caller's own mailbox. */
  @Post('/:id/test')
  @Access('coordinator')
  @HttpCode(202)
  test(@CurrentActor() actor: Representative, @Param('id', { schema: id }) newsletterId: string) {
    return this.newsletters.test(actor, newsletterId);
  }

  @Post('/:id/schedule')
  @Access('coordinator')
  @HttpCode(204)
  schedule(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
    @Body({ schema: scheduleBody }) body: ScheduleInput,
  ) {
    return this.newsletters.schedule(actor, newsletterId, body);
  }

  @Post('/:id/unschedule')
  @Access('coordinator')
  @HttpCode(204)
  unschedule(@CurrentActor() actor: Representative, @Param('id', { schema: id }) newsletterId: string) {
    return this.newsletters.act(actor, newsletterId, 'unschedule');
  }

  @Post('/:id/start')
  @Access('coordinator')
  @HttpCode(204)
  start(@CurrentActor() actor: Representative, @Param('id', { schema: id }) newsletterId: string) {
    return this.newsletters.act(actor, newsletterId, 'start');
  }

  @Post('/:id/pause')
  @Access('coordinator')
  @HttpCode(204)
  pause(@CurrentActor() actor: Representative, @Param('id', { schema: id }) newsletterId: string) {
    return this.newsletters.act(actor, newsletterId, 'pause');
  }

  @Post('/:id/resume')
  @Access('coordinator')
  @HttpCode(204)
  resume(@CurrentActor() actor: Representative, @Param('id', { schema: id }) newsletterId: string) {
    return this.newsletters.act(actor, newsletterId, 'resume');
  }

  @Post('/:id/cancel')
  @Access('coordinator')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Representative, @Param('id', { schema: id }) newsletterId: string) {
    return this.newsletters.act(actor, newsletterId, 'cancel');
  }

  /** A non-delivery message, as the mail server sent it. */
  @Post('/bounces')
  @Access('coordinator')
  @Answers(200, bounceAnswer)
  async bounce(
    @CurrentActor() actor: Representative,
    @Body({ schema: bounceBody }) { message }: z.output<typeof bounceBody>,
  ) {
    return { outcome: await this.bounces.take(actor, message) };
  }
}
