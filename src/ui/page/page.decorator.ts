import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PageContext } from './page-context.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Made by the page interceptor before the handler runs. */
    page?: PageContext;
  }
}

/** The page context of the request. */
export const Page = createParamDecorator((_: unknown, context: ExecutionContext): PageContext => {
  const page = context.switchToHttp().getRequest<FastifyRequest>().page;
  if (!page) throw new Error('No page context: is the page interceptor registered?');
  return page;
});
