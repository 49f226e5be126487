import {
  createParamDecorator,
  Injectable,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invitationProblems } from './domain/invitation-problems.js';
import { OutsideLinks, type OutsideParty } from './outside-links.service.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `ByOutsideLink`. */
    outsideParty?: OutsideParty;
  }
}

/** The token of the query or of a form; '' where there is none. */
const outsideTokenOf = (fields: unknown): string => {
  const { token } = (fields ?? {}) as { token?: unknown };
  return typeof token === 'string' ? token.slice(0, 200) : '';
};

/**
 * Lets in who holds the personal link of an outside supplier, by the token of the form or else of the query. A link
 * that has ended, was revoked or never was answers like a page that is not there, before anything else is read.
 * The address holds the token: no page that is gone to from here may learn it.
 */
@Injectable()
export class OutsideDoor implements CanActivate {
  constructor(private readonly links: OutsideLinks) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    http.getResponse<FastifyReply>().header('referrer-policy', 'no-referrer');
    const request = http.getRequest<FastifyRequest>();
    const party = await this.links.partyOf(outsideTokenOf(request.body) || outsideTokenOf(request.query));
    if (!party) throw invitationProblems.linkNotFound(undefined);
    request.outsideParty = party;
    return true;
  }
}

/** On a controller or route for outside suppliers; its access level is `public`, the link is the key. */
export const ByOutsideLink = () => UseGuards(OutsideDoor);

/** The outside supplier that `ByOutsideLink` has let in; as a scope of `Db`, row security shows it its own rows. */
export const OutsideSupplierOf = createParamDecorator(
  (_: unknown, context: ExecutionContext): OutsideParty => {
    const { outsideParty } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!outsideParty) throw new Error('A route asks for an outside supplier without ByOutsideLink');
    return outsideParty;
  },
);
