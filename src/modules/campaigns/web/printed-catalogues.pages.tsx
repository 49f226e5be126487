import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { attachmentHeaders } from '../../../platform/files/response-headers.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { Retention } from '../../../platform/privacy/retention.js';
import { ActionLink, ActionRow, Section, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Vocabulary } from '../../catalog/index.js';
import { Desk } from '../../notices/index.js';
import { CATALOGUES } from '../campaign-paths.js';
import type { PrintedListing } from '../data/printed-catalogues.queries.js';
import type { CatalogueChoice } from '../domain/printed-catalogue.js';
import { catalogueForm } from '../printed-catalogues.schemas.js';
import { CATALOGUE_TERM, PrintedCatalogues } from '../printed-catalogues.service.js';
import { PublicCampaigns } from '../public-campaigns.service.js';
import { PrintedCataloguesView } from './printed-catalogues-view.js';
import { printedCatalogueTexts } from './printed-catalogues.texts.js';

const id = z.uuid();
/** Listings that one can tick; null while nobody wants to. */
type Ticked = readonly PrintedListing[] | null;

/** Catalogues to print, in the panel. */
@ApiExcludeController()
@Controller()
export class PrintedCataloguePages {
  constructor(
    private readonly catalogues: PrintedCatalogues,
    private readonly vocabulary: Vocabulary,
    private readonly campaigns: PublicCampaigns,
    private readonly retention: Retention,
    slots: PageSlots,
    desk: Desk,
  ) {
    desk.offer({
      path: CATALOGUES,
      label: { pl: printedCatalogueTexts.pl.toCatalogues, en: printedCatalogueTexts.en.toCatalogues },
      role: 'editor',
      when: (actor) => catalogues.mayAsk(actor),
    });
    slots.register('coordinator.desk', async (page) => {
      const m = printedCatalogueTexts[page.lang];
      return (
        <Section title={m.title} lead={m.deskLead}>
          <ActionRow>
            <ActionLink href={page.href(CATALOGUES)}>{m.toCatalogues}</ActionLink>
          </ActionRow>
        </Section>
      );
    });
  }

  @Get(CATALOGUES)
  @Access('viewer')
  list(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.show(page, actor, page.form({ lang: page.lang }));
  }

  @Post(CATALOGUES)
  @Access('editor')
  @RateLimit('write')
  request(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    let ticked: Ticked = null;
    return page.submit(
      catalogueForm,
      body,
      async ({ without, pick, ...choice }) => {
        ticked = await this.ticks(choice, pick === '1' || choice.listings.length > 0);
        if (pick) return this.show(page, actor, page.formAgain([]), { ticked });
        const leftOut = await this.catalogues.leftOut(choice);
        if (leftOut !== without) return this.show(page, actor, page.formAgain([]), { leftOut, ticked });
        await this.catalogues.request(actor, choice, page.key);
        return page.seeOther(CATALOGUES, { tone: 'info', text: printedCatalogueTexts[page.lang].asked });
      },
      (form) => this.show(page, actor, form, { ticked }),
    );
  }

  @Post(`${CATALOGUES}/:id/anuluj`)
  @Access('editor')
  async cancel(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) catalogueId: string,
  ) {
    await this.catalogues.cancel(actor, catalogueId);
    return page.seeOther(CATALOGUES, {
      tone: 'success',
      text: printedCatalogueTexts[page.lang].cancelledNow,
    });
  }

  @Get(`${CATALOGUES}/:id/plik`)
  @Access('viewer')
  async file(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) catalogueId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.catalogues.open(actor, catalogueId);
    await reply.headers(attachmentHeaders(file)).send(content);
  }

  private async ticks(choice: CatalogueChoice, wanted: boolean): Promise<Ticked> {
    return wanted ? this.catalogues.toTick(choice) : null;
  }

  private async show(
    page: PageContext,
    actor: Representative,
    form: FormState,
    { leftOut = 0, ticked = null }: { leftOut?: number; ticked?: Ticked } = {},
  ) {
    const [catalogues, categories, campaigns, members, mayAsk, keptDays] = await Promise.all([
      this.catalogues.list(actor),
      this.vocabulary.categories(),
      this.campaigns.list(),
      this.catalogues.members(actor),
      hasRole(actor, 'editor') && this.catalogues.mayAsk(actor),
      this.retention.daysOf(CATALOGUE_TERM),
    ]);
    return page.render(
      { title: printedCatalogueTexts[page.lang].title, area: 'panel' },
      <PrintedCataloguesView
        form={form}
        formKey={page.formKey}
        catalogues={catalogues}
        categories={categories}
        campaigns={campaigns}
        members={members}
        mayAsk={mayAsk}
        keptDays={keptDays}
        leftOut={leftOut}
        listings={ticked}
        href={(path) => page.href(path)}
      />,
    );
  }
}
