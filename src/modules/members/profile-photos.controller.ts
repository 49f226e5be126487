import { Body, Controller, Delete, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { moveBody, type Move } from './move.schemas.js';
import { profilePhotoBody, profilePhotoMadeAnswer } from './members.schemas.js';
import { ProfilePhotos } from './profile-photos.service.js';

/** Photos of the acting member's profile. */
@ApiTags('members')
@Controller('/api/v1/profile/photos')
export class ProfilePhotosController {
  constructor(private readonly photos: ProfilePhotos) {}

  @Post()
  @Access('editor')
  @RateLimit('write')
  @Answers(201, profilePhotoMadeAnswer)
  async add(
    @CurrentActor() actor: Representative,
    @Body({ schema: profilePhotoBody }) { alt }: z.output<typeof profilePhotoBody>,
    @Req() request: FastifyRequest,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.photos.add(actor, request.uploads?.[0], alt, key) };
  }

  @Post(':id/move')
  @Access('editor')
  @HttpCode(204)
  move(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) photo: string,
    @Body({ schema: moveBody }) body: Move,
  ) {
    return this.photos.move(actor, photo, body);
  }

  @Delete(':id')
  @Access('editor')
  @HttpCode(204)
  remove(@CurrentActor() actor: Representative, @Param('id', { schema: z.uuid() }) photo: string) {
    return this.photos.remove(actor, photo);
  }
}
