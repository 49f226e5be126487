import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { sessionCookieName } from '../../../platform/access/session-cookie.js';
import { Config } from '../../../platform/config/config.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { UserAgent } from '../../../platform/http/user-agent.js';
import { Problem } from '../../../shared/problems.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Sessions, confirmBody, deviceName, linkQuery, localPath } from '../../identity/index.js';
import { organisationLabels } from '../organisations.labels.js';
import { acceptBody, joinBody, registrationBody, registrationPageQuery } from '../organisations.schemas.js';
import { People } from '../people.service.js';
import { Registration } from '../registration.service.js';
import { organisationTexts } from './organisations.texts.js';
import { backAfterConfirming, returnCookie, returnForgotten } from './return-after.js';
import {
  CheckMailView,
  ConfirmDeadView,
  ConfirmView,
  InvitationView,
  RegistrationView,
} from './registration-views.js';

type Form = Record<string, unknown>;

/** How organisations and people come in. */
@ApiExcludeController()
@Controller()
export class RegistrationPages {
  constructor(
    private readonly registration: Registration,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  @Get('/rejestracja')
  @Access('public')
  registerPage(
    @Page() page: PageContext,
    @Query({ schema: registrationPageQuery })
    { next, ...prefill }: z.output<typeof registrationPageQuery>,
  ) {
    return this.showRegistration(page, page.form(prefill), localPath(next));
  }

  @Post('/rejestracja')
  @Access('public')
  @RateLimit('mail')
  register(@Page() page: PageContext, @Body() { next: given, ...body }: Form) {
    const next = typeof given === 'string' ? localPath(given) : null;
    return page.submit(
      registrationBody,
      body,
      async (input) => {
        await this.registration.register(input, page.lang);
        const result = page.seeOther('/rejestracja/potwierdzenie');
        return next ? result.withCookie(returnCookie(next)) : result;
      },
      (form) => this.showRegistration(page, form, next),
    );
  }

  @Get('/rejestracja/potwierdzenie')
  @Access('public')
  checkMail(@Page() page: PageContext) {
    const back = backAfterConfirming(page);
    return page.render(
      { title: organisationTexts[page.lang].checkMail },
      <CheckMailView
        lang={page.lang}
        demoMailHref={this.config.demo ? page.href('/poczta') : null}
        backHref={back && page.href(back)}
      />,
    );
  }

  @Get('/potwierdzenie')
  @Access('public')
  confirmPage(@Page() page: PageContext, @Query({ schema: linkQuery }) query: z.output<typeof linkQuery>) {
    return query.token ? this.showConfirm(page, page.form(), query.token) : this.showConfirmDead(page, 200);
  }

  @Post('/potwierdzenie')
  @Access('public')
  @RateLimit('signIn')
  confirm(@Page() page: PageContext, @Body() body: Form, @UserAgent() device: string) {
    return page.submit(
      confirmBody,
      body,
      async ({ token, password }) => {
        const confirmed = await this.confirmed(token, password, deviceName(device));
        if (!confirmed) return this.showConfirmDead(page, 410);
        const back = backAfterConfirming(page);
        return page
          .seeOther(back ?? '/panel', { tone: 'success', text: organisationTexts[page.lang].confirmed })
          .withCookie({ name: sessionCookieName(this.config), value: confirmed.secret })
          .withCookie(returnForgotten);
      },
      (form) => {
        const token = String(body['token'] ?? '');
        return token ? this.showConfirm(page, form, token) : this.showConfirmDead(page, 422);
      },
    );
  }

  @Get('/zaproszenie')
  @Access('public')
  invitationPage(@Page() page: PageContext, @Query({ schema: linkQuery }) query: z.output<typeof linkQuery>) {
    return this.showInvitation(page, page.form(), query.token);
  }

  @Post('/zaproszenie')
  @Access('public')
  @RateLimit('signIn')
  acceptInvitation(@Page() page: PageContext, @Body() body: Form, @UserAgent() device: string) {
    const again = (form: FormState) => this.showInvitation(page, form, String(body['token'] ?? ''));
    const done = (name: string) =>
      page.seeOther('/panel', { tone: 'success', text: organisationTexts[page.lang].accepted(name) });
    if (page.actor.kind === 'person') {
      const person = page.actor;
      return page.submit(
        acceptBody,
        body,
        async ({ token }) => {
          const { organisationName } = await this.people.preview(token);
          await this.people.accept(token, person, null);
          return done(organisationName);
        },
        again,
      );
    }
    return page.submit(
      joinBody,
      body,
      async ({ token, name, password }) => {
        const { organisationName } = await this.people.preview(token);
        const accountId = await this.people.accept(token, null, { name, password, lang: page.lang });
        const { secret } = await this.sessions.open(accountId, deviceName(device));
        return done(organisationName).withCookie({ name: sessionCookieName(this.config), value: secret });
      },
      again,
    );
  }

  private showRegistration(page: PageContext, form: FormState, next: string | null) {
    return page.render(
      { title: organisationTexts[page.lang].register },
      <RegistrationView
        form={form}
        action={page.href('/rejestracja')}
        idempotencyKey={page.formKey}
        next={next}
        personHref={page.href('/rejestracja/osoba')}
      />,
    );
  }

  /** Null for a link that no longer works. */
  private async confirmed(...by: Parameters<Registration['confirm']>) {
    try {
      return await this.registration.confirm(...by);
    } catch (error) {
      if (error instanceof Problem && error.code === 'identity/link-ended') return null;
      throw error;
    }
  }

  private showConfirmDead(page: PageContext, status: number) {
    return page.render(
      { title: organisationTexts[page.lang].confirmDead, status },
      <ConfirmDeadView
        lang={page.lang}
        signInHref={page.href('/logowanie')}
        registerHref={page.href('/rejestracja')}
      />,
    );
  }

  private showConfirm(page: PageContext, form: FormState, token: string) {
    return page.render(
      { title: organisationTexts[page.lang].confirm },
      <ConfirmView
        form={form}
        action={page.href('/potwierdzenie')}
        token={token}
        resetHref={page.href('/haslo')}
      />,
    );
  }

  private async showInvitation(page: PageContext, form: FormState, token: string) {
    const invitation = await this.people.preview(token);
    const way = page.actor.kind === 'person' ? 'accept' : invitation.hasAccount ? 'sign-in' : 'new-account';
    return page.render(
      { title: organisationTexts[page.lang].invitation },
      <InvitationView
        form={form}
        action={page.href('/zaproszenie')}
        token={token}
        inviter={invitation.invitedByName}
        organisation={invitation.organisationName}
        role={organisationLabels[page.lang].roles[invitation.role]}
        way={way}
        signInHref={page.href(`/logowanie?next=${encodeURIComponent(`/zaproszenie?token=${token}`)}`)}
      />,
    );
  }
}
