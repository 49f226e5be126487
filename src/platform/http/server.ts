import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/config.js';
import { polishPath } from '../i18n/paths.js';
import { validationPipe } from '../validation/pipe.js';
import { Metrics } from '../observability/metrics.js';
import { compress } from './compression.js';
import { Drain } from './drain.js';
import { httpProblems } from './http.problems.js';
import { acceptMultipart } from './multipart.js';
import { refuseForeignOrigin } from './origin-guard.js';
import { ProblemFilter, isApi } from './problem.filter.js';
import { securityHeaders } from './security-headers.js';
import { SiteAdapter } from './site-adapter.js';

/**
 * Every limit said aloud: the defaults would wait for ever for a slow client. A form with the files that are
 * allowed (30 MB) may take two minutes, which a country line needs; what comes before it has 20 seconds.
 */
const timeouts = {
  http: { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 },
  requestTimeout: 120_000,
  /** Of silence. */
  connectionTimeout: 75_000,
  /** Longer than the 60 s of the proxy in front, so that it never sends into a connection that is being closed. */
  keepAliveTimeout: 65_000,
  /** Counted from the headers on. The database's own limit for a statement is 15 s. */
  handlerTimeout: 130_000,
  maxRequestsPerSocket: 10_000,
};

/** Filled when the application is configured; Fastify needs the function before Nest exists. */
type Late = { filter?: ProblemFilter };

export type ServerAdapter = { adapter: SiteAdapter; late: Late };

export const makeAdapter = (config: Config): ServerAdapter => {
  const late: Late = {};
  const setHeaders = securityHeaders(config);
  const adapter = new SiteAdapter(config, {
    ...timeouts,
    bodyLimit: 1_000_000,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: () => randomUUID(),
    logger: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    rewriteUrl: (request: IncomingMessage) => {
      const { lang, path } = polishPath(request.url ?? '/');
      if (!path.startsWith('/api')) request.lang = lang;
      return path;
    },
    frameworkErrors: (error: Error, request: unknown, reply: unknown) => {
      // An address that cannot be read meets no hook.
      setHeaders(request as never, reply as never);
      void late.filter?.answer(error, request as never, reply as never);
    },
  });
  return { adapter, late };
};

/** Hooks and plugins in their order. Tests and the real start go through here alike. */
export const configureServer = async (
  app: NestFastifyApplication,
  config: Config,
  late: Late,
): Promise<Drain> => {
  const fastify = app.getHttpAdapter().getInstance();
  const setHeaders = securityHeaders(config);
  const drain = new Drain(fastify as never);
  const filter = app.get(ProblemFilter);
  late.filter = filter;

  // Hooks that wait for nothing call back at once: each promise would be one more turn of every request.
  fastify.addHook('onRequest', (request, reply, done) => {
    setHeaders(request as never, reply as never);
    const encoding = request.headers['content-encoding'];
    // Compressed bodies are not decoded at all: no bombs, no Brotli.
    if (encoding && encoding !== 'identity') throw httpProblems.unsupportedType();
    refuseForeignOrigin(request as never, config.publicUrl);
    done();
  });
  fastify.addHook('onSend', compress as never);
  // Only JSON, forms and multipart: a text body is what a foreign form can send without asking.
  fastify.removeContentTypeParser('text/plain');
  app.get(Metrics).watch(fastify as never);
  await app.register(cookie as never);
  await acceptMultipart(fastify as never);
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (!isApi(request as never)) {
      // Pages take forms, whose values are texts: JSON could put anything in their place.
      if (isJson(request.headers['content-type'])) throw httpProblems.unsupportedType();
      // A form sent empty arrives with no body at all; pages may rely on an object.
      if (typeof request.body !== 'object' || request.body === null) request.body = {};
    }
    done();
  });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(filter);
  return drain;
};

const isJson = (contentType: string | undefined) => /^\s*application\/(\S+\+)?json/i.test(contentType ?? '');
