import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { photoHeaders } from '../../../platform/files/response-headers.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { CampaignPictures } from '../campaign-pictures.service.js';
import { PublicCampaigns } from '../public-campaigns.service.js';
import { CAMPAIGNS } from './campaign-paths.js';
import { PublicListView, publicTexts } from './public-list-view.js';

const slugParam = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+$/);

/** The list of running campaigns, and the bytes of their pictures. */
@ApiExcludeController()
@Controller(CAMPAIGNS)
export class PublicListPages {
  constructor(
    private readonly campaigns: PublicCampaigns,
    private readonly pictures: CampaignPictures,
  ) {}

  @Get()
  @Access('public')
  async list(@Page() page: PageContext) {
    const { title, description } = publicTexts[page.lang];
    return page.render(
      { title, description, indexable: page.path === CAMPAIGNS },
      <PublicListView
        lang={page.lang}
        campaigns={await this.campaigns.list(page.lang)}
        href={(path) => page.href(path)}
      />,
    );
  }

  @Get('/:slug/zdjecia/:fileId/:size')
  @Access('public')
  async serve(
    @CurrentActor() actor: Actor,
    @Param('slug', { schema: slugParam }) slug: string,
    @Param('fileId', { schema: z.uuid() }) fileId: string,
    @Param('size', { schema: z.enum(['card', 'large']) }) size: 'card' | 'large',
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { content } = await this.pictures.open(actor, slug, fileId, size);
    // It goes with the campaign: a browser asks each time.
    await reply.headers(photoHeaders()).header('cache-control', 'private, no-cache').send(content);
  }
}
