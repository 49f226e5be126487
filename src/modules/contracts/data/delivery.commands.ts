import type { Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { DeliveryState } from '../domain/delivery-states.js';
import type { DeliveredLine } from '../domain/progress.js';
import { DeliveryLineRow, DeliveryRow } from './delivery.entities.js';

type Person = { readonly id: string; readonly name: string };

export type NewDelivery = {
  readonly id: string;
  readonly contractId: string;
  readonly number: number;
  readonly deliveredOn: LocalDate;
  readonly lines: readonly DeliveredLine[];
  readonly remarks: string | null;
  readonly messageId: string | null;
  readonly recordedAt: Date;
  readonly recordedFor: string;
  readonly recordedBy: Person;
};

export type NewAnswer = {
  readonly state: DeliveryState;
  readonly at: Date;
  readonly by: Person;
  readonly text: string | null;
  readonly dueOn: LocalDate | null;
  readonly sha256: string;
};

const answerColumns = ({ state, at, by, text, dueOn, sha256 }: NewAnswer) => ({
  ...{ state, answeredAt: at, answeredBy: by.id, answeredByName: by.name },
  ...{ answerText: text, dueOn, sha256 },
});

const unanswered = {
  ...{ state: 'recorded' as const, answeredAt: null, answeredBy: null, answeredByName: null },
  ...{ answerText: null, dueOn: null, sha256: null },
};

/** Writes a delivery with its lines; one that came with its answer is a protocol at once. */
export const insertDelivery = async (
  tx: Tx,
  { lines, recordedBy, ...delivery }: NewDelivery,
  answer: NewAnswer | null,
): Promise<void> => {
  await tx.getRepository(DeliveryRow).insert({
    ...delivery,
    ...{ recordedBy: recordedBy.id, recordedByName: recordedBy.name, replacedBy: null },
    ...(answer ? answerColumns(answer) : unanswered),
  });
  await tx.getRepository(DeliveryLineRow).insert(lines.map((line) => ({ deliveryId: delivery.id, ...line })));
};

export const recordAnswer = async (tx: Tx, id: string, answer: NewAnswer): Promise<void> => {
  await tx.getRepository(DeliveryRow).update({ id }, answerColumns(answer));
};

export const recordWithdrawal = async (tx: Tx, id: string): Promise<void> => {
  await tx.getRepository(DeliveryRow).update({ id }, { state: 'withdrawn' });
};

/** The new delivery stands in the place of those that had to be changed. */
export const recordReplacement = async (tx: Tx, ids: readonly string[], by: string): Promise<void> => {
  await tx.query(`update delivery set state = 'replaced', replaced_by = $2 where id = any($1::uuid[])`, [
    ids,
    by,
  ]);
};
