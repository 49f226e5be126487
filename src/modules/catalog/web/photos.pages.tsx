import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, ByGrant, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { Problem } from '../../../shared/problems.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import type { PageResult } from '../../../ui/page/page-result.js';
import { altBody, altForm } from '../catalog.schemas.js';
import { catalogProblems } from '../domain/problems.js';
import { Photos } from '../photos.service.js';
import { EditPage } from './edit-page.js';
import { ownTexts } from './own-listings.texts.js';
import { OWN } from './step-paths.js';

const id = z.uuid();
const PHOTOS = `${OWN}/:id/zdjecia`;

/** Photos of an own listing: add, order, remove. */
@ApiExcludeController()
@ByGrant('listings')
@Controller()
export class PhotoPages {
  constructor(
    private readonly photos: Photos,
    private readonly editPage: EditPage,
  ) {}

  @Post(PHOTOS)
  @Access('editor')
  @RateLimit('write')
  add(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      altBody,
      body,
      async ({ alt }) => {
        await asFieldError(this.photos.add(actor, listingId, page.uploads[0], alt, page.key));
        return back(page, listingId, ownTexts[page.lang].photoAdded);
      },
      (photoForm) => this.editPage.show(page, actor, listingId, { photoForm }),
    );
  }

  @Post(`${PHOTOS}/:photoId/zapisz`)
  @Access('editor')
  describe(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Param('photoId', { schema: id }) photoId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      altForm,
      body,
      async ({ alt }) => {
        await this.photos.describe(actor, listingId, photoId, alt[photoId] ?? '');
        return back(page, listingId, ownTexts[page.lang].photoSaved);
      },
      (photoForm) => this.editPage.show(page, actor, listingId, { photoForm }),
    );
  }

  @Post(`${PHOTOS}/:photoId/kolejnosc`)
  @Access('editor')
  async moveUp(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Param('photoId', { schema: id }) photoId: string,
  ) {
    await this.photos.moveUp(actor, listingId, photoId);
    return back(page, listingId, ownTexts[page.lang].photoMoved);
  }

  @Post(`${PHOTOS}/:photoId/usun`)
  @Access('editor')
  async remove(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Param('photoId', { schema: id }) photoId: string,
  ) {
    await this.photos.remove(actor, listingId, photoId);
    return back(page, listingId, ownTexts[page.lang].photoRemoved);
  }
}

const back = (page: PageContext, listingId: string, text: string): PageResult =>
  page.seeOther(`${OWN}/${listingId}/edytuj#zdjecia`, { tone: 'success', text });

/** A refused file is a mistake in the form's file field, so that the form comes back with it. */
const asFieldError = async (adding: Promise<unknown>): Promise<void> => {
  try {
    await adding;
  } catch (error) {
    if (!(error instanceof Problem) || !['unsupported', 'too-large'].includes(error.kind)) throw error;
    throw catalogProblems.invalid(undefined, [{ pointer: '/photo', text: error.detail ?? error.title }]);
  }
};
