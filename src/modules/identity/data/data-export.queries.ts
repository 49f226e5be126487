import type { Reader, Tx } from '../../../platform/database/db.js';
import type { StoredFileId } from '../../../platform/files/stored-file.js';
import type { AccountId } from '../../../shared/ids.js';
import type { Lang } from '../../../shared/lang.js';

export type ExportLine = {
  id: string;
  requestedAt: Date;
  done: number;
  total: number | null;
  readyAt: Date | null;
  expiresAt: Date | null;
  /** Whether it can be fetched. */
  open: boolean;
};

/** Adds an export, or finds the one under way; false when there was one. */
export const addExport = async (
  tx: Tx,
  line: { id: string; accountId: string; at: Date },
): Promise<{ id: string; added: boolean }> => {
  const added = await tx.query<{ id: string }>(
    `insert into data_export (id, account_id, requested_at) values ($1, $2, $3)
     on conflict (account_id) where ready_at is null do nothing returning id`,
    [line.id, line.accountId, line.at],
  );
  if (added[0]) return { id: line.id, added: true };
  const [present] = await tx.query<{ id: string }>(
    'select id from data_export where account_id = $1 and ready_at is null',
    [line.accountId],
  );
  if (!present) throw new Error('An export vanished within a transaction');
  return { id: present.id, added: false };
};

/** The latest first. */
export const exportsOf = (reader: Reader, accountId: string, now: Date): Promise<ExportLine[]> =>
  reader.query<ExportLine>(
    `select id, requested_at as "requestedAt", done, total, ready_at as "readyAt", expires_at as "expiresAt",
       file_id is not null and expires_at > $2 as open
     from data_export where account_id = $1 order by requested_at desc limit 10`,
    [accountId, now],
  );

/** The file of the person's own export while its time runs. */
export const openExportFile = async (
  reader: Reader,
  accountId: string,
  id: string,
  now: Date,
): Promise<StoredFileId | null> => {
  const [found] = await reader.query<{ fileId: StoredFileId }>(
    `select file_id as "fileId" from data_export
     where id = $2 and account_id = $1 and file_id is not null and expires_at > $3`,
    [accountId, id, now],
  );
  return found?.fileId ?? null;
};

/** What the job works on; null when it is done or gone. */
export const exportToMake = async (
  reader: Reader,
  id: string,
): Promise<{ accountId: AccountId; lang: Lang } | null> => {
  const [found] = await reader.query<{ accountId: AccountId; lang: Lang }>(
    `select e.account_id as "accountId", a.lang from data_export e join account a on a.id = e.account_id
     where e.id = $1 and e.ready_at is null`,
    [id],
  );
  return found ?? null;
};

export const noteProgress = async (tx: Tx, id: string, done: number, total: number): Promise<void> => {
  await tx.query('update data_export set done = $2, total = $3 where id = $1', [id, done, total]);
};

/** False when another run of the job was first. */
export const markReady = async (
  tx: Tx,
  id: string,
  made: { fileId: string; readyAt: Date; expiresAt: Date },
): Promise<boolean> => {
  const marked = await tx.query(
    `update data_export set file_id = $2, ready_at = $3, expires_at = $4, done = coalesce(total, done)
     where id = $1 and ready_at is null returning id`,
    [id, made.fileId, made.readyAt, made.expiresAt],
  );
  return marked.length > 0;
};

/** Takes the files off exports made before an instant, and gives their ids. */
export const takeFilesMade = async (tx: Tx, before: Date): Promise<StoredFileId[]> => {
  const taken = await tx.query<{ fileId: StoredFileId }>(
    `with due as (select id, file_id from data_export where file_id is not null and ready_at < $1 for update)
     update data_export e set file_id = null from due where e.id = due.id returning due.file_id as "fileId"`,
    [before],
  );
  return taken.map(({ fileId }) => fileId);
};
