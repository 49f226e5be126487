import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { whole } from '../../../platform/validation/fields.js';
import { addDays, localDateOf } from '../../../shared/dates.js';
import { openedVersion, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Vocabulary } from '../../catalog/index.js';
import { Bounces } from '../bounces.service.js';
import { newsProblems } from '../domain/problems.js';
import { NewsletterPreviews } from '../newsletter-previews.js';
import { bounceBody, newsletterBody, newsletterChange, scheduleBody } from '../newsletters.schemas.js';
import { Newsletters } from '../newsletters.service.js';
import { Subscriptions } from '../subscriptions.service.js';
import { ToldThings } from '../told-things.js';
import { deskHead } from './desk-head.js';
import { chosenIn, formOf, NewsletterForm } from './newsletter-form.js';
import { newsletterDone, NEWSLETTERS } from './newsletter-done.js';
import { NewslettersView, NewsletterView } from './newsletter-views.js';
import { newsletterTexts } from './newsletter.texts.js';

const PER_PAGE = 20;
const id = z.uuid();
const pageQuery = z.object({ page: whole(1, 10_000).catch(1).default(1) });
const langQuery = z.object({ jezyk: z.enum(['pl', 'en']).catch('pl').default('pl') });

type Form = Record<string, unknown>;

/** Newsletters as the coordinator writes, tries and sends them. */
@ApiExcludeController()
@Controller(NEWSLETTERS)
export class NewsletterPages {
  constructor(
    private readonly newsletters: Newsletters,
    private readonly subscriptions: Subscriptions,
    private readonly things: ToldThings,
    private readonly previews: NewsletterPreviews,
    private readonly bounces: Bounces,
    private readonly vocabulary: Vocabulary,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('coordinator')
  list(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Query({ schema: pageQuery }) query: z.output<typeof pageQuery>,
  ) {
    return this.overview(page, actor, query.page, page.form());
  }

  @Post('/zwroty')
  @Access('coordinator')
  bounce(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      bounceBody,
      body,
      async ({ message }) => {
        const outcome = await this.bounces.take(actor, message);
        const text = newsletterTexts[page.lang].bounceOutcomes[outcome];
        return page.seeOther(NEWSLETTERS, { tone: outcome === 'hard' ? 'success' : 'info', text });
      },
      (form) => this.overview(page, actor, 1, form),
    );
  }

  @Get('/nowy')
  @Access('coordinator')
  blank(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.form(page, actor, page.form({ topic: 'announcements', perMinute: '60' }), null);
  }

  @Post()
  @Access('coordinator')
  write(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      newsletterBody,
      body,
      async (input) => {
        const made = await this.newsletters.write(actor, input, page.key);
        return page.seeOther(`${NEWSLETTERS}/${made}`, newsletterDone(page, 'save'));
      },
      (form) => this.form(page, actor, form, null),
    );
  }

  @Get('/:id')
  @Access('coordinator')
  async show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
  ) {
    const sendOn = addDays(localDateOf(this.clock.now()), 1);
    return this.one(page, actor, newsletterId, page.form({ sendOn, sendTime: '10:00' }));
  }

  @Get('/:id/edytuj')
  @Access('coordinator')
  async edit(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
  ) {
    const { newsletter } = await this.newsletters.show(actor, newsletterId);
    if (newsletter.state !== 'draft') throw newsProblems.newsletterNotNow(undefined);
    return this.form(page, actor, page.form(formOf(newsletter)), newsletterId);
  }

  @Post('/:id/edytuj')
  @Access('coordinator')
  async rewrite(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
    @Body() body: Form,
  ) {
    await this.newsletters.show(actor, newsletterId);
    return page.submit(
      newsletterChange,
      body,
      async (input) => {
        await this.newsletters.rewrite(actor, newsletterId, input);
        return page.seeOther(`${NEWSLETTERS}/${newsletterId}`, newsletterDone(page, 'save'));
      },
      async (form) => {
        const { newsletter } = await this.newsletters.show(actor, newsletterId);
        return this.form(page, actor, form, newsletterId, newsletter.version);
      },
    );
  }

  /** The mail as its reader sees it: a page of its own, whose styles no page of ours may have. */
  @Get('/:id/podglad')
  @Access('coordinator')
  async preview(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
    @Query({ schema: langQuery }) { jezyk }: z.output<typeof langQuery>,
    @Res() reply: FastifyReply,
  ) {
    const { newsletter } = await this.newsletters.show(actor, newsletterId);
    const { html } = await this.previews.of(newsletter, jezyk);
    await reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
        'cache-control': 'private, no-store',
      })
      .send(html);
  }

  @Post('/:id/zaplanuj')
  @Access('coordinator')
  async schedule(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) newsletterId: string,
    @Body() body: Form,
  ) {
    await this.newsletters.show(actor, newsletterId);
    return page.submit(
      scheduleBody,
      body,
      async (input) => {
        await this.newsletters.schedule(actor, newsletterId, input);
        return page.seeOther(`${NEWSLETTERS}/${newsletterId}`, newsletterDone(page, 'schedule'));
      },
      (form) => this.one(page, actor, newsletterId, form),
    );
  }

  private async overview(page: PageContext, actor: Representative, at: number, form: FormState) {
    const [audience, newsletters] = [
      await this.subscriptions.audience(actor),
      await this.newsletters.list(actor, { page: at, perPage: PER_PAGE }),
    ];
    return page.render(
      this.head(page, null),
      <NewslettersView
        form={form}
        audience={audience}
        newsletters={newsletters}
        path={NEWSLETTERS}
        href={(path) => page.href(path)}
      />,
    );
  }

  private async one(page: PageContext, actor: Representative, newsletterId: string, form: FormState) {
    const found = await this.newsletters.show(actor, newsletterId);
    const { newsletter } = found;
    return page.render(
      this.head(page, newsletter.subjectPl),
      <NewsletterView
        form={form}
        newsletter={found}
        texts={await this.previews.all(newsletter)}
        path={`${NEWSLETTERS}/${newsletterId}`}
        href={(path) => page.href(path)}
      />,
    );
  }

  private async form(
    page: PageContext,
    actor: Representative,
    form: FormState,
    newsletterId: string | null,
    present?: number,
  ) {
    const m = newsletterTexts[page.lang];
    const title = newsletterId ? m.editTitle : m.newTitle;
    const path = newsletterId ? `${NEWSLETTERS}/${newsletterId}` : NEWSLETTERS;
    return page.render(
      this.head(page, title),
      <NewsletterForm
        form={form}
        title={title}
        action={page.href(newsletterId ? `${path}/edytuj` : path)}
        backHref={page.href(path)}
        {...(newsletterId
          ? { version: openedVersion(form, 'version', present ?? 1) }
          : { formKey: page.formKey })}
        offered={await this.things.offered(actor, page.lang, chosenIn(form))}
        categories={await this.vocabulary.categories()}
      />,
    );
  }

  private head(page: PageContext, title: string | null) {
    return deskHead(page, { path: NEWSLETTERS, title: newsletterTexts[page.lang].title }, title);
  }
}
