import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { anonymous, hasRole, type Actor, type GrantScope, type Person } from './actor.js';

/**
 * Who may call a route at all; what they may do with a thing is the module's policy.
 * `account` = signed in in person, not by a machine's key, which acts for an organisation only; `viewer`,
 * `editor`, `owner` = acts for an organisation with at least that role; `coordinator` = acts for the organisation
 * that holds the assignment, as editor or owner, in a session opened with a second factor; `council` = holds the
 * acting member's seat in the council. The coordinator's role alone gives no seat.
 */
export const accessLevels = [
  'public',
  'account',
  'viewer',
  'editor',
  'owner',
  'coordinator',
  'council',
] as const;
export type AccessLevel = (typeof accessLevels)[number];

export const ACCESS = 'access-level';

/** Declares a route's access level. A route without it stops the start. */
export const Access = (level: AccessLevel) => SetMetadata(ACCESS, level);

/** Whether the actor reaches the level. Denied unless a line here allows it. */
export const reaches = (actor: Actor, level: AccessLevel): boolean => {
  switch (level) {
    case 'public':
      return true;
    case 'account':
      return actor.kind === 'person' && actor.via === 'session';
    case 'viewer':
    case 'editor':
    case 'owner':
      return hasRole(actor, level);
    case 'coordinator':
      return actsAsCoordinator(actor) && actor.secondFactor;
    case 'council':
      return actor.kind === 'person' && actor.council;
  }
};

const actsAsCoordinator = (actor: Actor): actor is Person =>
  actor.kind === 'person' && actor.coordinator && hasRole(actor, 'editor');

/** Whether a second factor is all that keeps the actor from the level. */
export const lacksSecondFactor = (actor: Actor, level: AccessLevel): boolean =>
  level === 'coordinator' && actsAsCoordinator(actor) && !actor.secondFactor;

/** The actor as the route's level makes it: what is done on the coordinator's and the council's routes is theirs. */
export const inOffice = (actor: Actor, level: AccessLevel): Actor =>
  actor.kind === 'person' && (level === 'coordinator' || level === 'council')
    ? { ...actor, office: level }
    : actor;

export const GRANT_SCOPE = 'grant-scope';

/** Opens a route, or all of a controller's, to who acts for a member by a grant of the scope. Others stay closed. */
export const ByGrant = (scope: GrantScope) => SetMetadata(GRANT_SCOPE, scope);

/**
 * The actor on a route of the scope: acts for the organisation when the grant covers it, to read inquiries as a
 * viewer and else as an editor. Never more, and for nobody on a route without a scope.
 */
export const withinGrant = (actor: Actor, scope: GrantScope | undefined): Actor => {
  if (actor.kind !== 'person' || !scope || !actor.behalf?.grant?.scopes.includes(scope)) return actor;
  return { ...actor, organisation: { ...actor.behalf, role: scope === 'inquiries' ? 'viewer' : 'editor' } };
};

export const STEP_UP = 'step-up';

/** How long a proof of who one is counts. */
export const PROOF_MINUTES = 10;

/**
 * Declares a sensitive act: besides the level, the person has proved who they are within the last
 * {@link PROOF_MINUTES} minutes. Otherwise `access/proof-needed`; pages lead to the proof and keep the form.
 */
export const StepUp = () => SetMetadata(STEP_UP, true);

/** Whether the person's last proof still counts. A machine key proves nothing. */
export const isProven = (actor: Actor, now: Date): boolean =>
  actor.kind === 'person' &&
  actor.via === 'session' &&
  actor.provenAt !== null &&
  now.getTime() - actor.provenAt.getTime() < PROOF_MINUTES * 60_000;

export const EVEN_WITHOUT_TERMS = 'even-without-terms';

/** Declares an act that stays possible to who has not accepted changed terms: leaving. Reading and one's account do anyway. */
export const EvenWithoutTerms = () => SetMetadata(EVEN_WITHOUT_TERMS, true);

/** Whether the actor has to accept the terms before acting on this level. */
export const waitsForTerms = (actor: Actor, level: AccessLevel, method: string): boolean =>
  actor.kind === 'person' &&
  actor.termsDue &&
  level !== 'public' &&
  level !== 'account' &&
  method !== 'GET' &&
  method !== 'HEAD';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once per request by the access guard. */
    actor?: Actor;
  }
}

/** The actor of the request, anonymous at least. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<FastifyRequest>().actor ?? anonymous,
);
