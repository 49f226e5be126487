import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { newId } from '../../shared/ids.js';
import { BankAccount } from './data/facts.entities.js';
import { bankAccountsOf, endBankAccount } from './data/facts.queries.js';
import { lockOrganisation } from './data/organisation.commands.js';
import { nrbFor, nrbInHistory } from './domain/bank-account.js';
import { organisationProblems } from './domain/problems.js';
import { recordOwn } from './history.js';

export type ShownBankAccount = {
  readonly nrb: string;
  readonly addedAt: Date;
  readonly endedAt: Date | null;
};

/**
 * Where the organisation is paid. Its own people see it: editors and owners whole, viewers by its end. Row
 * security shows it to nobody else. Each change is told to all who act for the organisation.
 */
@Injectable()
export class BankAccounts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The present account first, then earlier ones; as much of the numbers as the person's role shows. */
  async list(actor: Representative): Promise<ShownBankAccount[]> {
    const accounts = await this.db.read(actor, (reader) => bankAccountsOf(reader, actor.organisation.id));
    return accounts.map(({ nrb, ...rest }) => ({ nrb: nrbFor(actor.organisation.role, nrb), ...rest }));
  }

  /** Sets the account; the earlier one ends. The same number again changes nothing. */
  async set(actor: Representative, nrb: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const organisationId = actor.organisation.id;
      await lockOrganisation(tx, organisationId);
      const [present] = await bankAccountsOf(tx, organisationId);
      if (present && !present.endedAt && present.nrb === nrb) return;
      const now = this.clock.now();
      const from = await endBankAccount(tx, organisationId, now);
      await tx.getRepository(BankAccount).insert({
        ...{ id: newId(), organisationId, nrb, addedAt: now },
        addedBy: actor.accountId,
        endedAt: null,
      });
      await this.tell(tx, actor, now, { from: from && nrbInHistory(from), to: nrbInHistory(nrb) });
    });
  }

  /** Takes the account away without another in its place. */
  async end(actor: Representative): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const now = this.clock.now();
      const from = await endBankAccount(tx, actor.organisation.id, now);
      if (from === null) throw organisationProblems.noBankAccount();
      await this.tell(tx, actor, now, { from: nrbInHistory(from), to: null });
    });
  }

  private async tell(
    tx: Tx,
    actor: Representative,
    at: Date,
    details: { from: string | null; to: string | null },
  ): Promise<void> {
    await recordOwn(tx, actor, at, 'bank-account-changed', details);
    await publish(tx, 'organisations.bank-account-changed', {
      organisationId: actor.organisation.id,
      at: at.toISOString(),
    });
  }
}
