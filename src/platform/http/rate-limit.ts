import { SetMetadata, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { Config } from '../config/config.js';
import { Db } from '../database/db.js';
import { httpProblems } from './http.problems.js';
import { networkOf } from './network.js';

/**
 * Attempts per key and window. Counted in the database, so that two processes count together; a process
 * that cannot reach it counts alone.
 */
const classes = {
  /** Guessing passwords, per address. */
  signIn: { points: 20, seconds: 600 },
  /** Guessing one account's password, whoever asks. */
  account: { points: 10, seconds: 900 },
  /** Guessing the codes of one account's second factor, whoever asks. */
  code: { points: 10, seconds: 3600 },
  /** Making accounts and asking for mails, per address. */
  mail: { points: 20, seconds: 3600 },
  /** Mails that anybody can cause to be sent, per mailbox. */
  mailbox: { points: 8, seconds: 3600 },
  /** Opening and using personal links of mails, per address; scanners of mails open many. */
  link: { points: 120, seconds: 600 },
  /** Files put together on request, per address. */
  pack: { points: 30, seconds: 3600 },
  /** Long lists for search engines, per address. */
  siteMap: { points: 120, seconds: 3600 },
  /** Asking who has a tax number, per address. */
  lookUp: { points: 120, seconds: 600 },
  /** Reporting public texts, per address. */
  report: { points: 20, seconds: 3600 },
  /** Writing to other organisations, per account. */
  write: { points: 300, seconds: 3600 },
  /** Keeping the files of a form that could not be taken yet, per account. */
  park: { points: 30, seconds: 3600 },
} as const;

export type RateClass = keyof typeof classes;

const RATE = 'rate-class';

/** Limits a route per address (`signIn`, `mail`, `report`, `lookUp`, `link`) or per account (`write`). */
export const RateLimit = (rate: RateClass) => SetMetadata(RATE, rate);

@Injectable()
export class RateLimits {
  private readonly limiters = new Map<RateClass, RateLimiterAbstract>();

  constructor(
    private readonly db: Db,
    private readonly config: Config,
  ) {}

  /** Counts one attempt; refuses with `http/too-many` when the window is used up. */
  async count(rate: RateClass, key: string): Promise<void> {
    if (!this.config.rateLimits) return;
    try {
      await this.limiter(rate).consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw Object.assign(httpProblems.tooMany({ seconds }), { retryAfter: seconds });
    }
  }

  /** Forgets the attempts, after one that succeeded. */
  async forget(rate: RateClass, key: string): Promise<void> {
    if (this.config.rateLimits) await this.limiter(rate).delete(key);
  }

  private limiter(rate: RateClass): RateLimiterAbstract {
    let limiter = this.limiters.get(rate);
    if (!limiter) {
      const { points, seconds } = classes[rate];
      limiter = new RateLimiterPostgres({
        storeClient: this.db.dataSource,
        storeType: 'typeorm',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: rate,
        points,
        duration: seconds,
        insuranceLimiter: new RateLimiterMemory({ keyPrefix: rate, points, duration: seconds }),
      });
      this.limiters.set(rate, limiter);
    }
    return limiter;
  }
}

/** Runs after the access guard, so the account is known. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rate = this.reflector.get<RateClass | undefined>(RATE, context.getHandler());
    if (!rate) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const person = request.actor?.kind === 'person' ? request.actor : null;
    await this.limits.count(rate, rate === 'write' && person ? person.accountId : networkOf(request.ip));
    return true;
  }
}
