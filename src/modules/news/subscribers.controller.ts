import { Body, Controller, Get, HttpCode, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import {
  askedAnswer,
  audienceAnswer,
  settingsAnswer,
  settingsOfToken,
  subscribeBody,
  tokenBody,
  tokenQuery,
  type SubscribeInput,
} from './subscribers.schemas.js';
import { subscriberStates } from './domain/subscriber-states.js';
import { Subscriptions } from './subscriptions.service.js';

type Token = z.output<typeof tokenBody>;

/** Asking for the newsletter and leaving it; tokens come from the mails. */
@ApiTags('newsletter')
@Controller('/api/v1/newsletter')
export class SubscribersController {
  constructor(private readonly subscriptions: Subscriptions) {}

  @Post('/subscriptions')
  @Access('public')
  @RateLimit('mail')
  @Answers(202, askedAnswer)
  async ask(@Body({ schema: subscribeBody }) body: SubscribeInput, @Req() request: FastifyRequest) {
    await this.subscriptions.ask(body, langOf(request), 'program');
    return { accepted: true };
  }

  @Post('/subscriptions/confirm')
  @Access('public')
  @RateLimit('link')
  @HttpCode(204)
  async confirm(@Body({ schema: tokenBody }) { token }: Token) {
    await this.subscriptions.confirm(token, 'program');
  }

  @Get('/settings')
  @Access('public')
  @RateLimit('link')
  @Answers(200, settingsAnswer)
  settings(@Query({ schema: tokenQuery }) { token }: z.output<typeof tokenQuery>) {
    return this.subscriptions.open('reader', token);
  }

  @Put('/settings')
  @Access('public')
  @RateLimit('link')
  @HttpCode(204)
  async change(@Body({ schema: settingsOfToken }) { token, ...input }: z.output<typeof settingsOfToken>) {
    await this.subscriptions.change(token, input, 'program');
  }

  @Post('/unsubscribe')
  @Access('public')
  @RateLimit('link')
  @HttpCode(204)
  async unsubscribe(@Body({ schema: tokenBody }) { token }: Token) {
    await this.subscriptions.unsubscribe(token, 'program');
  }

  @Get('/audience')
  @Access('coordinator')
  @Answers(200, audienceAnswer)
  async audience(@CurrentActor() actor: Representative) {
    const counts = await this.subscriptions.audience(actor);
    return Object.fromEntries(subscriberStates.map((state) => [state, counts[state] ?? 0]));
  }
}
