import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.js';
import { Db } from '../database/db.js';
import { httpProblems } from '../http/http.problems.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly db: Db,
    private readonly metrics: Metrics,
    private readonly readiness: Readiness,
  ) {}

  /** Alive: the loop turns. Asks nobody, so an outage elsewhere restarts nothing. */
  @Get('/healthz')
  @Access('public')
  alive() {
    return { status: 'ok' };
  }

  /** Ready: not draining and the database answers. */
  @Get('/readyz')
  @Access('public')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const database = await this.db.answers();
    const ready = database && !this.readiness.draining();
    void reply.status(ready ? 200 : 503);
    return { status: ready ? 'ok' : 'unavailable', database, draining: this.readiness.draining() };
  }

  /** For a collector on the same machine or private network; through a proxy it is not there. */
  @Get('/metrics')
  @Access('public')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(@Req() request: FastifyRequest) {
    const proxied =
      request.headers['x-forwarded-for'] !== undefined || request.headers['forwarded'] !== undefined;
    if (proxied || !isPrivate(request.ip)) throw httpProblems.notFound();
    return this.metrics.registry.metrics();
  }
}

const isPrivate = (address: string): boolean =>
  /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/.test(address);
