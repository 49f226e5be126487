import type { Reader } from '../../../platform/database/db.js';
import type { StoredFileId } from '../../../platform/files/stored-file.js';

/** A file as a thread shows it. */
export type AttachedFile = {
  readonly id: StoredFileId;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
};

export type Message = {
  readonly id: string;
  readonly organisationId: string;
  readonly authorName: string;
  /** '' when only files were sent. */
  readonly text: string;
  readonly createdAt: Date;
  readonly files: readonly AttachedFile[];
};

/** All messages, oldest first. */
export const messagesOf = (reader: Reader, conversationId: string): Promise<Message[]> =>
  reader.query<Message>(
    `select m.id, m.organisation_id as "organisationId", m.author_name as "authorName", m.text,
       m.created_at as "createdAt",
       coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
           'size', f.size) order by a.position)
         from attachment a join stored_file f on f.id = a.file_id where a.message_id = m.id), '[]') as files
     from message m where m.conversation_id = $1 order by m.created_at, m.id`,
    [conversationId],
  );

/** Whether the organisation takes part. */
export const participates = async (
  reader: Reader,
  conversationId: string,
  organisationId: string,
): Promise<boolean> => {
  const rows = await reader.query('select from conversation where id = $1 and $2 = any(participants)', [
    conversationId,
    organisationId,
  ]);
  return rows.length > 0;
};

/** Whether the file hangs on a conversation in which the organisation takes part. */
export const mayReadFile = async (
  reader: Reader,
  fileId: string,
  organisationId: string,
): Promise<boolean> => {
  const rows = await reader.query(
    `select from attachment a join message m on m.id = a.message_id
       join conversation c on c.id = m.conversation_id
     where a.file_id = $1 and $2 = any(c.participants)`,
    [fileId, organisationId],
  );
  return rows.length > 0;
};
