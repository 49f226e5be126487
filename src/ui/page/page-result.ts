import type { FastifyReply } from 'fastify';
import { sessionCookieOptions } from '../../platform/access/session-cookie.js';
import type { Config } from '../../platform/config/config.js';
import { WholeAnswer } from '../../platform/http/site-adapter.js';

/** What a page handler answers with. */
export class PageResult extends WholeAnswer {
  constructor(
    readonly status: number,
    readonly body: string,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly cookies: readonly PageCookie[] = [],
  ) {
    super();
  }

  withCookie(cookie: PageCookie): PageResult {
    return new PageResult(this.status, this.body, this.headers, [...this.cookies, cookie]);
  }

  override writeTo(reply: FastifyReply, config: Config): string {
    void reply.status(this.status).headers(this.headers);
    for (const { name, value, maxAge } of this.cookies) {
      const options = sessionCookieOptions(config);
      void reply.setCookie(name, value, maxAge === undefined ? options : { ...options, maxAge });
    }
    return this.body;
  }
}

/** A cookie to set; an empty value with `maxAge` 0 deletes it. `maxAge` in seconds. */
export type PageCookie = { readonly name: string; readonly value: string; readonly maxAge?: number };
