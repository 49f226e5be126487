import type { Reader, Tx } from '../../../../platform/database/db.js';

export type ProcedureFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** Null while only the buyer works with it. */
  readonly addedInVersion: number | null;
};

/** The files that row security shows the reader, in their order. */
export const filesOf = (reader: Reader, procedureId: string): Promise<ProcedureFile[]> =>
  reader.query<ProcedureFile>(
    `select f.id, f.name, f.media_type as "mediaType", f.size::integer as size, f.sha256,
       p.added_in_version as "addedInVersion"
     from procedure_file p join stored_file f on f.id = p.file_id where p.procedure_id = $1
     order by p.position, f.id`,
    [procedureId],
  );

export const addFile = async (tx: Tx, procedureId: string, fileId: string): Promise<void> => {
  await tx.query(
    `insert into procedure_file (procedure_id, file_id, position)
     select $1, $2, coalesce(max(position), 0) + 1 from procedure_file where procedure_id = $1`,
    [procedureId, fileId],
  );
};

/** Takes off a file that no version shows yet; true when there was one. */
export const removeFile = async (tx: Tx, procedureId: string, fileId: string): Promise<boolean> => {
  const removed = await tx.query(
    `delete from procedure_file where procedure_id = $1 and file_id = $2 and added_in_version is null
     returning file_id`,
    [procedureId, fileId],
  );
  return removed.length > 0;
};

/** Of a discarded draft: its files, none of which anybody else has seen. */
export const unseenFilesOf = async (reader: Reader, procedureId: string): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    'select file_id as id from procedure_file where procedure_id = $1 and added_in_version is null',
    [procedureId],
  );
  return rows.map(({ id }) => id);
};
