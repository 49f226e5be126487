import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { Vault } from '../../platform/vault.js';
import {
  deletePendingSignIns,
  liftSession,
  lowerSessions,
  replaceRecoveryCodes,
} from './data/second-factor.commands.js';
import { RecoveryCode } from './data/second-factor.entities.js';
import { secondFactorStanding } from './data/second-factor.queries.js';
import { deleteOtherSessions } from './data/session.queries.js';
import { identityProblems } from './domain/problems.js';
import { newRecoveryCodes, printedCode } from './domain/recovery-codes.js';
import type { SafetyChange } from './domain/safety-changes.js';
import { tellSafetyChange } from './tell-safety-change.js';

/** What follows when a second factor comes or goes: sessions, recovery codes, the owner's being told. */
@Injectable()
export class FactorChanges {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** Replaces the recovery codes; shown once and never again. @throws Problem `identity/no-second-factor` */
  async renewRecoveryCodes(actor: Person): Promise<string[]> {
    return this.db.tx(actor, async (tx) => {
      const { on } = await secondFactorStanding(tx, actor.accountId);
      if (!on) throw identityProblems.noSecondFactor();
      await tellSafetyChange(tx, actor.accountId, 'recovery-codes-made', this.clock.now());
      return this.makeRecoveryCodes(tx, actor.accountId);
    });
  }

  /**
   * Called in the transaction that added a factor. The first one ends whatever was signed in without it, and
   * its recovery codes are returned; null when there was another before.
   */
  async added(tx: Tx, actor: Person, change: SafetyChange, first: boolean): Promise<string[] | null> {
    const now = this.clock.now();
    await tellSafetyChange(tx, actor.accountId, change, now);
    await liftSession(tx, actor.credentialId, now);
    if (!first) return null;
    await deleteOtherSessions(tx, actor.accountId, actor.credentialId);
    await deletePendingSignIns(tx, actor.accountId);
    return this.makeRecoveryCodes(tx, actor.accountId);
  }

  /** Called in the transaction that removed a factor; with the last one the recovery codes go too. */
  async removed(tx: Tx, actor: Person, change: SafetyChange): Promise<void> {
    await tellSafetyChange(tx, actor.accountId, change, this.clock.now());
    const { on } = await secondFactorStanding(tx, actor.accountId);
    if (on) return;
    await tx.getRepository(RecoveryCode).delete({ accountId: actor.accountId });
    await lowerSessions(tx, actor.accountId);
  }

  private async makeRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    const marks = codes.map((code) => this.vault.mark(code, `recovery-code:${accountId}`));
    await replaceRecoveryCodes(tx, accountId, await Promise.all(marks));
    return codes.map(printedCode);
  }
}
