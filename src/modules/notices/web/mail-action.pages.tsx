import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { MailActions } from '../mail-actions.service.js';
import { MAIL_ACTION, PREFERENCES } from '../mail-links.js';
import { MailActionDone, MailActionView } from './mail-action-view.js';
import { mailActionTexts } from './mail-action.texts.js';

const tokenQuery = z.object({ token: z.string().max(100).catch('').default('') });

/** Where links of mails lead that act without signing in. Opening shows, the button acts. */
@ApiExcludeController()
@Controller(MAIL_ACTION)
export class MailActionPages {
  constructor(private readonly actions: MailActions) {}

  @Get()
  @Access('public')
  @RateLimit('link')
  show(
    @Page() page: PageContext,
    @Query({ schema: tokenQuery }) { token }: z.output<typeof tokenQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    tellNobody(reply);
    return this.form(page, token, null);
  }

  /** By our form, or by the mail program itself at its reader's wish (RFC 8058), which sends the address as it is. */
  @Post()
  @Access('public')
  @RateLimit('link')
  async act(
    @Page() page: PageContext,
    @Body() body: Record<string, unknown>,
    @Query({ schema: tokenQuery }) query: z.output<typeof tokenQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    tellNobody(reply);
    const token = typeof body['token'] === 'string' ? body['token'].slice(0, 100) : query.token;
    const { act } = await this.actions.open(token, page.actor, page.lang);
    // The address and the mail program's word belong to no question of the form.
    const asked = act.fields.map(({ name }) => name);
    const answers = Object.fromEntries(Object.entries(body).filter(([name]) => asked.includes(name)));
    return page.submit(
      act.schema,
      answers,
      async (input) => {
        await this.actions.perform(token, page.actor, input, page.lang);
        return page.render(
          { title: mailActionTexts[page.lang].done },
          <MailActionDone
            lang={page.lang}
            text={page.say(act.done)}
            panelHref={page.href('/panel')}
            preferencesHref={page.href(PREFERENCES)}
          />,
        );
      },
      (form) => this.form(page, token, form),
    );
  }

  private async form(page: PageContext, token: string, refused: FormState | null) {
    const open = await this.actions.open(token, page.actor, page.lang);
    return page.render(
      { title: open.subject.title },
      <MailActionView
        form={refused ?? page.form(open.subject.values)}
        open={open}
        token={token}
        action={page.href(MAIL_ACTION)}
      />,
    );
  }
}

/** The address holds the secret: no page that is gone to from here may learn it. */
const tellNobody = (reply: FastifyReply) => void reply.header('referrer-policy', 'no-referrer');
