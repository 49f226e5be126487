import type { Reader, Tx } from '../../database/db.js';
import type { StorageKey } from '../file-store.js';
import type { StoredFile, StoredFileId } from '../stored-file.js';

const columns = `id, organisation_id as "organisationId", name, media_type as "mediaType", size, sha256,
  storage_key as "storageKey", card_key as "cardKey", width, height,
  created_by as "createdBy", created_at as "createdAt"`;

export const findFile = async (reader: Reader, id: StoredFileId): Promise<StoredFile | null> => {
  const [file] = await reader.query<StoredFile>(`select ${columns} from stored_file where id = $1`, [id]);
  return file ?? null;
};

export const filesUploadedBy = (reader: Reader, accountId: string): Promise<StoredFile[]> =>
  reader.query<StoredFile>(
    `select ${columns} from stored_file where created_by = $1 and media_type <> 'application/zip'
     order by created_at, id`,
    [accountId],
  );

/** Those of the keys that some row names, as large or as card. */
export const referencedKeys = async (
  reader: Reader,
  keys: readonly StorageKey[],
): Promise<ReadonlySet<StorageKey>> => {
  if (keys.length === 0) return new Set();
  const rows = await reader.query<{ key: StorageKey }>(
    `select storage_key as key from stored_file where storage_key = any($1::uuid[])
     union all select card_key from stored_file where card_key = any($1::uuid[])`,
    [keys],
  );
  return new Set(rows.map(({ key }) => key));
};

/** Deletes the record; the keys of its bytes, none when there was no such file. */
export const deleteFile = async (tx: Tx, id: StoredFileId): Promise<StorageKey[]> => {
  const [row] = await tx.query<{ storageKey: StorageKey; cardKey: StorageKey | null }>(
    'delete from stored_file where id = $1 returning storage_key as "storageKey", card_key as "cardKey"',
    [id],
  );
  return row ? [row.storageKey, ...(row.cardKey ? [row.cardKey] : [])] : [];
};
