import type { Tx } from '../../../../platform/database/db.js';
import type { KnownTouches } from '../../../inquiries/index.js';
import type { ProcedureKind, ProcedureState } from '../domain/procedure-states.js';
import type { BuyersFigures, ProcedureContent, ProcedureDraft } from '../procedure-content.js';
import { ProcedureFiguresRow, ProcedureRow, ProcedureVersionRow } from './procedure.entities.js';

/** What the row repeats of its content. */
const facts = (content: ProcedureDraft | ProcedureContent) => ({
  recipientId: content.recipient?.id ?? null,
  subject: content.subject ?? '',
  caseNumber: content.caseNumber,
  cpv: content.cpv,
  categories: content.categories,
  areas: content.areas,
  openness: content.openness,
  showsRank: content.showsRank,
  toInvite: content.toInvite,
});

export const insertProcedure = async (
  tx: Tx,
  procedure: {
    readonly id: string;
    readonly kind: ProcedureKind;
    readonly buyerId: string;
    readonly createdBy: string;
    readonly at: Date;
    readonly firstTouch: string | null;
    readonly lastTouch: string | null;
  },
  draft: ProcedureDraft,
  figures: BuyersFigures,
): Promise<void> => {
  const { id, kind, buyerId, createdBy, at, firstTouch, lastTouch } = procedure;
  await tx.getRepository(ProcedureRow).insert({
    ...{ id, kind, buyerId, createdBy, state: 'draft', createdAt: at, updatedAt: at, firstTouch, lastTouch },
    ...facts(draft),
  });
  await tx.getRepository(ProcedureVersionRow).insert({ procedureId: id, number: 0, content: draft });
  await tx.getRepository(ProcedureFiguresRow).insert({ procedureId: id, content: figures });
};

/** The next number of the kind and year; the counter stays locked, so numbers have no gaps. */
export const takeProcedureNumber = async (tx: Tx, kind: ProcedureKind, year: number): Promise<number> => {
  const [row] = await tx.query<{ last: number }>(
    `insert into procedure_counter (kind, year, last) values ($1, $2, 1)
     on conflict (kind, year) do update set last = procedure_counter.last + 1 returning last`,
    [kind, year],
  );
  if (!row) throw new Error('The counter of procedures gave no number');
  return row.last;
};

/** Writes a published version and what the row repeats of it; what the buyer worked on is gone with it. */
export const insertPublishedVersion = async (
  tx: Tx,
  procedureId: string,
  version: { number: number; content: ProcedureContent; sha256: string; reason: string | null; at: Date },
): Promise<void> => {
  const { number, content, sha256, reason, at } = version;
  await tx
    .getRepository(ProcedureVersionRow)
    .insert({ procedureId, number, content, sha256, reason, publishedAt: at });
  await tx.query('delete from procedure_version where procedure_id = $1 and number = 0', [procedureId]);
  await tx.query(
    `update procedure_file set added_in_version = $2
     where procedure_id = $1 and added_in_version is null and file_id = any($3::uuid[])`,
    [procedureId, number, content.files.map(({ id }) => id)],
  );
};

/** A draft becomes public under its number, with its first version. */
export const recordPublishing = async (
  tx: Tx,
  procedureId: string,
  published: { number: string; content: ProcedureContent; at: Date; touches: KnownTouches },
): Promise<void> => {
  const { number, content, at, touches } = published;
  await tx.getRepository(ProcedureRow).update(procedureId, {
    ...facts(content),
    ...{ firstTouch: touches.first, lastTouch: touches.last },
    ...{ number, state: 'published', version: 1, publishedAt: at, updatedAt: at },
    ...times(content),
  });
};

/** The row repeats an amended content. */
export const recordAmendment = async (
  tx: Tx,
  procedureId: string,
  { version, content, at }: { version: number; content: ProcedureContent; at: Date },
): Promise<void> => {
  await tx
    .getRepository(ProcedureRow)
    .update(procedureId, { ...facts(content), ...times(content), version, updatedAt: at });
};

const times = ({ questionsUntil, deadline, opensAt }: ProcedureContent) => ({
  questionsUntil: questionsUntil === null ? null : new Date(questionsUntil),
  deadline: new Date(deadline),
  opensAt: new Date(opensAt),
});

/** Moves a locked procedure; the instant goes into the column that the new state asks for. */
export const moveProcedure = async (
  tx: Tx,
  procedureId: string,
  state: Exclude<ProcedureState, 'draft' | 'published'>,
  at: Date,
  cancelReason: string | null = null,
): Promise<void> => {
  await tx.query(
    `update procedure set state = $2, updated_at = $3, cancel_reason = $4,
       opened_at = case when $2 = 'opened' then $3 else opened_at end,
       decided_at = case when $2 in ('decided', 'concluded') then $3 else decided_at end,
       cancelled_at = case when $2 = 'cancelled' then $3 else cancelled_at end
     where id = $1`,
    [procedureId, state, at, cancelReason],
  );
};

/** Writes what the buyer works on; the row of a draft repeats it. The revision grows. */
export const writeDraft = async (
  tx: Tx,
  procedure: { readonly id: string; readonly state: ProcedureState },
  saved: { kind: ProcedureKind; draft: ProcedureDraft; figures: BuyersFigures; at: Date },
): Promise<void> => {
  const { kind, draft, figures, at } = saved;
  await tx.query(
    `insert into procedure_version (procedure_id, number, content) values ($1, 0, $2)
     on conflict (procedure_id, number) do update set content = $2`,
    [procedure.id, JSON.stringify(draft)],
  );
  await writeFigures(tx, procedure.id, figures);
  if (procedure.state === 'draft')
    await tx.getRepository(ProcedureRow).update(procedure.id, { ...facts(draft), kind });
  await tx.query('update procedure set revision = revision + 1, updated_at = $2 where id = $1', [
    procedure.id,
    at,
  ]);
};

const writeFigures = async (tx: Tx, procedureId: string, figures: BuyersFigures): Promise<void> => {
  await tx.query('update procedure_figures set content = $2 where procedure_id = $1', [
    procedureId,
    JSON.stringify(figures),
  ]);
};

/** The draft with all that hangs on it. */
export const deleteDraft = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(`delete from procedure where id = $1 and state = 'draft'`, [id]);
};

/** What was worked on since the last version; the version stands, and the figures are those beside it. */
export const dropWork = async (tx: Tx, id: string, figures: BuyersFigures): Promise<void> => {
  await writeFigures(tx, id, figures);
  await tx.query('delete from procedure_file where procedure_id = $1 and added_in_version is null', [id]);
  await tx.query('delete from procedure_version where procedure_id = $1 and number = 0', [id]);
  await tx.query('update procedure set revision = revision + 1 where id = $1', [id]);
};
