import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { DeliveryState } from '../domain/delivery-states.js';
import type { DeliveredLine } from '../domain/progress.js';

export type Delivery = {
  readonly id: string;
  readonly contractId: string;
  /** From 1 within the contract. */
  readonly number: number;
  readonly state: DeliveryState;
  readonly deliveredOn: LocalDate;
  readonly lines: readonly DeliveredLine[];
  readonly remarks: string | null;
  readonly messageId: string | null;
  readonly recordedAt: Date;
  /** The supplier; the buyer where one protocol of the whole completed the contract. */
  readonly recordedFor: string;
  readonly recordedByName: string;
  readonly answeredAt: Date | null;
  readonly answeredByName: string | null;
  readonly answerText: string | null;
  readonly dueOn: LocalDate | null;
  /** Number of the delivery that came in its place. */
  readonly replacedByNumber: number | null;
  readonly sha256: string | null;
  /** The version of the contract that held when it was answered; null before. */
  readonly contractVersion: number | null;
};

const DELIVERY = `select d.id, d.contract_id as "contractId", d.number, d.state, d.delivered_on as "deliveredOn",
    d.remarks, d.message_id as "messageId", d.recorded_at as "recordedAt", d.recorded_for as "recordedFor",
    d.recorded_by_name as "recordedByName", d.answered_at as "answeredAt", d.answered_by_name as "answeredByName",
    d.answer_text as "answerText", d.due_on as "dueOn", d.sha256,
    case when d.answered_at is not null then coalesce((select max(a.version) from contract_amendment a
      where a.contract_id = d.contract_id and a.state = 'accepted' and a.answered_at < d.answered_at), 1)
    end as "contractVersion",
    (select n.number from delivery n where n.id = d.replaced_by) as "replacedByNumber",
    (select json_agg(json_build_object('position', l.position, 'quantity', trim_scale(l.quantity)::text)
        order by l.position) from delivery_line l where l.delivery_id = d.id) as lines
  from delivery d join contract c on c.id = d.contract_id`;

/** A contract's deliveries in their order, to its parties. */
export const deliveriesOf = (
  reader: Reader,
  contractId: string,
  organisationId: string,
): Promise<Delivery[]> =>
  reader.query<Delivery>(
    `${DELIVERY} where d.contract_id = $1 and $2 in (c.buyer_id, c.supplier_id) order by d.number`,
    [contractId, organisationId],
  );

/** The delivery, if the organisation is a party of its contract. */
export const deliveryOf = async (
  reader: Reader,
  id: string,
  organisationId: string,
): Promise<Delivery | null> =>
  (
    await reader.query<Delivery>(`${DELIVERY} where d.id = $1 and $2 in (c.buyer_id, c.supplier_id)`, [
      id,
      organisationId,
    ])
  )[0] ?? null;

export type WaitingDelivery = {
  readonly id: string;
  readonly contractId: string;
  readonly number: number;
  readonly state: DeliveryState;
  readonly contractNumber: string;
  readonly subject: string;
  readonly counterparty: string;
  readonly dueOn: LocalDate | null;
};

/** What waits for the organisation: as buyer what was delivered, as supplier what has to be changed. */
export const deliveriesWaitingFor = (reader: Reader, organisationId: string): Promise<WaitingDelivery[]> =>
  reader.query<WaitingDelivery>(
    `select d.id, d.contract_id as "contractId", d.number, d.state, c.number as "contractNumber", c.subject,
       case when c.buyer_id = $1 then c.supplier ->> 'name' else c.buyer ->> 'name' end as counterparty,
       d.due_on as "dueOn"
     from delivery d join contract c on c.id = d.contract_id
     where c.state = 'active' and ((d.state = 'recorded' and c.buyer_id = $1)
       or (d.state = 'changes-requested' and c.supplier_id = $1))
     order by d.due_on, d.recorded_at, d.id`,
    [organisationId],
  );
