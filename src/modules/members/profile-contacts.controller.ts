import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, ByGrant, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import {
  contactBody,
  contactChangeBody,
  contactMadeAnswer,
  ownContactsAnswer,
  type ContactChange,
  type ContactInput,
} from './contacts.schemas.js';
import { moveBody, type Move } from './move.schemas.js';
import { ProfileContacts } from './profile-contacts.service.js';

const id = z.uuid();

/** Contacts of the acting member's profile. */
@ApiTags('members')
@ByGrant('profile')
@Controller('/api/v1/profile/contacts')
export class ProfileContactsController {
  constructor(private readonly contacts: ProfileContacts) {}

  @Get()
  @Access('viewer')
  @Answers(200, ownContactsAnswer)
  async list(@CurrentActor() actor: Representative) {
    return { items: await this.contacts.mine(actor) };
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  @Answers(201, contactMadeAnswer)
  async add(
    @CurrentActor() actor: Representative,
    @Body({ schema: contactBody }) body: ContactInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.contacts.add(actor, body, key) };
  }

  @Patch(':id')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  change(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contact: string,
    @Body({ schema: contactChangeBody }) body: ContactChange,
  ) {
    return this.contacts.change(actor, contact, body);
  }

  @Post(':id/publish')
  @Access('editor')
  @HttpCode(204)
  publish(@CurrentActor() actor: Representative, @Param('id', { schema: id }) contact: string) {
    return this.contacts.publish(actor, contact, true);
  }

  @Post(':id/withhold')
  @Access('editor')
  @HttpCode(204)
  withhold(@CurrentActor() actor: Representative, @Param('id', { schema: id }) contact: string) {
    return this.contacts.publish(actor, contact, false);
  }

  @Post(':id/move')
  @Access('editor')
  @HttpCode(204)
  move(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contact: string,
    @Body({ schema: moveBody }) body: Move,
  ) {
    return this.contacts.move(actor, contact, body);
  }

  @Delete(':id')
  @Access('editor')
  @HttpCode(204)
  remove(@CurrentActor() actor: Representative, @Param('id', { schema: id }) contact: string) {
    return this.contacts.remove(actor, contact);
  }
}
