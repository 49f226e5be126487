import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, type Reader, type Tx } from '../../platform/database/db.js';
import type { StoredFile, StoredFileId } from '../../platform/files/stored-file.js';
import { StoredFiles, type OpenFile } from '../../platform/files/stored-files.js';
import type { Upload } from '../../platform/http/multipart.js';
import { newId, type Id, type OrganisationId } from '../../shared/ids.js';
import { Problem } from '../../shared/problems.js';
import { AttachmentRow, ConversationRow, MessageRow } from './data/conversation.entities.js';
import { mayReadFile, messagesOf, participates, type Message } from './data/conversation.queries.js';
import { conversationProblems } from './domain/problems.js';

export type ConversationId = Id<'Conversation'>;

/** Threads between organisations. The module that starts one decides when it may be written to. */
@Injectable()
export class Conversations {
  constructor(
    private readonly db: Db,
    private readonly files: StoredFiles,
  ) {}

  /** Opens a thread; the actor's own organisation has to be among the participants. */
  async start(tx: Tx, participants: readonly OrganisationId[], at: Date): Promise<ConversationId> {
    const id = newId<'Conversation'>();
    await tx.getRepository(ConversationRow).insert({ id, participants: [...participants], createdAt: at });
    return id;
  }

  /**
   * Verifies what was uploaded and keeps the bytes; call it before the transaction that posts them. A file
   * that is refused is named in a field error at `/files`.
   */
  async receive(actor: Representative, uploads: readonly Upload[]): Promise<StoredFile[]> {
    const received: StoredFile[] = [];
    for (const { name, bytes } of uploads) {
      try {
        const owner = { organisationId: actor.organisation.id, accountId: actor.accountId };
        received.push(await this.files.receive({ ...owner, name, bytes, purpose: 'attachment' }));
      } catch (error) {
        if (!(error instanceof Problem) || error.kind === 'unavailable') throw error;
        throw conversationProblems.fileRefused(undefined, [
          { pointer: '/files', text: error.detail ?? error.title },
        ]);
      }
    }
    return received;
  }

  /** Adds a message. @throws Problem `conversations/not-found` to others than participants, `nothing-said` */
  async post(
    tx: Tx,
    actor: Representative,
    conversationId: string,
    message: { text: string; files: readonly StoredFile[]; at: Date },
  ): Promise<string> {
    if (!(await participates(tx, conversationId, actor.organisation.id)))
      throw conversationProblems.notFound();
    if (message.text === '' && message.files.length === 0) {
      throw conversationProblems.nothingSaid(undefined, [{ pointer: '/text', text: nothingSaid }]);
    }
    const id = newId<'Message'>();
    await tx.getRepository(MessageRow).insert({
      id,
      conversationId,
      organisationId: actor.organisation.id,
      accountId: actor.accountId,
      authorName: actor.name,
      text: message.text,
      createdAt: message.at,
    });
    for (const [position, file] of message.files.entries()) {
      await this.files.record(tx, file);
      await tx.getRepository(AttachmentRow).insert({ fileId: file.id, messageId: id, position });
    }
    return id;
  }

  /** The messages, oldest first. The caller has checked that the actor takes part; row security checks again. */
  read(reader: Reader, conversationId: string): Promise<Message[]> {
    return messagesOf(reader, conversationId);
  }

  /** A file of a conversation in which the actor's organisation takes part. @throws `conversations/file-not-found` */
  async openFile(actor: Representative, fileId: string): Promise<OpenFile> {
    const opened = await this.db.read(actor, async (reader) =>
      (await mayReadFile(reader, fileId, actor.organisation.id))
        ? this.files.open(reader, fileId as StoredFileId)
        : null,
    );
    if (!opened) throw conversationProblems.fileNotFound();
    return opened;
  }
}

const nothingSaid = {
  pl: 'Napisz wiadomość albo dołącz plik.',
  en: 'Write a message or attach a file.',
};
