import type { Tx } from '../../../platform/database/db.js';
import { newId, type Id } from '../../../shared/ids.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { EntryKind, Posting } from '../domain/ledger.js';
import { LedgerEntryRow, LedgerPostingRow } from './payment.entities.js';

export type NewEntry = {
  readonly receivableId: string;
  readonly kind: EntryKind;
  readonly day: LocalDate;
  readonly reason: string | null;
  /** The entry that it takes back; null for all but reversals. */
  readonly reverses: string | null;
  readonly at: Date;
  /** Null where the program charged what was accepted. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly postings: readonly Posting[];
};

/** Adds an entry with its postings, of which a trigger makes the receivable's balance. Returns its id. */
export const addEntry = async (tx: Tx, { postings, by, ...entry }: NewEntry): Promise<Id<'LedgerEntry'>> => {
  const id = newId<'LedgerEntry'>();
  const recorded = { recordedBy: by?.id ?? null, recordedByName: by?.name ?? null };
  await tx.getRepository(LedgerEntryRow).insert({ id, ...entry, ...recorded });
  await tx
    .getRepository(LedgerPostingRow)
    .insert(postings.map((posting) => ({ entryId: id, currency: 'PLN', ...posting })));
  return id;
};
