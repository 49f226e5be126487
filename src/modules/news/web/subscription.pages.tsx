import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Vocabulary } from '../../catalog/index.js';
import { CONFIRM, NEWSLETTER, SETTINGS, UNSUBSCRIBE } from '../news-paths.js';
import { PersonalLinks } from '../../../platform/personal-links.js';
import { settingsOfToken, subscribeBody, tokenQuery } from '../subscribers.schemas.js';
import { Subscriptions } from '../subscriptions.service.js';
import { AskedView, LinkView, SettingsView, SubscribeView, UnsubscribedView } from './subscription-views.js';
import { subscriptionTexts } from './subscription.texts.js';

type Form = Record<string, unknown>;
type Token = z.output<typeof tokenQuery>;

/** The newsletter for its readers. Opening a link of a mail changes nothing; the button acts. */
@ApiExcludeController()
@Controller(NEWSLETTER)
export class SubscriptionPages {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly links: PersonalLinks,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Get()
  @Access('public')
  form(@Page() page: PageContext) {
    return this.subscribe(page, page.form(page.actor.kind === 'person' ? { email: page.actor.email } : {}));
  }

  @Post()
  @Access('public')
  @RateLimit('mail')
  ask(@Page() page: PageContext, @Body() body: Form) {
    return page.submit(
      subscribeBody,
      body,
      async (input) => {
        await this.subscriptions.ask(input, page.lang, 'form');
        const view = <AskedView lang={page.lang} email={input.email} />;
        return page.render({ title: subscriptionTexts[page.lang].sent }, view);
      },
      (form) => this.subscribe(page, form),
    );
  }

  @Get('/potwierdz')
  @Access('public')
  @RateLimit('link')
  async confirmation(
    @Page() page: PageContext,
    @Query({ schema: tokenQuery }) { token }: Token,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    tellNobody(reply);
    const { email } = await this.subscriptions.open('confirm', token);
    const m = subscriptionTexts[page.lang];
    return page.render(
      { title: m.confirm },
      <LinkView
        title={m.confirm}
        lead={m.confirmLead(email)}
        button={m.confirmButton}
        action={page.href(CONFIRM)}
        token={token}
      />,
    );
  }

  @Post('/potwierdz')
  @Access('public')
  @RateLimit('link')
  async confirm(@Page() page: PageContext, @Body() body: Form) {
    const { id } = await this.subscriptions.confirm(tokenOf(body), 'link');
    const token = await this.links.tokenFor('news/reader', id);
    const text = subscriptionTexts[page.lang].confirmed;
    return page.seeOther(`${SETTINGS}?token=${token}`, { tone: 'success', text });
  }

  @Get('/ustawienia')
  @Access('public')
  @RateLimit('link')
  async settings(
    @Page() page: PageContext,
    @Query({ schema: tokenQuery }) { token }: Token,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    tellNobody(reply);
    return this.showSettings(page, token, null);
  }

  @Post('/ustawienia')
  @Access('public')
  @RateLimit('link')
  async change(
    @Page() page: PageContext,
    @Body() body: Form,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    tellNobody(reply);
    const token = tokenOf(body);
    await this.subscriptions.open('reader', token);
    return page.submit(
      settingsOfToken,
      body,
      async ({ token: _token, ...input }) => {
        await this.subscriptions.change(token, input, 'link');
        const text = subscriptionTexts[page.lang].saved;
        return page.seeOther(`${SETTINGS}?token=${token}`, { tone: 'success', text });
      },
      (form) => this.showSettings(page, token, form),
    );
  }

  @Get('/wypisz')
  @Access('public')
  @RateLimit('link')
  async leaving(
    @Page() page: PageContext,
    @Query({ schema: tokenQuery }) { token }: Token,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    tellNobody(reply);
    const { email } = await this.subscriptions.open('reader', token);
    const m = subscriptionTexts[page.lang];
    return page.render(
      { title: m.unsubscribe },
      <LinkView
        title={m.unsubscribe}
        lead={m.unsubscribeLead(email)}
        button={m.unsubscribeButton}
        action={page.href(UNSUBSCRIBE)}
        token={token}
      />,
    );
  }

  /** By our form, or by the mail program itself at its reader's wish (RFC 8058), which sends the address as it is. */
  @Post('/wypisz')
  @Access('public')
  @RateLimit('link')
  async leave(
    @Page() page: PageContext,
    @Body() body: Form,
    @Query({ schema: tokenQuery }) query: Token,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    tellNobody(reply);
    const oneClick = body['List-Unsubscribe'] === 'One-Click';
    await this.subscriptions.unsubscribe(tokenOf(body) || query.token, oneClick ? 'one-click' : 'link');
    const view = <UnsubscribedView lang={page.lang} subscribeHref={page.href(NEWSLETTER)} />;
    return page.render({ title: subscriptionTexts[page.lang].unsubscribed }, view);
  }

  private async subscribe(page: PageContext, form: FormState) {
    const m = subscriptionTexts[page.lang];
    return page.render(
      { title: m.title, description: m.lead, indexable: true },
      <SubscribeView form={form} action={page.href(NEWSLETTER)} privacyHref={page.href('/prywatnosc')} />,
    );
  }

  private async showSettings(page: PageContext, token: string, refused: FormState | null) {
    const { email, state, lang, topics, buyerKinds, powiats, categories } = await this.subscriptions.open(
      'reader',
      token,
    );
    const chosen = { lang, topics, buyerKinds, powiats, categories };
    return page.render(
      { title: subscriptionTexts[page.lang].settings },
      <SettingsView
        form={refused ?? page.form(chosen)}
        email={email}
        active={state === 'confirmed'}
        categories={await this.vocabulary.categories()}
        token={token}
        action={page.href(SETTINGS)}
        leaveHref={page.href(`${UNSUBSCRIBE}?token=${token}`)}
        subscribeHref={page.href(NEWSLETTER)}
      />,
    );
  }
}

const tokenOf = (body: Form): string =>
  typeof body['token'] === 'string' ? body['token'].slice(0, 200) : '';

/** The address holds the token: no page that is gone to from here may learn it. */
const tellNobody = (reply: FastifyReply) => void reply.header('referrer-policy', 'no-referrer');
