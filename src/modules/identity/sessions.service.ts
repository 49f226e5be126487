import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import { newId } from '../../shared/ids.js';
import { Consents } from './consents.service.js';
import { identityProblems } from './domain/problems.js';
import { Session } from './data/identity.entities.js';
import { deletePendingSignIns } from './data/second-factor.commands.js';
import {
  deleteExpiredSessions,
  deleteOtherSessions,
  sessionsOf,
  type SessionLine,
} from './data/session.queries.js';

/** A session ends this long after it began, whatever happens in it. */
const SESSION_DAYS = 14;

/** `termsDue`: the terms have changed and the person is to be asked. */
export type SignedIn = {
  secret: string;
  sessionId: string;
  accountId: string;
  expiresAt: Date;
  termsDue: boolean;
};

/** Signing in and out. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly consents: Consents,
  ) {}

  /** Opens a session for an account whose person has just proved who they are, by all the steps it asks for. */
  async open(accountId: string, device: string, by: { secondFactor?: boolean } = {}): Promise<SignedIn> {
    const secret = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
    const sessionId = newId<'Session'>();
    const termsDue = await this.db.tx('system', async (tx) => {
      const due = await this.consents.areTermsDue(tx, accountId);
      await tx.getRepository(Session).insert({
        id: sessionId,
        accountId,
        secretHash: hashSecret(secret),
        device: device.slice(0, 120),
        createdAt: now,
        lastSeenAt: now,
        expiresAt,
        secondFactorAt: by.secondFactor ? now : null,
        provenAt: now,
        termsDue: due,
      });
      await deleteExpiredSessions(tx, accountId, now);
      return due;
    });
    return { secret, sessionId, accountId, expiresAt, termsDue };
  }

  async signOut(actor: Person): Promise<void> {
    await this.db.tx(actor, (tx) =>
      tx.getRepository(Session).delete({ id: actor.credentialId, accountId: actor.accountId }),
    );
  }

  /** Ends every other session of the person. */
  async signOutElsewhere(actor: Person): Promise<void> {
    await this.db.tx(actor, (tx) => deleteOtherSessions(tx, actor.accountId, actor.credentialId));
  }

  /** Ends one session of the person, this one or another. @throws Problem `identity/session-not-found` */
  async end(actor: Person, id: string): Promise<void> {
    const gone = await this.db.tx(actor, (tx) =>
      tx.getRepository(Session).delete({ id, accountId: actor.accountId }),
    );
    if (!gone.affected) throw identityProblems.sessionNotFound();
  }

  /** Ends every session of the person, this one too. */
  async signOutEverywhere(actor: Person): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      await tx.getRepository(Session).delete({ accountId: actor.accountId });
      await deletePendingSignIns(tx, actor.accountId);
    });
  }

  async list(actor: Person): Promise<SessionLine[]> {
    return this.db.read(actor, (reader) =>
      sessionsOf(reader, actor.accountId, actor.credentialId, this.clock.now()),
    );
  }
}
