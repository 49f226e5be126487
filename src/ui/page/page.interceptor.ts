import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { sessionCookieOptions } from '../../platform/access/session-cookie.js';
import { Config } from '../../platform/config/config.js';
import { isApi } from '../../platform/http/problem.filter.js';
import { ChromeSource } from './navigation.js';
import { PageContext } from './page-context.js';
import { PageResult, type PageCookie } from './page-result.js';

/** Gives page handlers their context and writes their results. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly config: Config,
    private readonly chrome: ChromeSource,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (!isApi(request)) request.page = new PageContext(request, this.services);
    return next
      .handle()
      .pipe(map((result) => (result instanceof PageResult ? this.write(reply, result) : result)));
  }

  private get services() {
    return { config: this.config, chrome: this.chrome };
  }

  /** Sets status, headers and cookies; returns the body for Nest to send. */
  write(reply: FastifyReply, result: PageResult): string {
    void reply.status(result.status).headers(result.headers);
    for (const cookie of result.cookies) this.setCookie(reply, cookie);
    return result.body;
  }

  private setCookie(reply: FastifyReply, { name, value, maxAge }: PageCookie): void {
    void reply.setCookie(name, value, {
      ...sessionCookieOptions(this.config),
      ...(maxAge !== undefined && { maxAge }),
    });
  }
}
