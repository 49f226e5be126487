import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../shared/problems.js';
import { Config } from '../config/config.js';
import { langOf } from './lang.js';
import { httpProblems } from './http.problems.js';
import { problemStatus } from './problem-status.js';

/** How a refusal looks to a person; implemented by the pages, used outside /api. */
export abstract class ErrorPages {
  abstract show(request: FastifyRequest, reply: FastifyReply, problem: Problem): Promise<void>;
}

/** The one translator from errors to answers: problem+json under /api, a page elsewhere. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(
    private readonly config: Config,
    private readonly pages: ErrorPages,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    await this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also called for errors that Fastify meets before any route. */
  async answer(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (reply.sent) return;
    const problem = problemOf(error);
    if (problem.kind === 'internal') {
      // The stack names code, never data: messages of the database carry values, so they stay out.
      const { name, stack } = error as Error;
      const frames = stack
        ?.split('\n')
        .filter((line) => line.trim().startsWith('at '))
        .join('\n');
      const code = (error as { code?: unknown }).code;
      this.logger.error(`${name} ${typeof code === 'string' ? code : ''} request=${request.id}\n${frames}`);
    }
    if (problem.kind === 'unavailable' || problem.kind === 'too-many') {
      const seconds = (problem as { retryAfter?: number }).retryAfter ?? 2;
      void reply.header('retry-after', String(seconds));
    }
    if (isApi(request)) {
      await reply
        .status(problemStatus[problem.kind])
        .header('content-type', 'application/problem+json; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(JSON.stringify(problemBody(problem, request, this.config.publicUrl)));
      return;
    }
    await this.pages.show(request, reply, problem);
  }
}

export const isApi = (request: FastifyRequest): boolean => /^\/api(\/|\?|$)/.test(request.url);

/** RFC 9457. No instance and no request id, so that "not yours" reads byte for byte like "not there". */
const problemBody = (problem: Problem, request: FastifyRequest, publicUrl: URL) => {
  const lang = langOf(request);
  return {
    type: new URL(`/problemy/${problem.code}`, publicUrl).href,
    title: problem.title[lang],
    status: problemStatus[problem.kind],
    ...(problem.detail && { detail: problem.detail[lang] }),
    code: problem.code,
    ...(problem.errors.length > 0 && {
      errors: problem.errors.map(({ pointer, text }) => ({ pointer, message: text[lang] })),
    }),
  };
};

/** What passes by itself: the server away, starting, stopping or full; a statement that waited too long. */
const unavailableCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'],
  ...['57P01', '57P02', '57P03', '53300', '53200', '53100', '08000', '08001', '08003', '08006'],
  // statement timeout, lock not available, deadlock, serialization failure, idle in transaction
  ...['57014', '55P03', '40P01', '40001', '25P03'],
]);
/** The database's driver gives its own troubles with the connection no code. */
const connectionTrouble =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated\b.*|.* is not queryable)$/;

/** Whether a server that we need did not answer: the database itself, or, as the cause of it all, another one. */
const isOutage = (error: unknown, depth = 0): boolean => {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  if (typeof code === 'string' && unavailableCodes.has(code)) return true;
  return (typeof message === 'string' && connectionTrouble.test(message)) || isOutage(cause, depth + 1);
};

/** Anything thrown, as a problem; what nobody foresaw is `internal` and says nothing of its cause. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  if (isOutage(error)) return httpProblems.busy();
  const { statusCode } = error as { statusCode?: unknown };
  if (typeof statusCode === 'number') return ofStatus(statusCode);
  return httpProblems.internal(undefined);
};

const ofStatus = (status: number): Problem => {
  if (status === 404 || status === 405) return httpProblems.notFound();
  if (status === 413) return httpProblems.tooLarge({ limitMb: 1 });
  if (status === 415) return httpProblems.unsupportedType();
  if (status === 503) return httpProblems.busy();
  return status >= 500 ? httpProblems.internal(undefined) : httpProblems.badRequest();
};
