import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A thread between organisations. The participants stand in the row itself, because row security reads them
 * for every message and file: a table of their own could only be secured by asking itself.
 */
@Entity('conversation')
export class ConversationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { array: true }) participants!: string[];
  @Column('timestamptz') createdAt!: Date;
}

/** One message; never changed. The author's name is kept as it was then. */
@Entity('message')
@Index('ix_message_conversation_id', ['conversationId', 'createdAt'])
export class MessageRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('conversation')
  @Column('uuid')
  conversationId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  /** Null when the account was erased. */
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  accountId!: string | null;
  @Column('text') authorName!: string;
  /** '' when only files were sent. */
  @Column('text') text!: string;
  @Column('timestamptz') createdAt!: Date;
}

/** A file of a message, in the order in which it was attached. */
@Entity('attachment')
@Index('ix_attachment_message_id', ['messageId', 'position'])
export class AttachmentRow {
  @ForeignKey('stored_file')
  @PrimaryColumn('uuid')
  fileId!: string;
  @ForeignKey('message')
  @Column('uuid')
  messageId!: string;
  @Column('integer') position!: number;
}

export const conversationEntities = [ConversationRow, MessageRow, AttachmentRow];
