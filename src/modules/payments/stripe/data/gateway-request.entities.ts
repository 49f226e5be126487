import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { statesOf } from '../../../../shared/transitions.js';
import {
  requestKinds,
  requestTransitions,
  type RequestKind,
  type RequestState,
} from '../domain/gateway-request.js';

const listed = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/**
 * What the program asks of the payment gateway, on record before it asks. A trigger keeps the question as it was,
 * so that one asked again is the same.
 */
@Entity('gateway_request')
@Index('ix_gateway_request_organisation_id', ['organisationId'])
@Check('ck_gateway_request_kind', `kind in (${listed(requestKinds)})`)
@Check('ck_gateway_request_state', `state in (${listed(statesOf(requestTransitions))})`)
@Check('ck_gateway_request_account_id', "(account_id is null) = (kind = 'account')")
@Check('ck_gateway_request_ended', "(ended_at is null) = (state = 'begun')")
@Check('ck_gateway_request_answer_id', "(answer_id is not null) = (state = 'done')")
@Check('ck_gateway_request_refusal', "(refusal is not null) = (state = 'refused')")
export class GatewayRequestRow {
  /** Also the key by which the gateway knows that it has done it already. */
  @PrimaryColumn('uuid') key!: string;
  @Column('text') kind!: RequestKind;
  /** Whose account it is about. */
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  /** The account at the gateway; null where one is only being made. */
  @Column('text', { nullable: true }) accountId!: string | null;
  /** Ids, amounts in grosze, references and addresses of ours: nothing of people. */
  @Column('jsonb') body!: Readonly<Record<string, unknown>>;
  @Column('text') state!: RequestState;
  /** The gateway's id of what it made. */
  @Column('text', { nullable: true }) answerId!: string | null;
  /** By the gateway's own name. */
  @Column('text', { nullable: true }) refusal!: string | null;
  @Column('timestamptz') begunAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
