import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow, type Tx } from '../../../platform/database/db.js';
import { once } from '../../../platform/http/idempotency.js';
import { localDateOf } from '../../../shared/dates.js';
import { sumMoney } from '../../../shared/money.js';
import { addEntry } from '../data/ledger.commands.js';
import { entriesOf } from '../data/ledger.queries.js';
import { postingsOf } from '../domain/ledger.js';
import { sameAgain } from '../domain/noting.js';
import { lockFor, personOf, record } from '../receivable-steps.js';
import { ownStatement } from './bank-statements.service.js';
import type { AcceptedLine } from './bank-statements.schemas.js';
import { decideLines, lockStatement } from './data/bank-statement.commands.js';
import { StatementLineEntryRow } from './data/bank-statement.entities.js';
import { someLinesOf, type OpenLine } from './data/bank-statement.queries.js';
import { statementProblems } from './statement-problems.js';

/** How many lines were decided on, and how many were not: no longer open, or such a payment is on record. */
export type Decided = { readonly done: number; readonly skipped: number };

/** What the supplier decides on the lines of its statements: payments for the ledger, or none of its business here. */
@Injectable()
export class LineDecisions {
  constructor(private readonly db: Db) {}

  /** Each line's parts become payments. @throws Problem `statements/not-all` when they do not add up, `/day-to-come` */
  async accept(
    actor: Representative,
    statementId: string,
    chosen: readonly AcceptedLine[],
    key: string | undefined,
  ): Promise<Decided> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.accept-lines:${statementId}`, key, async () => {
        const open = await this.lockLines(
          tx,
          actor,
          statementId,
          chosen.map(({ id }) => id),
        );
        const at = await this.lockReceivables(
          tx,
          actor,
          chosen.filter(({ id }) => open.has(id)),
        );
        const done: string[] = [];
        for (const { id, parts, again } of chosen) {
          const line = open.get(id);
          if (!line || done.includes(id)) continue;
          if (sumMoney(parts.map(({ amount }) => amount)) !== line.amount)
            throw statementProblems.notAll(undefined);
          if (line.day > localDateOf(at)) throw statementProblems.dayToCome(undefined);
          if (!again && (await this.isOnRecord(tx, line, parts))) continue;
          for (const part of parts) await this.pay(tx, actor, line, part, at);
          done.push(id);
        }
        await decideLines(tx, done, 'accepted', at, personOf(actor));
        return { done: done.length, skipped: chosen.length - done.length };
      }),
    );
  }

  /** Lines that pay nothing here; what they say of others is forgotten at once. */
  async dismiss(
    actor: Representative,
    statementId: string,
    lineIds: readonly string[],
    key: string | undefined,
  ): Promise<Decided> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.dismiss-lines:${statementId}`, key, async () => {
        const open = await this.lockLines(tx, actor, statementId, lineIds);
        await decideLines(tx, [...open.keys()], 'dismissed', await databaseNow(tx), personOf(actor));
        return { done: open.size, skipped: lineIds.length - open.size };
      }),
    );
  }

  private async lockLines(
    tx: Tx,
    actor: Representative,
    statementId: string,
    lineIds: readonly string[],
  ): Promise<Map<string, OpenLine>> {
    await ownStatement(tx, actor, statementId);
    await lockStatement(tx, statementId);
    const lines = await someLinesOf(tx, statementId, lineIds);
    if (lines.length < new Set(lineIds).size) throw statementProblems.noSuchLines(undefined);
    return new Map(lines.filter(({ open }) => open).map((line) => [line.id, line]));
  }

  /** In the order of their ids, so that two who accept at once do not wait for each other. */
  private async lockReceivables(
    tx: Tx,
    actor: Representative,
    chosen: readonly AcceptedLine[],
  ): Promise<Date> {
    const ids = new Set(chosen.flatMap(({ parts }) => parts.map(({ receivableId }) => receivableId)));
    for (const id of [...ids].sort()) await lockFor(tx, actor, id, 'note');
    return databaseNow(tx);
  }

  private async isOnRecord(tx: Tx, { day }: OpenLine, parts: AcceptedLine['parts']): Promise<boolean> {
    for (const { receivableId, amount } of parts) {
      if (sameAgain(await entriesOf(tx, receivableId), amount, day)) return true;
    }
    return false;
  }

  private async pay(
    tx: Tx,
    actor: Representative,
    { id: lineId, day }: OpenLine,
    { receivableId, amount }: AcceptedLine['parts'][number],
    at: Date,
  ): Promise<void> {
    const entryId = await addEntry(tx, {
      ...{ receivableId, kind: 'payment', day, reason: null, reverses: null, at, by: personOf(actor) },
      postings: postingsOf('payment', amount),
    });
    await tx.getRepository(StatementLineEntryRow).insert({ lineId, entryId });
    await record(tx, actor, receivableId, 'payment-imported', at);
  }
}
