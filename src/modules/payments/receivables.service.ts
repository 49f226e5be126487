import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow } from '../../platform/database/db.js';
import { once } from '../../platform/http/idempotency.js';
import { addDays, localDateOf, type LocalDate } from '../../shared/dates.js';
import type { PageOf } from '../../shared/paging.js';
import { addEntry } from './data/ledger.commands.js';
import { notedInvoiceOf, type NotedInvoice } from './invoices/data/invoice.queries.js';
import { disputesOf, type Dispute } from './data/dispute.queries.js';
import { remindersOf, type SentReminder } from './data/reminder.queries.js';
import { entriesOf, entryOf, type LedgerEntry } from './data/ledger.queries.js';
import {
  chosenSumsOf,
  receivablesOf,
  receivableSumsOf,
  type ChosenSums,
  type ReceivableFilter,
  type ReceivableSums,
} from './data/receivable-list.queries.js';
import {
  openUntil,
  receivableOf,
  receivablesOfContract,
  type OpenedReceivable,
  type Receivable,
} from './data/receivable.queries.js';
import { isReversible, postingsOf, reversed } from './domain/ledger.js';
import { sameAgain, whyEntryIsWrong } from './domain/noting.js';
import { may, type ReceivableSide } from './domain/policy.js';
import { paymentProblems } from './domain/problems.js';
import { lockFor, personOf, receivableFor, record } from './receivable-steps.js';
import type { EntryInput } from './receivables.schemas.js';

export type ReceivableCase = {
  readonly receivable: OpenedReceivable;
  readonly entries: readonly LedgerEntry[];
  readonly disputes: readonly Dispute[];
  readonly reminders: readonly SentReminder[];
  /** What the supplier noted of its own invoice. */
  readonly invoice: NotedInvoice | null;
  readonly today: LocalDate;
};

/** What is owed, and the supplier's notes of what came. A transfer is complete by itself: nobody confirms it. */
@Injectable()
export class Receivables {
  constructor(private readonly db: Db) {}

  /**
   * One page of what the organisation is owed or owes with the sums of all that was chosen, what there is in each state,
   * and the day by which it is judged.
   */
  async list(
    actor: Representative,
    filter: ReceivableFilter,
  ): Promise<{
    page: PageOf<Receivable> & { readonly sums: ChosenSums };
    sums: ReceivableSums;
    today: LocalDate;
  }> {
    return this.db.read(actor, async (reader) => {
      const today = localDateOf(await databaseNow(reader));
      const { id } = actor.organisation;
      const states = await receivableSumsOf(reader, id, today);
      const sums = await chosenSumsOf(reader, id, today, filter, states);
      const items = await receivablesOf(reader, id, today, filter);
      const { page, perPage } = filter;
      return { page: { items, total: sums.count, page, perPage, sums }, sums: states, today };
    });
  }

  /** One receivable with its history. @throws Problem `payments/not-found` to all but the parties */
  async open(actor: Representative, id: string): Promise<ReceivableCase> {
    return this.db.read(actor, async (reader) => ({
      receivable: await receivableFor(reader, actor, id),
      entries: await entriesOf(reader, id),
      disputes: await disputesOf(reader, id),
      reminders: await remindersOf(reader, id),
      invoice: await notedInvoiceOf(reader, id),
      today: localDateOf(await databaseNow(reader)),
    }));
  }

  /** At most `limit` of what the organisation has to pay within `days`, and of what it was not paid in time. */
  async waitingFor(
    actor: Representative,
    days: number,
    limit: number,
  ): Promise<{ owing: Receivable[]; owed: Receivable[]; today: LocalDate }> {
    return this.db.read(actor, async (reader) => {
      const today = localDateOf(await databaseNow(reader));
      const { id } = actor.organisation;
      const open = (side: ReceivableSide, before: LocalDate) => openUntil(reader, id, side, before, limit);
      const owing = await open('buyer', addDays(today, days));
      return { owing, owed: await open('supplier', addDays(today, -1)), today };
    });
  }

  /** What is owed under a contract, to its parties. */
  async ofContract(
    actor: Representative,
    contractId: string,
  ): Promise<{ receivables: Receivable[]; today: LocalDate }> {
    return this.db.read(actor, async (reader) => ({
      receivables: await receivablesOfContract(reader, contractId, actor.organisation.id),
      today: localDateOf(await databaseNow(reader)),
    }));
  }

  /** The receivable, for whoever may note what came. @throws Problem `payments/suppliers-part` for the buyer */
  async toNote(actor: Representative, id: string): Promise<Pick<ReceivableCase, 'receivable' | 'today'>> {
    return this.db.read(actor, async (reader) => ({
      receivable: await receivableFor(reader, actor, id, 'note'),
      today: localDateOf(await databaseNow(reader)),
    }));
  }

  /** An entry that can be taken back, for whoever may. @throws Problem `payments/entry-not-found` to all but the parties */
  async toReverse(
    actor: Representative,
    entryId: string,
  ): Promise<{ receivable: OpenedReceivable; entry: LedgerEntry }> {
    return this.db.read(actor, async (reader) => {
      const entry = await entryOf(reader, entryId);
      const receivable = entry && (await receivableOf(reader, entry.receivableId, actor.organisation.id));
      if (!receivable || !may(actor, 'read', receivable)) throw paymentProblems.entryNotFound();
      if (!may(actor, 'note', receivable)) throw paymentProblems.suppliersPart(undefined);
      if (!isReversible(entry)) throw paymentProblems.reversedAlready(undefined);
      return { receivable, entry };
    });
  }

  /**
   * The supplier notes a payment that came, a refund of what was paid too much, or that it asks for less. Returns the
   * entry's id. @throws Problem `payments/same-again` for a payment that looks like one on record
   */
  async note(actor: Representative, id: string, input: EntryInput, key: string | undefined): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.note:${id}`, key, async () => {
        const { kind, amount, day, again } = input;
        const reason = input.reason ?? null;
        const { receivable, at } = await lockFor(tx, actor, id, 'note');
        const wrong = whyEntryIsWrong(kind, { amount, day, reason }, receivable.balance, {
          ...{ today: localDateOf(at), aroseOn: receivable.aroseOn },
        });
        if (wrong.length > 0) throw paymentProblems.wrong(undefined, wrong);
        if (kind === 'payment' && !again && sameAgain(await entriesOf(tx, id), amount, day)) {
          throw paymentProblems.sameAgain(undefined);
        }
        const entry = { receivableId: id, kind, day, reason, reverses: null, at, by: personOf(actor) };
        const entryId = await addEntry(tx, { ...entry, postings: postingsOf(kind, amount) });
        await record(tx, actor, id, `${kind}-noted`, at);
        return entryId;
      }),
    );
  }

  /** The supplier takes back an entry that was a mistake; both stay on record. Returns the receivable's id. */
  async reverse(
    actor: Representative,
    entryId: string,
    reason: string,
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.reverse:${entryId}`, key, async () => {
        const known = await entryOf(tx, entryId);
        if (!known) throw paymentProblems.entryNotFound();
        const { at } = await lockFor(tx, actor, known.receivableId, 'note');
        const entry = await entryOf(tx, entryId);
        if (!entry || !isReversible(entry)) throw paymentProblems.reversedAlready(undefined);
        const { receivableId } = entry;
        await addEntry(tx, {
          ...{ receivableId, kind: 'reversal', day: localDateOf(at), reason, reverses: entryId, at },
          ...{ by: personOf(actor), postings: reversed(entry.postings) },
        });
        await record(tx, actor, receivableId, 'entry-reversed', at);
        return receivableId;
      }),
    );
  }
}
