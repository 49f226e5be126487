import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { sessionCookieOptions } from '../../platform/access/session-cookie.js';
import { Config } from '../../platform/config/config.js';
import { ParkedUploads } from '../../platform/files/parked-uploads.js';
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
    private readonly parked: ParkedUploads,
  ) {}

  intercept(
    context: ExecutionContext,
    next: CallHandler,
  ): Observable<unknown> | Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const handle = () =>
      next
        .handle()
        .pipe(map((result) => (result instanceof PageResult ? this.write(reply, result) : result)));
    if (isApi(request)) return handle();
    if (request.method === 'POST') return this.gatherFiles(request).then(handle);
    request.page = new PageContext(request, this.services);
    return handle();
  }

  /** A form may name files that were kept when it came the first time. */
  private async gatherFiles(request: FastifyRequest): Promise<void> {
    const { actor, body } = request;
    const accountId = actor?.kind === 'person' ? actor.accountId : null;
    const { uploads, refused } = await this.parked.gather(accountId, request.uploads ?? [], body);
    request.uploads = uploads;
    request.page = new PageContext(request, { ...this.services, filesRefused: refused });
  }

  private get services() {
    return { config: this.config, chrome: this.chrome, parked: this.parked };
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
