import { Injectable } from '@nestjs/common';
import { ActorSource, type ActingOrganisation, type Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Db } from '../../platform/database/db.js';
import { hashSecret } from '../../platform/secrets.js';
import { localDateOf } from '../../shared/dates.js';
import type { AccountId } from '../../shared/ids.js';
import {
  actorBySession,
  actorByToken,
  lapsedSession,
  touchSession,
  type ActorRow,
} from './data/actor.queries.js';

/** A session's last use is written at most this often. */
const TOUCH_AFTER_MS = 5 * 60_000;

/** Who stands behind a cookie or a key, read afresh on every request: a removed right is gone at once. */
@Injectable()
export class OrganisationActorSource extends ActorSource {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    super();
  }

  async bySession(secret: string): Promise<Person | null> {
    const now = this.clock.now();
    const row = await actorBySession(this.db.public, hashSecret(secret), now, localDateOf(now));
    if (!row) return null;
    if (row.lastSeenAt && now.getTime() - row.lastSeenAt.getTime() > TOUCH_AFTER_MS) {
      void touchSession(this.db.public, row.credentialId, now).catch(() => undefined);
    }
    const byId = (wanted: string | null) => row.organisations.find(({ id }) => id === wanted);
    const behalf = row.granted.find(({ id }) => id === row.actingId) ?? null;
    const acting = behalf ? null : (byId(row.actingId) ?? byId(row.firstId) ?? null);
    return this.personOf(row, acting, behalf, 'session');
  }

  async byToken(secret: string): Promise<Person | null> {
    // A session's secret works as a bearer token too: programs that sign in with a password use it.
    if (!secret.startsWith(API_TOKEN_PREFIX)) return this.bySession(secret);
    const now = this.clock.now();
    const row = await actorByToken(this.db.public, hashSecret(secret), now, localDateOf(now));
    return row && this.personOf(row, row.organisations[0] ?? null, null, 'token');
  }

  async lapsed(secret: string): Promise<AccountId | null> {
    return lapsedSession(this.db.public, hashSecret(secret), this.clock.now());
  }

  private personOf(
    row: ActorRow,
    acting: ActingOrganisation | null,
    behalf: ActingOrganisation | null,
    via: Person['via'],
  ): Person {
    return {
      kind: 'person',
      accountId: row.accountId,
      name: row.name,
      email: row.email,
      credentialId: row.credentialId,
      via,
      organisation: acting,
      behalf,
      organisations: [...row.organisations, ...row.granted],
      coordinator: acting !== null && acting.id === row.coordinatorId,
      council: acting !== null && row.seats.includes(acting.id),
      office: null,
      secondFactor: this.config.demo || row.secondFactorAt !== null,
      provenAt: row.provenAt,
      termsDue: row.termsDue,
    };
  }
}

/** Lets a leaked key be recognised for what it is. */
export const API_TOKEN_PREFIX = 'wr_';
