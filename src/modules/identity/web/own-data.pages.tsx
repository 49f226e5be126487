import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import { attachmentHeaders } from '../../../platform/files/response-headers.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Consents } from '../consents.service.js';
import { DataExports } from '../data-exports.service.js';
import { OwnDataView } from './own-data-view.js';
import { rightsTexts } from './rights.texts.js';

const OWN_DATA = '/konto/moje-dane';
const EXPORTS = `${OWN_DATA}/eksport`;

/** The person's rights to their own data. */
@ApiExcludeController()
@Controller()
export class OwnDataPages {
  constructor(
    private readonly consents: Consents,
    private readonly exports: DataExports,
  ) {}

  @Get(OWN_DATA)
  @Access('account')
  async show(@Page() page: PageContext, @CurrentActor() actor: Person) {
    return page.render(
      { title: rightsTexts[page.lang].ownData, area: 'panel' },
      <OwnDataView
        lang={page.lang}
        log={await this.consents.log(actor)}
        exports={await this.exports.list(actor)}
        open={(await this.consents.standing(actor)).open}
        paths={{
          exports: page.href(EXPORTS),
          here: page.href(OWN_DATA),
          erase: page.href(`${OWN_DATA}/usun`),
          terms: page.href('/konto/regulamin?next=/konto/moje-dane'),
          privacy: page.href('/prywatnosc'),
        }}
      />,
    );
  }

  @Post(EXPORTS)
  @Access('account')
  @StepUp()
  @RateLimit('write')
  async request(@Page() page: PageContext, @CurrentActor() actor: Person) {
    await this.exports.request(actor);
    return page.seeOther(OWN_DATA, { tone: 'info', text: rightsTexts[page.lang].exportAsked });
  }

  @Get(`${EXPORTS}/:id`)
  @Access('account')
  @StepUp()
  async fetch(
    @CurrentActor() actor: Person,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.exports.open(actor, id);
    await reply.headers(attachmentHeaders(file)).send(content);
  }
}
