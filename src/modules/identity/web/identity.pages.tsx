import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import { sessionCookieName } from '../../../platform/access/session-cookie.js';
import { Config } from '../../../platform/config/config.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { UserAgent } from '../../../platform/http/user-agent.js';
import { PageHeader, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import type { PageResult } from '../../../ui/page/page-result.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Accounts } from '../accounts.service.js';
import { deviceName } from '../domain/device-name.js';
import { localPath } from '../domain/local-path.js';
import { linkQuery, resetBody, resetRequestBody, signInBody, signInQuery } from '../identity.schemas.js';
import { Sessions, type SignedIn } from '../sessions.service.js';
import { AccountView, NewPasswordView, ResetRequestView, ResumeView } from './identity-views.js';
import { identityTexts } from './identity.texts.js';
import { packForm, unpackForm } from './parked-form.js';
import { SignInForm } from './sign-in-form.js';

type Form = Record<string, unknown>;

/** Signing in and out, passwords, the person's own page. */
@ApiExcludeController()
@Controller()
export class IdentityPages {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly config: Config,
    slots: PageSlots,
  ) {
    slots.register('sign-in.prompt', async (page, { parked, next }) => (
      <SignInForm
        form={page.form()}
        action={page.href('/logowanie')}
        next={next}
        parked={parked ? packForm(parked) : ''}
        resetHref={page.href('/haslo')}
      />
    ));
  }

  @Get('/logowanie')
  @Access('public')
  async signInPage(
    @Page() page: PageContext,
    @Query({ schema: signInQuery }) query: z.output<typeof signInQuery>,
  ) {
    if (page.actor.kind === 'person') return page.seeOther(localPath(query.next) ?? '/panel');
    return this.showSignIn(page, page.form(), localPath(query.next) ?? '/panel', '');
  }

  @Post('/logowanie')
  @Access('public')
  @RateLimit('signIn')
  async signIn(@Page() page: PageContext, @Body() body: Form, @UserAgent() device: string) {
    const next = localPath(String(body['next'] ?? '')) ?? '/panel';
    const parked = unpackForm(body['parked']);
    return page.submit(
      signInBody,
      { email: body['email'], password: body['password'] },
      async (input) => {
        const signedIn = await this.sessions.signIn({ ...input, device: deviceName(device) });
        const result = parked
          ? await page.render(
              { title: identityTexts[page.lang].resume },
              <ResumeView lang={page.lang} lead={identityTexts[page.lang].resumeLead} parked={parked} />,
            )
          : page.seeOther(next, { tone: 'success', text: identityTexts[page.lang].signedIn });
        return this.withSession(result, signedIn);
      },
      (form) => this.showSignIn(page, form, next, parked ? packForm(parked) : ''),
    );
  }

  @Post('/wyloguj')
  @Access('public')
  async signOut(@Page() page: PageContext) {
    if (page.actor.kind === 'person') await this.sessions.signOut(page.actor);
    return page
      .seeOther('/', { tone: 'info', text: identityTexts[page.lang].signedOut })
      .withCookie({ name: sessionCookieName(this.config), value: '', maxAge: 0 });
  }

  @Get('/haslo')
  @Access('public')
  resetPage(@Page() page: PageContext) {
    return this.showResetRequest(page, page.form(), false);
  }

  @Post('/haslo')
  @Access('public')
  @RateLimit('mail')
  requestReset(@Page() page: PageContext, @Body() body: Form) {
    return page.submit(
      resetRequestBody,
      body,
      async ({ email }) => {
        await this.accounts.requestReset(email);
        return this.showResetRequest(page, page.form(), true);
      },
      (form) => this.showResetRequest(page, form, false),
    );
  }

  @Get('/nowe-haslo')
  @Access('public')
  newPasswordPage(
    @Page() page: PageContext,
    @Query({ schema: linkQuery }) query: z.output<typeof linkQuery>,
  ) {
    return this.showNewPassword(page, page.form(), query.token);
  }

  @Post('/nowe-haslo')
  @Access('public')
  @RateLimit('signIn')
  setPassword(@Page() page: PageContext, @Body() body: Form) {
    return page.submit(
      resetBody,
      body,
      async ({ token, password }) => {
        await this.accounts.resetPassword(token, password);
        return page.seeOther('/logowanie', { tone: 'success', text: identityTexts[page.lang].passwordSet });
      },
      (form) => this.showNewPassword(page, form, String(body['token'] ?? '')),
    );
  }

  @Get('/konto')
  @Access('account')
  async account(@Page() page: PageContext, @CurrentActor() actor: Person) {
    const sessions = await this.sessions.list(actor);
    return page.render(
      { title: identityTexts[page.lang].account, area: 'panel' },
      <AccountView
        lang={page.lang}
        name={actor.name}
        email={actor.email}
        sessions={sessions}
        signOutElsewherePath={page.href('/konto/sesje')}
      />,
    );
  }

  @Post('/konto/sesje')
  @Access('account')
  async signOutElsewhere(@Page() page: PageContext, @CurrentActor() actor: Person) {
    await this.sessions.signOutElsewhere(actor);
    return page.seeOther('/konto', { tone: 'success', text: identityTexts[page.lang].signedOutElsewhere });
  }

  private withSession(result: PageResult, { secret }: SignedIn): PageResult {
    return result.withCookie({ name: sessionCookieName(this.config), value: secret });
  }

  private showSignIn(page: PageContext, form: FormState, next: string, parked: string) {
    const m = identityTexts[page.lang];
    return page.render(
      { title: m.signIn },
      <div class="narrow">
        <PageHeader title={m.signIn} lead={m.signInLead} />
        <SignInForm
          form={form}
          action={page.href('/logowanie')}
          next={next}
          parked={parked}
          resetHref={page.href('/haslo')}
        />
        <p>
          {m.noAccount} <a href={page.href('/rejestracja')}>{m.register}</a>
        </p>
      </div>,
    );
  }

  private showResetRequest(page: PageContext, form: FormState, sent: boolean) {
    return page.render(
      { title: identityTexts[page.lang].reset },
      <ResetRequestView form={form} action={page.href('/haslo')} sent={sent} />,
    );
  }

  private showNewPassword(page: PageContext, form: FormState, token: string) {
    return page.render(
      { title: identityTexts[page.lang].reset },
      <NewPasswordView form={form} action={page.href('/nowe-haslo')} token={token} />,
    );
  }
}
