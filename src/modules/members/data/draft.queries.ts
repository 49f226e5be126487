import type { Reader, Tx } from '../../../platform/database/db.js';
import type { DraftContent } from '../draft.schemas.js';

export type Draft = { id: string; content: DraftContent; updatedAt: Date; expiresAt: Date };

const DRAFT = `select id, content, updated_at as "updatedAt", expires_at as "expiresAt" from application_draft
  where secret_hash = $1 and expires_at > $2`;

/** The draft behind a link; null when there is none or its time is up. */
export const draftBehind = async (reader: Reader, secretHash: string, now: Date): Promise<Draft | null> =>
  (await reader.query<Draft>(DRAFT, [secretHash, now]))[0] ?? null;

/** The same, locked until the transaction ends. */
export const lockDraft = async (tx: Tx, secretHash: string, now: Date): Promise<Draft | null> =>
  (await tx.query<Draft>(`${DRAFT} for update`, [secretHash, now]))[0] ?? null;

export const insertDraft = async (
  tx: Tx,
  draft: { id: string; secretHash: string; content: DraftContent; at: Date; expiresAt: Date },
): Promise<void> => {
  await tx.query(
    `insert into application_draft (id, secret_hash, content, created_at, updated_at, expires_at)
     values ($1, $2, $3, $4, $4, $5)`,
    [draft.id, draft.secretHash, JSON.stringify(draft.content), draft.at, draft.expiresAt],
  );
};

export const rewriteDraft = async (
  tx: Tx,
  id: string,
  content: DraftContent,
  at: Date,
  expiresAt: Date,
): Promise<void> => {
  await tx.query(
    'update application_draft set content = $2, updated_at = $3, expires_at = $4 where id = $1',
    [id, JSON.stringify(content), at, expiresAt],
  );
};

export const deleteDraft = async (tx: Tx, id: string): Promise<void> => {
  await tx.query('delete from application_draft where id = $1', [id]);
};
