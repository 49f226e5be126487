import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { pendingCookieName, sessionCookieName } from '../../../platform/access/session-cookie.js';
import { Config } from '../../../platform/config/config.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { UserAgent } from '../../../platform/http/user-agent.js';
import { Problem } from '../../../shared/problems.js';
import { PageHeader, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import type { PageResult } from '../../../ui/page/page-result.js';
import { PageSlots, type ParkedForm } from '../../../ui/page/page-slots.js';
import { deviceName } from '../domain/device-name.js';
import { localPath } from '../domain/local-path.js';
import { codeBody, passkeyBody, signInBody, signInQuery } from '../identity.schemas.js';
import type { PendingLine } from '../data/session.queries.js';
import { Passkeys } from '../passkeys.service.js';
import type { SecondFactorAnswer } from '../second-factors.service.js';
import { Sessions, type SignedIn } from '../sessions.service.js';
import { PENDING_MINUTES, SignIns } from '../sign-ins.service.js';
import { ResumeView } from './identity-views.js';
import { identityTexts } from './identity.texts.js';
import { packForm, unpackForm } from './parked-form.js';
import { SecondStepForm, SignInForm } from './sign-in-form.js';
import { termsPath } from './terms-form.js';

type Form = Record<string, unknown>;

/** Where one goes after signing in: a path, or a form that was kept meanwhile. */
type Onward = { readonly next: string; readonly parked: ParkedForm | null };

const SECOND_STEP = '/logowanie/drugi-krok';

/** Signing in, in one step or two, and out. */
@ApiExcludeController()
@Controller()
export class SignInPages {
  constructor(
    private readonly signIns: SignIns,
    private readonly sessions: Sessions,
    private readonly passkeys: Passkeys,
    private readonly config: Config,
    private readonly slots: PageSlots,
  ) {
    slots.register('sign-in.prompt', async (page, onward) => this.form(page, page.form(), onward));
  }

  @Get('/logowanie')
  @Access('public')
  async signInPage(
    @Page() page: PageContext,
    @Query({ schema: signInQuery }) query: z.output<typeof signInQuery>,
  ) {
    const next = localPath(query.next) ?? '/panel';
    if (page.actor.kind === 'person') return page.seeOther(next);
    return this.showSignIn(page, page.form(), { next, parked: null });
  }

  @Post('/logowanie')
  @Access('public')
  @RateLimit('signIn')
  async signIn(@Page() page: PageContext, @Body() body: Form, @UserAgent() device: string) {
    const onward = onwardOf(body);
    return page.submit(
      signInBody,
      { email: body['email'], password: body['password'] },
      async (input) => {
        const first = await this.signIns.begin({ ...input, device: deviceName(device) });
        if (first.done) return this.enter(page, first, onward);
        // A kept form travels in the page, so its second step cannot be a page of its own.
        const result = onward.parked
          ? await this.showSecondStep(page, page.form(), onward, first.pending)
          : page.seeOther(`${SECOND_STEP}?next=${encodeURIComponent(onward.next)}`);
        const maxAge = PENDING_MINUTES * 60;
        return result.withCookie({ name: pendingCookieName(this.config), value: first.secret, maxAge });
      },
      (form) => this.showSignIn(page, form, onward),
    );
  }

  @Get(SECOND_STEP)
  @Access('public')
  async secondStepPage(
    @Page() page: PageContext,
    @Query({ schema: signInQuery }) query: z.output<typeof signInQuery>,
  ) {
    const next = localPath(query.next);
    const pending = await this.signIns.pending(this.pendingSecret(page));
    if (pending)
      return this.showSecondStep(page, page.form(), { next: next ?? '/panel', parked: null }, pending);
    return page.seeOther(next ? `/logowanie?next=${encodeURIComponent(next)}` : '/logowanie');
  }

  @Post(SECOND_STEP)
  @Access('public')
  @RateLimit('signIn')
  async secondStep(@Page() page: PageContext, @Body() body: Form) {
    const onward = onwardOf(body);
    const secret = this.pendingSecret(page);
    const act = async (answer: SecondFactorAnswer) => {
      try {
        const signedIn = await this.signIns.finish(secret, answer);
        return (await this.enter(page, signedIn, onward)).withCookie(this.forgetPending());
      } catch (error) {
        if (!(error instanceof Problem) || error.kind !== 'gone') throw error;
        const form = page.formAgain([{ pointer: '', text: error.detail ?? error.title }]);
        return (await this.showSignIn(page, form, onward)).withCookie(this.forgetPending());
      }
    };
    const again = async (form: FormState) => {
      const pending = await this.signIns.pending(secret);
      return pending ? this.showSecondStep(page, form, onward, pending) : this.showSignIn(page, form, onward);
    };
    const { code, passkey } = body;
    return passkey === undefined
      ? page.submit(codeBody, { code }, act, again)
      : page.submit(passkeyBody, { passkey }, act, again);
  }

  @Post('/wyloguj')
  @Access('public')
  async signOut(@Page() page: PageContext) {
    if (page.actor.kind === 'person') await this.sessions.signOut(page.actor);
    return page
      .seeOther('/', { tone: 'info', text: identityTexts[page.lang].signedOut })
      .withCookie({ name: sessionCookieName(this.config), value: '', maxAge: 0 });
  }

  private pendingSecret(page: PageContext): string {
    return page.cookie(pendingCookieName(this.config));
  }

  private forgetPending() {
    return { name: pendingCookieName(this.config), value: '', maxAge: 0 };
  }

  private async enter(page: PageContext, signedIn: SignedIn, { next, parked }: Onward): Promise<PageResult> {
    const m = identityTexts[page.lang];
    const result = parked
      ? await page.render(
          { title: m.resume },
          <ResumeView lang={page.lang} lead={m.resumeLead} parked={parked} />,
        )
      : page.seeOther(signedIn.termsDue ? termsPath(next) : next, { tone: 'success', text: m.signedIn });
    return result.withCookie({ name: sessionCookieName(this.config), value: signedIn.secret });
  }

  private form(page: PageContext, form: FormState, { next, parked }: Onward) {
    return (
      <SignInForm
        form={form}
        action={page.href('/logowanie')}
        next={next}
        parked={parked ? packForm(parked) : ''}
        resetHref={page.href('/haslo')}
      />
    );
  }

  private async showSignIn(page: PageContext, form: FormState, onward: Onward) {
    const m = identityTexts[page.lang];
    const below = onward.parked ? [] : await this.slots.fill('sign-in.below', page, { next: onward.next });
    return page.render(
      { title: m.signIn },
      <div class="narrow">
        <PageHeader title={m.signIn} lead={m.signInLead} />
        {this.form(page, form, onward)}
        <p>
          {m.noAccount} <a href={page.href(registrationPath(onward.next))}>{m.register}</a>
        </p>
        {below}
      </div>,
    );
  }

  private async showSecondStep(
    page: PageContext,
    form: FormState,
    { next, parked }: Onward,
    pending: PendingLine,
  ) {
    const m = identityTexts[page.lang];
    return page.render(
      { title: m.secondStep },
      <div class="narrow">
        <PageHeader title={m.secondStep} lead={m.secondStepLead} />
        <SecondStepForm
          form={form}
          action={page.href(SECOND_STEP)}
          passkey={await this.passkeys.request(pending.accountId, pending.id)}
          next={next}
          parked={parked ? packForm(parked) : ''}
          backHref={page.href('/logowanie')}
        />
      </div>,
    );
  }
}

/** Who has no account yet goes on to the same place, once there is one. */
const registrationPath = (next: string): string =>
  next === '/panel' ? '/rejestracja' : `/rejestracja?next=${encodeURIComponent(next)}`;

const onwardOf = (body: Form): Onward => ({
  next: localPath(String(body['next'] ?? '')) ?? '/panel',
  parked: unpackForm(body['parked']),
});
