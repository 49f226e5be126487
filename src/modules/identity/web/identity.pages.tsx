import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { Problem } from '../../../shared/problems.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Accounts } from '../accounts.service.js';
import { linkQuery, resetBody, resetRequestBody } from '../identity.schemas.js';
import { AccountView, NewPasswordView, ResetRequestView } from './identity-views.js';
import { identityTexts, resetLinkDead } from './identity.texts.js';

type Form = Record<string, unknown>;

/** Forgotten passwords and the person's own page. */
@ApiExcludeController()
@Controller()
export class IdentityPages {
  constructor(
    private readonly accounts: Accounts,
    private readonly slots: PageSlots,
  ) {}

  @Get('/haslo')
  @Access('public')
  resetPage(@Page() page: PageContext) {
    return this.showResetRequest(page, page.form());
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
        return this.showResetRequest(page, page.form(), { sent: true });
      },
      (form) => this.showResetRequest(page, form),
    );
  }

  @Get('/nowe-haslo')
  @Access('public')
  newPasswordPage(
    @Page() page: PageContext,
    @Query({ schema: linkQuery }) query: z.output<typeof linkQuery>,
  ) {
    return query.token ? this.showNewPassword(page, page.form(), query.token) : this.showDeadLink(page, 200);
  }

  @Post('/nowe-haslo')
  @Access('public')
  @RateLimit('signIn')
  setPassword(@Page() page: PageContext, @Body() body: Form) {
    return page.submit(
      resetBody,
      body,
      async ({ token, password }) => {
        try {
          await this.accounts.resetPassword(token, password);
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'identity/link-ended') throw error;
          return this.showDeadLink(page, 410);
        }
        return page.seeOther('/logowanie', { tone: 'success', text: identityTexts[page.lang].passwordSet });
      },
      (form) => {
        const token = String(body['token'] ?? '');
        return token ? this.showNewPassword(page, form, token) : this.showDeadLink(page, 422);
      },
    );
  }

  @Get('/konto')
  @Access('account')
  async account(@Page() page: PageContext, @CurrentActor() actor: Person) {
    return page.render(
      { title: identityTexts[page.lang].account, area: 'panel' },
      <AccountView
        lang={page.lang}
        name={actor.name}
        email={actor.email}
        safetyHref={page.href('/konto/bezpieczenstwo')}
        ownDataHref={page.href('/konto/moje-dane')}
      >
        {await this.slots.fill('account.below', page, null)}
      </AccountView>,
    );
  }

  /** A link that leads nowhere leads to where a new one can be had. */
  private showDeadLink(page: PageContext, status: number) {
    const form = page.form({}, [{ pointer: '', text: resetLinkDead }]);
    return this.showResetRequest(page, form, { status });
  }

  private showResetRequest(
    page: PageContext,
    form: FormState,
    { sent = false, status = 200 }: { sent?: boolean; status?: number } = {},
  ) {
    return page.render(
      { title: identityTexts[page.lang].reset, status },
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
