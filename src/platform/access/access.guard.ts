import { Injectable, type CanActivate, type ExecutionContext, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import {
  ACCESS,
  EVEN_WITHOUT_TERMS,
  GRANT_SCOPE,
  STEP_UP,
  inOffice,
  isProven,
  lacksSecondFactor,
  reaches,
  waitsForTerms,
  withinGrant,
  type AccessLevel,
} from './access.js';
import { accessProblems } from './access.problems.js';
import { ActorSource, type GrantScope } from './actor.js';
import { actorOf } from './request-actor.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';

const PATH = 'path';

/** Denies by default: resolves the actor, compares it with the route's declared level, asks for a fresh proof. */
@Injectable()
export class AccessGuard implements CanActivate, OnModuleInit {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly actors: ActorSource,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Stops the start when any route forgot to say who may call it. */
  onModuleInit(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype: unknown = Object.getPrototypeOf(instance);
      return this.scanner.getAllMethodNames(prototype as object).flatMap((name) => {
        const handler = (instance as Record<string, unknown>)[name];
        if (typeof handler !== 'function' || Reflect.getMetadata(PATH, handler) === undefined) return [];
        return this.levelOf(handler, metatype) ? [] : [`${metatype.name}.${name}`];
      });
    });
    if (undeclared.length > 0) {
      throw new Error(`Routes without @Access, refusing to start: ${undeclared.join(', ')}`);
    }
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const level = this.levelOf(context.getHandler(), context.getClass());
    const actor = withinGrant(await actorOf(request, this.actors, this.config), this.scopeOf(context));
    if (level && reaches(actor, level)) {
      if (this.isSensitive(context) && !isProven(actor, this.clock.now()))
        throw accessProblems.proofNeeded(undefined);
      if (waitsForTerms(actor, level, request.method) && !this.isLeaving(context))
        throw accessProblems.termsNeeded(undefined);
      request.actor = inOffice(actor, level);
      return true;
    }
    if (actor.kind === 'anonymous') throw accessProblems.signInNeeded();
    // Of those who are known only a machine's key stays below this level.
    if (level === 'account') throw accessProblems.personOnly();
    throw level && lacksSecondFactor(actor, level)
      ? accessProblems.secondFactorNeeded(undefined)
      : accessProblems.notAllowed({ level: level ?? 'undeclared' });
  }

  private isSensitive(context: ExecutionContext): boolean {
    return this.reflector.get<true | undefined>(STEP_UP, context.getHandler()) ?? false;
  }

  private isLeaving(context: ExecutionContext): boolean {
    return this.reflector.get<true | undefined>(EVEN_WITHOUT_TERMS, context.getHandler()) ?? false;
  }

  private scopeOf(context: ExecutionContext): GrantScope | undefined {
    return this.reflector.getAllAndOverride<GrantScope | undefined>(GRANT_SCOPE, [
      context.getHandler(),
      context.getClass(),
    ]);
  }

  private levelOf(handler: object, controller: object): AccessLevel | undefined {
    return this.reflector.getAllAndOverride<AccessLevel | undefined>(ACCESS, [
      handler as () => void,
      controller as new () => unknown,
    ]);
  }
}
