import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { Vault } from '../../platform/vault.js';
import { addApp } from './data/second-factor.commands.js';
import { AuthenticatorApp } from './data/second-factor.entities.js';
import { secondFactorStanding } from './data/second-factor.queries.js';
import { codeUri, newCodeSecret, stepOfCode } from './domain/one-time-codes.js';
import { identityProblems } from './domain/problems.js';
import { FactorChanges } from './factor-changes.service.js';

/** What an app needs to begin; `setup` is the same secret sealed, to be sent back with the first code. */
export type AppSetup = { readonly setup: string; readonly secret: string; readonly uri: string };

const wrongFirstCode = {
  pl: 'Ten kod się nie zgadza. Sprawdź, czy telefon ma ustawioną automatyczną godzinę, i wpisz nowy kod.',
  en: 'This code is wrong. Check that the phone sets its time automatically, and enter a new code.',
};

/** Setting up and removing the app that shows one-time codes. */
@Injectable()
export class AuthenticatorApps {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly changes: FactorChanges,
  ) {}

  /** A fresh secret. Nothing is kept until the app has shown a right code. */
  async begin(actor: Person): Promise<AppSetup> {
    const secret = newCodeSecret();
    return this.describe(actor, secret, await this.vault.seal(secret, setupOf(actor)));
  }

  /** The setup under way, for showing it again after a wrong code; a fresh one when it is not the person's. */
  async resume(actor: Person, setup: string): Promise<AppSetup> {
    const secret = await this.vault.open(setup, setupOf(actor));
    return secret === null ? this.begin(actor) : this.describe(actor, secret, setup);
  }

  /**
   * Turns the app on by its first code. Returns recovery codes when it is the account's first second factor.
   * @throws Problem `identity/wrong-code`, `identity/app-present`
   */
  async confirm(actor: Person, { setup, code }: { setup: string; code: string }): Promise<string[] | null> {
    const secret = await this.vault.open(setup, setupOf(actor));
    const now = this.clock.now();
    const step = secret === null ? null : stepOfCode(secret, code.replace(/\s/g, ''), now);
    if (secret === null || step === null) {
      throw identityProblems.wrongCode(undefined, [{ pointer: '/code', text: wrongFirstCode }]);
    }
    const { accountId } = actor;
    const sealedSecret = await this.vault.seal(secret, `authenticator-app:${accountId}`);
    return this.db.tx(actor, async (tx) => {
      const { on } = await secondFactorStanding(tx, accountId);
      const added = await addApp(tx, { accountId, sealedSecret, lastStep: step, createdAt: now });
      if (!added) throw identityProblems.appPresent();
      return this.changes.added(tx, actor, 'app-added', !on);
    });
  }

  /** @throws Problem `identity/no-second-factor` */
  async remove(actor: Person): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const gone = await tx.getRepository(AuthenticatorApp).delete({ accountId: actor.accountId });
      if (!gone.affected) throw identityProblems.noSecondFactor();
      await this.changes.removed(tx, actor, 'app-removed');
    });
  }

  private describe({ email }: Person, secret: string, setup: string): AppSetup {
    return { setup, secret, uri: codeUri(secret, email) };
  }
}

const setupOf = ({ accountId }: Person): string => `authenticator-app-setup:${accountId}`;
