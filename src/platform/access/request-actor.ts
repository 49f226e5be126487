import type { FastifyRequest } from 'fastify';
import type { AccountId } from '../../shared/ids.js';
import type { Config } from '../config/config.js';
import { anonymous, type Actor, type ActorSource } from './actor.js';
import { sessionCookieName } from './session-cookie.js';

/** Who asks, by bearer token or session cookie; anonymous when neither is good. Asked once per request. */
export const actorOf = async (
  request: FastifyRequest,
  actors: ActorSource,
  config: Config,
): Promise<Actor> => {
  request.actor ??= await resolve(request, actors, config);
  return request.actor;
};

const resolve = async (request: FastifyRequest, actors: ActorSource, config: Config): Promise<Actor> => {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return (await actors.byToken(bearer)) ?? anonymous;
  if (request.headers.authorization) return anonymous;
  const secret = request.cookies?.[sessionCookieName(config)];
  if (!secret) return anonymous;
  return (await actors.bySession(secret)) ?? anonymous;
};

/** Who sent a request whose session has run out meanwhile; null when that is not known. */
export const lapsedAccountOf = async (
  request: FastifyRequest,
  actors: ActorSource,
  config: Config,
): Promise<AccountId | null> => {
  const secret = request.cookies?.[sessionCookieName(config)];
  return secret && !request.headers.authorization ? actors.lapsed(secret) : null;
};
