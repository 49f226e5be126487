import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, PersonOnly, StepUp } from '../../../platform/access/access.js';
import type { Person } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Accounts } from '../accounts.service.js';
import { EmailChanges } from '../email-changes.service.js';
import { emailBody, linkQuery, passwordBody, tokenBody } from '../identity.schemas.js';
import { ChangeOfferView, ChangePasswordView, NewAddressView } from './credential-views.js';
import { credentialTexts } from './credential.texts.js';

type Form = Record<string, unknown>;

const SAFETY = '/konto/bezpieczenstwo';
const PASSWORD = '/konto/haslo';
const ADDRESS = '/konto/adres';
const LINK = '/zmiana-adresu';

/** Changing what one signs in with: the password, the address. */
@ApiExcludeController()
@Controller()
export class CredentialPages {
  constructor(
    private readonly accounts: Accounts,
    private readonly changes: EmailChanges,
  ) {}

  @Get(PASSWORD)
  @Access('account')
  @StepUp()
  passwordPage(@Page() page: PageContext) {
    return this.showPassword(page, page.form());
  }

  @Post(PASSWORD)
  @Access('account')
  @StepUp()
  changePassword(@Page() page: PageContext, @CurrentActor() actor: Person, @Body() body: Form) {
    return page.submit(
      passwordBody,
      { password: body['password'] },
      async ({ password }) => {
        await this.accounts.changePassword(actor, password);
        return page.seeOther(SAFETY, { tone: 'success', text: credentialTexts[page.lang].passwordChanged });
      },
      (form) => this.showPassword(page, form),
    );
  }

  @Get(ADDRESS)
  @Access('account')
  @StepUp()
  addressPage(@Page() page: PageContext, @CurrentActor() actor: Person) {
    return this.showAddress(page, actor, page.form());
  }

  @Post(ADDRESS)
  @Access('account')
  @StepUp()
  @RateLimit('mail')
  requestChange(@Page() page: PageContext, @CurrentActor() actor: Person, @Body() body: Form) {
    return page.submit(
      emailBody,
      { email: body['email'] },
      async ({ email }) => {
        await this.changes.request(actor, email);
        return page.seeOther(SAFETY, { tone: 'success', text: credentialTexts[page.lang].linksSent });
      },
      (form) => this.showAddress(page, actor, form),
    );
  }

  @Post(`${ADDRESS}/anuluj`)
  @Access('account')
  @PersonOnly()
  async cancelChange(@Page() page: PageContext, @CurrentActor() actor: Person) {
    await this.changes.cancel(actor);
    return page.seeOther(SAFETY, { tone: 'success', text: credentialTexts[page.lang].changeStopped });
  }

  /** Shows only: mail scanners open every link. */
  @Get(LINK)
  @Access('public')
  async offer(@Page() page: PageContext, @Query({ schema: linkQuery }) query: z.output<typeof linkQuery>) {
    const offer = await this.changes.offer(query.token);
    return page.render(
      { title: credentialTexts[page.lang].changeAddress },
      <ChangeOfferView lang={page.lang} offer={offer} token={query.token} action={page.href(LINK)} />,
    );
  }

  @Post(LINK)
  @Access('public')
  @RateLimit('signIn')
  async confirm(@Page() page: PageContext, @Body() body: Form) {
    const { token } = tokenOf(body);
    const m = credentialTexts[page.lang];
    const done = await this.changes.confirm(token);
    return page.seeOther('/', { tone: 'success', text: done ? m.addressChanged : m.halfConfirmed });
  }

  @Post(`${LINK}/zatrzymaj`)
  @Access('public')
  @RateLimit('signIn')
  async stop(@Page() page: PageContext, @Body() body: Form) {
    await this.changes.stop(tokenOf(body).token);
    return page.seeOther('/haslo', { tone: 'success', text: credentialTexts[page.lang].stoppedByMail });
  }

  private showPassword(page: PageContext, form: FormState) {
    return page.render(
      { title: credentialTexts[page.lang].changePassword, area: 'panel' },
      <ChangePasswordView form={form} action={page.href(PASSWORD)} />,
    );
  }

  private showAddress(page: PageContext, { email }: Person, form: FormState) {
    return page.render(
      { title: credentialTexts[page.lang].changeAddress, area: 'panel' },
      <NewAddressView form={form} email={email} action={page.href(ADDRESS)} />,
    );
  }
}

/** A form of ours always carries its token; without one no link is found. */
const tokenOf = (body: Form) => tokenBody.catch({ token: '' }).parse({ token: body['token'] });
