import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { StoredFiles } from '../../platform/files/stored-files.js';
import { PersonalData, type Obstacle } from '../../platform/privacy/personal-data.js';
import { localDateOf } from '../../shared/dates.js';
import { eraseAccount, lockPresentAccount } from './data/erasure.commands.js';
import { identityProblems } from './domain/problems.js';

/** The end of an account by its person's own will (RODO art. 17). */
@Injectable()
export class Erasure {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
    private readonly files: StoredFiles,
  ) {}

  /** What has to be settled before; empty when the account can go. */
  async obstacles(actor: Person): Promise<Obstacle[]> {
    return this.db.read('system', (reader) =>
      this.personalData.obstacles(reader, actor.accountId, localDateOf(this.clock.now())),
    );
  }

  /**
   * Takes the person out of every module and ends each session and key at once; documents of record stay, and
   * the address can register again. `email` repeats the account's address, so that nobody does it by mistake.
   * @throws Problem `identity/address-differs`, `identity/erasure-not-yet` with what stands in the way
   */
  async erase(actor: Person, email: string): Promise<void> {
    if (email !== actor.email) throw identityProblems.addressDiffers(undefined, [differs]);
    await this.db.tx('system', async (tx) => {
      const account = await lockPresentAccount(tx, actor.accountId);
      if (!account) throw identityProblems.sessionNotFound();
      const now = this.clock.now();
      const { accountId } = actor;
      const obstacles = await this.personalData.obstacles(tx, accountId, localDateOf(now));
      if (obstacles.length > 0) {
        throw identityProblems.erasureNotYet(
          undefined,
          obstacles.map(({ text }) => ({ pointer: '', text })),
        );
      }
      await this.personalData.erase(tx, { accountId, ...account }, now);
      for (const file of await eraseAccount(tx, accountId, now)) await this.files.forget(tx, file);
      await recordActivity(tx, 'system', {
        action: 'account-erased',
        subject: { kind: 'account', id: accountId },
        at: now,
      });
    });
  }
}

const differs = {
  pointer: '/email',
  text: { pl: 'Wpisz adres, którym się logujesz.', en: 'Enter the address with which you sign in.' },
};
