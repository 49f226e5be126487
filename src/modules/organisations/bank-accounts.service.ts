import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { newId } from '../../shared/ids.js';
import { BankAccount } from './data/facts.entities.js';
import { bankAccountsOf, endBankAccount } from './data/facts.queries.js';
import { lockOrganisation } from './data/organisation.commands.js';
import { nrbFor, nrbInHistory } from './domain/bank-account.js';
import { organisationProblems } from './domain/problems.js';
import type { HistoryAction } from './history.js';

const BANK_ACCOUNT_CHANGED: HistoryAction = 'bank-account-changed';

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

  /**
   * Puts the account in the earlier one's place. Whether and when is decided by the payments module, which keeps each
   * change on record; the database refuses an account without it. `by`: null where its time came by itself.
   */
  async put(
    tx: Tx,
    {
      organisationId,
      nrb,
      at,
      by,
    }: { organisationId: string; nrb: string; at: Date; by: Representative | null },
  ): Promise<void> {
    await lockOrganisation(tx, organisationId);
    const from = await endBankAccount(tx, organisationId, at);
    await tx.getRepository(BankAccount).insert({
      ...{ id: newId(), organisationId, nrb, addedAt: at },
      ...{ addedBy: by?.accountId ?? null, endedAt: null },
    });
    await this.tell(tx, by, organisationId, at, { from: from && nrbInHistory(from), to: nrbInHistory(nrb) });
  }

  /** Takes the account away without another in its place. */
  async end(actor: Representative): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const now = this.clock.now();
      const from = await endBankAccount(tx, actor.organisation.id, now);
      if (from === null) throw organisationProblems.noBankAccount();
      await this.tell(tx, actor, actor.organisation.id, now, { from: nrbInHistory(from), to: null });
    });
  }

  private async tell(
    tx: Tx,
    by: Representative | null,
    organisationId: string,
    at: Date,
    details: { from: string | null; to: string | null },
  ): Promise<void> {
    const subject = { kind: 'organisation', id: organisationId };
    await recordActivity(tx, by ?? 'system', { action: BANK_ACCOUNT_CHANGED, subject, at, details });
    await publish(tx, 'organisations.bank-account-changed', { organisationId, at: at.toISOString() });
  }
}
