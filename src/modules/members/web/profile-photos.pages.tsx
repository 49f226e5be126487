import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Actor, Representative } from '../../../platform/access/actor.js';
import { photoHeaders } from '../../../platform/files/response-headers.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { ErrorSummary, PageHeader, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { moveBody } from '../move.schemas.js';
import { memberProblems } from '../domain/problems.js';
import { profilePhotoBody, slugParam } from '../members.schemas.js';
import { ProfilePhotos } from '../profile-photos.service.js';
import { Profiles } from '../profiles.service.js';
import { ProfilePhotosSection } from './profile-photos-view.js';
import { profilePhotoTexts } from './profile-photos.texts.js';
import { profileTexts } from './profile.texts.js';

const PHOTOS = '/panel/profil/zdjecia';
const id = z.uuid();
const photoSize = z.enum(['card', 'large']);

/** Photos of the member's own profile, and their bytes for everybody. */
@ApiExcludeController()
@Controller()
export class ProfilePhotoPages {
  constructor(
    private readonly photos: ProfilePhotos,
    private readonly profiles: Profiles,
  ) {}

  @Get(PHOTOS)
  @Access('editor')
  list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.show(page, actor, page.form());
  }

  @Post(PHOTOS)
  @Access('editor')
  @RateLimit('write')
  add(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      profilePhotoBody,
      body,
      async ({ alt }) => {
        await this.photos.add(actor, page.uploads[0], alt, page.key);
        return page.seeOther(PHOTOS, { tone: 'success', text: profilePhotoTexts[page.lang].added });
      },
      (form) => this.show(page, actor, form),
    );
  }

  @Post(`${PHOTOS}/:id/kolejnosc`)
  @Access('editor')
  move(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) photo: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      moveBody,
      body,
      async (input) => {
        await this.photos.move(actor, photo, input);
        return page.seeOther(PHOTOS, { tone: 'success', text: profilePhotoTexts[page.lang].moved });
      },
      (form) => this.show(page, actor, form),
    );
  }

  @Post(`${PHOTOS}/:id/usun`)
  @Access('editor')
  async remove(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) photo: string,
  ) {
    await this.photos.remove(actor, photo);
    return page.seeOther(PHOTOS, { tone: 'success', text: profilePhotoTexts[page.lang].removed });
  }

  @Get('/czlonkowie/:slug/zdjecia/:fileId/:size')
  @Access('public')
  async serve(
    @CurrentActor() actor: Actor,
    @Param('slug', { schema: slugParam }) slug: string,
    @Param('fileId', { schema: id }) photo: string,
    @Param('size', { schema: photoSize }) size: z.output<typeof photoSize>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { content } = await this.photos.open(actor, slug, photo, size);
    await reply.headers(photoHeaders()).header('cache-control', 'private, no-cache').send(content);
  }

  private async show(page: PageContext, actor: Representative, form: FormState) {
    const m = profilePhotoTexts[page.lang];
    const mine = await this.profiles.mine(actor);
    if (!mine) throw memberProblems.notMember();
    return page.render(
      {
        title: m.photos,
        area: 'panel',
        breadcrumbs: [{ path: '/panel/profil', label: profileTexts[page.lang].profile }, { label: m.photos }],
      },
      <>
        <PageHeader title={m.title} />
        <ErrorSummary form={form} />
        <ProfilePhotosSection
          form={form}
          photos={await this.photos.mine(actor)}
          formKey={page.formKey}
          pathOf={(photo, size) => page.href(`/czlonkowie/${mine.member.slug}/zdjecia/${photo}/${size}`)}
          addPath={page.href(PHOTOS)}
          stepPath={(photo, step) => page.href(`${PHOTOS}/${photo}/${step}`)}
        />
      </>,
    );
  }
}
