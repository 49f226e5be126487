import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PageContext, type PageServices } from './page-context.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What a page handler works with; made when first asked for. */
    readonly page: PageContext;
  }
}

const PAGE = Symbol('page');

/** Lets every request give its page context. */
export const decorateRequests = (fastify: FastifyInstance, services: PageServices): void => {
  fastify.decorateRequest('page', {
    getter(this: FastifyRequest & { [PAGE]?: PageContext }) {
      return (this[PAGE] ??= new PageContext(this, services));
    },
  });
};

/** The page context of the request. */
export const Page = createParamDecorator(
  (_: unknown, context: ExecutionContext): PageContext =>
    context.switchToHttp().getRequest<FastifyRequest>().page,
);
