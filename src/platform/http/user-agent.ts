import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** What the client says of itself, at most 300 characters; '' when it says nothing. */
export const UserAgent = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  (context.switchToHttp().getRequest<FastifyRequest>().headers['user-agent'] ?? '').slice(0, 300),
);
