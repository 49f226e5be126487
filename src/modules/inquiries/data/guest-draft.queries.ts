import type { Reader, Tx } from '../../../platform/database/db.js';
import type { StoredFile } from '../../../platform/files/stored-file.js';
import type { RetentionRule } from '../../../platform/privacy/retention-rule.js';
import type { GuestDraftKind } from './guest-draft.entities.js';

export type DraftFile = { readonly id: string; readonly name: string; readonly size: number };
export type DraftRow = { readonly id: string; readonly content: unknown; readonly updatedAt: Date };

const DRAFT = `select id, content, updated_at as "updatedAt" from guest_draft
  where kind = $1 and secret_hash = $2 and updated_at > $3`;

/** The draft behind a link that was saved after an instant; null when there is none. */
export const guestDraft = async (
  reader: Reader,
  kind: GuestDraftKind,
  secretHash: string,
  after: Date,
): Promise<DraftRow | null> => (await reader.query<DraftRow>(DRAFT, [kind, secretHash, after]))[0] ?? null;

/** The same, locked until the transaction ends. */
export const lockGuestDraft = async (
  tx: Tx,
  kind: GuestDraftKind,
  secretHash: string,
  after: Date,
): Promise<DraftRow | null> =>
  (await tx.query<DraftRow>(`${DRAFT} for update`, [kind, secretHash, after]))[0] ?? null;

export const insertGuestDraft = async (
  tx: Tx,
  draft: { id: string; kind: GuestDraftKind; secretHash: string; content: unknown; at: Date },
): Promise<void> => {
  await tx.query(
    `insert into guest_draft (id, kind, secret_hash, content, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $5)`,
    [draft.id, draft.kind, draft.secretHash, JSON.stringify(draft.content), draft.at],
  );
};

export const rewriteGuestDraft = async (tx: Tx, id: string, content: unknown, at: Date): Promise<void> => {
  await tx.query('update guest_draft set content = $2, updated_at = $3 where id = $1', [
    id,
    JSON.stringify(content),
    at,
  ]);
};

/** Files of a draft in the order in which they came. */
export const draftFiles = (reader: Reader, draftId: string): Promise<DraftFile[]> =>
  reader.query<DraftFile>(
    `select f.id, f.name, f.size::integer as size from guest_draft_file d join stored_file f on f.id = d.file_id
     where d.draft_id = $1 order by f.created_at, f.id`,
    [draftId],
  );

/** Whether a file of that name and content is in the draft. */
export const draftHolds = async (
  reader: Reader,
  draftId: string,
  { name, sha256 }: Pick<StoredFile, 'name' | 'sha256'>,
): Promise<boolean> => {
  const rows = await reader.query(
    `select from guest_draft_file d join stored_file f on f.id = d.file_id
     where d.draft_id = $1 and f.name = $2 and f.sha256 = $3`,
    [draftId, name, sha256],
  );
  return rows.length > 0;
};

export const addDraftFile = async (tx: Tx, draftId: string, fileId: string): Promise<void> => {
  await tx.query('insert into guest_draft_file (draft_id, file_id) values ($1, $2)', [draftId, fileId]);
};

/** Takes one file, or all, off a draft; returns which. */
export const takeDraftFiles = async (tx: Tx, draftId: string, fileId: string | null): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `delete from guest_draft_file where draft_id = $1 and ($2::uuid is null or file_id = $2)
     returning file_id as id`,
    [draftId, fileId],
  );
  return rows.map(({ id }) => id);
};

export const deleteGuestDraft = async (tx: Tx, id: string): Promise<void> => {
  await tx.query('delete from guest_draft where id = $1', [id]);
};

/** Deletes the drafts of a condition with their files; the bytes are then without a row, which the sweeper takes. */
const forgetDrafts = async (tx: Tx, condition: string, param: Date | string): Promise<number> => {
  const drafts = `select id from guest_draft where ${condition}`;
  const files = await tx.query<{ id: string }>(
    `delete from guest_draft_file where draft_id in (${drafts}) returning file_id as id`,
    [param],
  );
  await tx.query('delete from stored_file where id = any($1::uuid[])', [files.map(({ id }) => id)]);
  return (await tx.query(`delete from guest_draft where ${condition} returning id`, [param])).length;
};

/** What holds the address of a person who is erased, however they typed it. */
export const eraseGuestDrafts = (tx: Tx, email: string): Promise<number> =>
  forgetDrafts(tx, 'position(lower($1) in lower(content::text)) > 0', email);

export const GUEST_DRAFTS = 'inquiries.guest-drafts';

export const guestDraftRetention: RetentionRule = {
  what: GUEST_DRAFTS,
  label: { pl: 'Szkice zapytań osób bez konta', en: 'Drafts of inquiries by people without an account' },
  since: { pl: 'od ostatniej zmiany', en: 'from the last change' },
  forget: (tx, before) => forgetDrafts(tx, 'updated_at < $1', before),
};
