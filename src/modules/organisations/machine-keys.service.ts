import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import { newId } from '../../shared/ids.js';
import { API_TOKEN_PREFIX } from './actor-source.js';
import { machineKeysOf, revokeMachineKey, type MachineKeyLine } from './data/machine-key.queries.js';
import { ApiToken } from './data/organisation.entities.js';
import { organisationProblems } from './domain/problems.js';

/** Keys for an organisation's programs. */
@Injectable()
export class MachineKeys {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(actor: Representative): Promise<MachineKeyLine[]> {
    return this.db.read(actor, (reader) => machineKeysOf(reader, actor.organisation.id, this.clock.now()));
  }

  /** Makes a key; the secret is returned once and never again. */
  async create(
    actor: Representative,
    input: { name: string; role: 'viewer' | 'editor'; days: number },
  ): Promise<{ id: string; secret: string; expiresAt: Date }> {
    const secret = `${API_TOKEN_PREFIX}${newSecret()}`;
    const id = newId<'ApiToken'>();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + input.days * 86_400_000);
    await this.db.tx(actor, async (tx) => {
      await tx.getRepository(ApiToken).insert({
        id,
        organisationId: actor.organisation.id,
        accountId: actor.accountId,
        name: input.name,
        role: input.role,
        secretHash: hashSecret(secret),
        createdAt: now,
        expiresAt,
        revokedAt: null,
      });
      await this.record(tx, actor, 'machine-key-made', id);
    });
    return { id, secret, expiresAt };
  }

  async revoke(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const revoked = await revokeMachineKey(tx, actor.organisation.id, id, this.clock.now());
      if (!revoked) throw organisationProblems.tokenNotFound();
      await this.record(tx, actor, 'machine-key-revoked', id);
    });
  }

  private record(
    tx: Parameters<typeof recordActivity>[0],
    actor: Representative,
    action: string,
    key: string,
  ) {
    return recordActivity(tx, actor, {
      action,
      subject: { kind: 'organisation', id: actor.organisation.id },
      at: this.clock.now(),
      details: { key },
    });
  }
}
