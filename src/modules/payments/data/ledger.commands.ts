import type { Tx } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
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
  /** What of Stripe the program records, and of which checkout; absent where somebody notes something. */
  readonly online?: { readonly gatewayObject: string; readonly checkoutId: string };
  /** Null where the program charged what was accepted, or recorded what Stripe told it. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly postings: readonly Posting[];
};

/** Adds an entry with its postings, of which a trigger makes the receivable's balance. Returns its id. */
export const addEntry = async (
  tx: Tx,
  { postings, by, online, ...entry }: NewEntry,
): Promise<Id<'LedgerEntry'>> => {
  const id = newId<'LedgerEntry'>();
  const recorded = { recordedBy: by?.id ?? null, recordedByName: by?.name ?? null };
  const of = online ?? { gatewayObject: null, checkoutId: null };
  await tx.getRepository(LedgerEntryRow).insert({ id, ...entry, ...recorded, ...of });
  await tx
    .getRepository(LedgerPostingRow)
    .insert(postings.map((posting) => ({ entryId: id, currency: 'PLN', ...posting })));
  if (!online) await tellOwedChanged(tx, entry.receivableId);
  return id;
};

/** Where the buyer can pay online at this moment what stood before, that has to end. */
export const tellOwedChanged = async (tx: Tx, receivableId: string): Promise<void> => {
  const open = await tx.query('select from checkout_line where receivable_id = $1 and open', [receivableId]);
  if (open.length > 0) await publish(tx, 'payments.owed-changed', { receivableId });
};
