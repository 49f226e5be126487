import type { Reader, Tx } from '../../../platform/database/db.js';
import { newId } from '../../../shared/ids.js';
import type { Grosze } from '../../../shared/money.js';
import type { ClosingEnding } from '../domain/closing.js';

/** What it is about. */
export type ClosingSubject = { readonly inquiryId: string } | { readonly procedureId: string };

export type Closing = {
  readonly ending: ClosingEnding;
  readonly partner: string | null;
  readonly net: Grosze | null;
  readonly note: string | null;
  readonly recordedAt: Date;
};

const columnOf = (subject: ClosingSubject): readonly [column: string, id: string] =>
  'inquiryId' in subject ? ['inquiry_id', subject.inquiryId] : ['procedure_id', subject.procedureId];

/** What the organisation said; null when it said nothing yet. */
export const closingOf = async (
  reader: Reader,
  subject: ClosingSubject,
  organisationId: string,
): Promise<Closing | null> => {
  const [column, id] = columnOf(subject);
  const [row] = await reader.query<Omit<Closing, 'net'> & { net: string | number | null }>(
    `select ending, partner, net, note, recorded_at as "recordedAt" from closing
     where ${column} = $1 and organisation_id = $2`,
    [id, organisationId],
  );
  return row ? { ...row, net: row.net === null ? null : Number(row.net) } : null;
};

/** Writes it, or what it is now. */
export const writeClosing = async (
  tx: Tx,
  subject: ClosingSubject,
  by: { readonly organisationId: string; readonly accountId: string },
  closing: Closing,
): Promise<void> => {
  const [column, id] = columnOf(subject);
  const { ending, partner, net, note, recordedAt } = closing;
  await tx.query(
    `insert into closing (id, organisation_id, ${column}, ending, partner, net, note, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (${column}, organisation_id) do update set ending = excluded.ending, partner = excluded.partner,
       net = excluded.net, note = excluded.note, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
    [newId<'Closing'>(), by.organisationId, id, ending, partner, net, note, by.accountId, recordedAt],
  );
};

/** True when there was one. */
export const deleteClosing = async (
  tx: Tx,
  subject: ClosingSubject,
  organisationId: string,
): Promise<boolean> => {
  const [column, id] = columnOf(subject);
  const gone = await tx.query(
    `delete from closing where ${column} = $1 and organisation_id = $2 returning id`,
    [id, organisationId],
  );
  return gone.length > 0;
};
