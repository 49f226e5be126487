import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Config } from '../../../platform/config/config.js';
import { pdfHeaders } from '../../../platform/files/response-headers.js';
import { ActionLink, ActionRow, Section, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Vocabulary } from '../../catalog/index.js';
import { aimPath } from '../domain/short-link.js';
import { shortAddress } from '../link-addresses.js';
import { Posters } from '../posters.service.js';
import { qrFile } from '../qr-file.js';
import { posterPaper, qrFormat, shortLinkBody, shortLinkLabelBody } from '../short-links.schemas.js';
import { ShortLinks } from '../short-links.service.js';
import { ShortLinkView } from './short-link-view.js';
import { aimWords, LINKS, ShortLinksView } from './short-links-view.js';
import { shortLinkTexts } from './short-links.texts.js';

const id = z.uuid();
/** The campaign that the coordinator came from. */
const listQuery = z.object({ kampania: z.uuid().optional().catch(undefined) });

/** The coordinator's short links. */
@ApiExcludeController()
@Controller()
export class ShortLinkPages {
  constructor(
    private readonly links: ShortLinks,
    private readonly posters: Posters,
    private readonly vocabulary: Vocabulary,
    private readonly config: Config,
    slots: PageSlots,
  ) {
    slots.register('coordinator.desk', async (page) => {
      const m = shortLinkTexts[page.lang];
      return (
        <Section title={m.title} lead={m.deskLead}>
          <ActionRow>
            <ActionLink href={page.href(LINKS)}>{m.toLinks}</ActionLink>
          </ActionRow>
        </Section>
      );
    });
  }

  @Get(LINKS)
  @Access('coordinator')
  list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: listQuery }) { kampania }: z.output<typeof listQuery>,
  ) {
    const form = page.form({
      channel: 'poster',
      target: 'campaign',
      ...(kampania && { campaignId: kampania }),
    });
    return this.showList(page, actor, form, kampania ?? null);
  }

  @Post(LINKS)
  @Access('coordinator')
  make(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      shortLinkBody,
      body,
      async (input) => {
        const made = await this.links.make(actor, input, page.key);
        return page.seeOther(`${LINKS}/${made.id}`, {
          tone: 'success',
          text: shortLinkTexts[page.lang].made,
        });
      },
      (form) => this.showList(page, actor, form, null),
    );
  }

  @Get(`${LINKS}/:id`)
  @Access('coordinator')
  async one(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) linkId: string,
  ) {
    return this.showOne(page, actor, linkId, null);
  }

  @Post(`${LINKS}/:id`)
  @Access('coordinator')
  rename(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) linkId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      shortLinkLabelBody,
      body,
      async ({ label }) => {
        await this.links.rename(actor, linkId, label);
        return page.seeOther(`${LINKS}/${linkId}`, {
          tone: 'success',
          text: shortLinkTexts[page.lang].renamed,
        });
      },
      (form) => this.showOne(page, actor, linkId, form),
    );
  }

  @Post(`${LINKS}/:id/wylacz`)
  @Access('coordinator')
  async switchOff(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) linkId: string,
  ) {
    await this.links.switchOff(actor, linkId);
    return page.seeOther(`${LINKS}/${linkId}`, {
      tone: 'success',
      text: shortLinkTexts[page.lang].switchedOff,
    });
  }

  @Get(`${LINKS}/:id/kod/:format`)
  @Access('coordinator')
  async qrCode(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) linkId: string,
    @Param('format', { schema: qrFormat }) format: z.output<typeof qrFormat>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { code } = await this.links.one(actor, linkId);
    const { headers, bytes } = await qrFile(shortAddress(this.config, code), code, format);
    await reply.headers(headers).send(bytes);
  }

  @Get(`${LINKS}/:id/plakat/:paper`)
  @Access('coordinator')
  async poster(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) linkId: string,
    @Param('paper', { schema: posterPaper }) paper: z.output<typeof posterPaper>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const poster = await this.posters.pdf(actor, linkId, paper, page.lang);
    await reply.headers(pdfHeaders(poster)).send(poster.pdf);
  }

  private async showList(page: PageContext, actor: Representative, form: FormState, only: string | null) {
    const m = shortLinkTexts[page.lang];
    const [links, campaigns, categories] = await Promise.all([
      this.links.list(actor, only),
      this.links.campaigns(actor),
      this.vocabulary.categories(),
    ]);
    return page.render(
      {
        title: m.title,
        area: 'coordinator',
        breadcrumbs: [{ path: '/koordynator', label: m.desk }, { label: m.title }],
      },
      <ShortLinksView
        form={form}
        formKey={page.formKey}
        links={links}
        campaigns={campaigns}
        categories={categories}
        only={campaigns.find((each) => each.id === only) ?? null}
        href={(path) => page.href(path)}
      />,
    );
  }

  private async showOne(page: PageContext, actor: Representative, linkId: string, form: FormState | null) {
    const m = shortLinkTexts[page.lang];
    const [link, categories] = await Promise.all([
      this.links.one(actor, linkId),
      this.vocabulary.categories(),
    ]);
    return page.render(
      {
        title: link.label,
        area: 'coordinator',
        breadcrumbs: [
          { path: '/koordynator', label: m.desk },
          { path: LINKS, label: m.title },
          { label: link.label },
        ],
      },
      <ShortLinkView
        form={form ?? page.form({ label: link.label })}
        link={link}
        address={shortAddress(this.config, link.code)}
        aim={aimWords(link, categories, page.lang)}
        path={aimPath(link)}
        href={(path) => page.href(path)}
      />,
    );
  }
}
