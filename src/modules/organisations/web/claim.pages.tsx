import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { sessionCookieName } from '../../../platform/access/session-cookie.js';
import { Config } from '../../../platform/config/config.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { UserAgent } from '../../../platform/http/user-agent.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Sessions, deviceName, linkQuery } from '../../identity/index.js';
import { claimBody } from '../claims.schemas.js';
import { Claims } from '../claims.service.js';
import { ClaimView } from './claim-view.js';
import { claimTexts } from './claim.texts.js';

const CLAIM = '/przejecie';

/** Where a personal link to a known organisation leads. */
@ApiExcludeController()
@Controller()
export class ClaimPages {
  constructor(
    private readonly claims: Claims,
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  @Get(CLAIM)
  @Access('public')
  open(@Page() page: PageContext, @Query({ schema: linkQuery }) query: z.output<typeof linkQuery>) {
    return this.show(page, null, query.token);
  }

  @Post(CLAIM)
  @Access('public')
  @RateLimit('signIn')
  use(@Page() page: PageContext, @Body() body: Record<string, unknown>, @UserAgent() device: string) {
    return page.submit(
      claimBody,
      body,
      async (input) => {
        const person = page.actor.kind === 'person' ? page.actor : null;
        const { accountId, name } = await this.claims.use(input, person, page.lang);
        const done = page.seeOther('/panel', { tone: 'success', text: claimTexts[page.lang].claimed(name) });
        if (person) return done;
        const { secret } = await this.sessions.open(accountId, deviceName(device));
        return done.withCookie({ name: sessionCookieName(this.config), value: secret });
      },
      (form) => this.show(page, form, String(body['token'] ?? '')),
    );
  }

  private async show(page: PageContext, form: FormState | null, token: string) {
    const claim = await this.claims.preview(token);
    const way = page.actor.kind === 'person' ? 'claim' : claim.hasAccount ? 'sign-in' : 'new-account';
    return page.render(
      { title: claimTexts[page.lang].title },
      <ClaimView
        form={form ?? page.form({ name: claim.name, nip: claim.nip ?? '' })}
        claim={claim}
        token={token}
        way={way}
        action={page.href(CLAIM)}
        signInHref={page.href(`/logowanie?next=${encodeURIComponent(`${CLAIM}?token=${token}`)}`)}
      />,
    );
  }
}
