import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { joinRequestStates, type JoinRequestState } from '../domain/join-request-state.js';

/** A person asks to act for an organisation. Seen by that person and by the organisation's people. */
@Entity('join_request')
@Index('uq_join_request_waiting', ['organisationId', 'accountId'], {
  unique: true,
  where: "state = 'waiting'",
})
@Index('ix_join_request_account_id', ['accountId', 'requestedAt'])
@Check('ck_join_request_state', `state in (${joinRequestStates.map((state) => `'${state}'`).join(', ')})`)
@Check('ck_join_request_decided', "(state = 'waiting') = (decided_at is null)")
export class JoinRequest {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('text') state!: JoinRequestState;
  @Column('timestamptz') requestedAt!: Date;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
}
