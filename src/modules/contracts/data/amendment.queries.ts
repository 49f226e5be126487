import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { AmendedContent, PlannedPart } from '../domain/amendment.js';
import type { AmendmentState } from '../domain/amendment-states.js';

export type Amendment = AmendedContent & {
  readonly id: string;
  readonly contractId: string;
  /** The version that it makes when it is accepted. */
  readonly version: number;
  readonly state: AmendmentState;
  readonly reason: string;
  readonly sha256: string;
  readonly proposedFor: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly answeredByName: string | null;
  readonly answeredAt: Date | null;
  readonly answerText: string | null;
};

const AMENDMENT = `select a.id, a.contract_id as "contractId", a.version, a.state, a.reason, a.lines, a.parts, a.sha256,
    json_build_object('place', a.place, 'from', a.delivery_from, 'to', a.delivery_to, 'paymentDays', a.payment_days,
      'remarks', a.remarks) as terms,
    a.proposed_for as "proposedFor", a.proposed_by_name as "proposedByName", a.proposed_at as "proposedAt",
    a.answered_by_name as "answeredByName", a.answered_at as "answeredAt", a.answer_text as "answerText"
  from contract_amendment a join contract c on c.id = a.contract_id`;

/** All that was proposed for a contract, in its order, to its parties. */
export const amendmentsOf = (
  reader: Reader,
  contractId: string,
  organisationId: string,
): Promise<Amendment[]> =>
  reader.query<Amendment>(
    `${AMENDMENT} where a.contract_id = $1 and $2 in (c.buyer_id, c.supplier_id) order by a.proposed_at, a.id`,
    [contractId, organisationId],
  );

/** The amendment, if the organisation is a party of its contract. */
export const amendmentOf = async (
  reader: Reader,
  id: string,
  organisationId: string,
): Promise<Amendment | null> =>
  (
    await reader.query<Amendment>(`${AMENDMENT} where a.id = $1 and $2 in (c.buyer_id, c.supplier_id)`, [
      id,
      organisationId,
    ])
  )[0] ?? null;

export type WaitingAmendment = {
  readonly id: string;
  readonly contractNumber: string;
  readonly subject: string;
  readonly counterparty: string;
};

/** What the other side proposed and the organisation has not answered. */
export const amendmentsWaitingFor = (reader: Reader, organisationId: string): Promise<WaitingAmendment[]> =>
  reader.query<WaitingAmendment>(
    `select a.id, c.number as "contractNumber", c.subject,
       case when c.buyer_id = $1 then c.supplier ->> 'name' else c.buyer ->> 'name' end as counterparty
     from contract_amendment a join contract c on c.id = a.contract_id
     where a.state = 'proposed' and c.state = 'active' and a.proposed_for <> $1
       and $1 in (c.buyer_id, c.supplier_id)
     order by a.proposed_at, a.id`,
    [organisationId],
  );

export type PlannedDelivery = {
  readonly contractId: string;
  readonly contractNumber: string;
  readonly subject: string;
  readonly counterparty: string;
  readonly on: LocalDate;
};

/** The days of planned deliveries of the organisation's contracts in force, each of a contract once. */
export const plannedDeliveriesOf = async (
  reader: Reader,
  organisationId: string,
): Promise<PlannedDelivery[]> => {
  const rows = await reader.query<Omit<PlannedDelivery, 'on'> & { parts: readonly PlannedPart[] }>(
    `select c.id as "contractId", c.number as "contractNumber", c.subject, a.parts,
       case when c.buyer_id = $1 then c.supplier ->> 'name' else c.buyer ->> 'name' end as counterparty
     from contract c join contract_amendment a on a.contract_id = c.id and a.version = c.version
       and a.state = 'accepted'
     where c.state = 'active' and $1 in (c.buyer_id, c.supplier_id)`,
    [organisationId],
  );
  return rows.flatMap(({ parts, ...contract }) =>
    [...new Set(parts.map(({ on }) => on))].map((on) => ({ ...contract, on })),
  );
};
