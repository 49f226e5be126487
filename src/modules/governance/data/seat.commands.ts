import type { Tx } from '../../../platform/database/db.js';
import { RepresentativeRow } from './governance.entities.js';

/** One appointment of a member at a time; held until the transaction ends. */
export const lockSeatsOf = async (tx: Tx, organisationId: string): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('seats:' || $1, 0))`, [organisationId]);
};

/** Ends the appointment that lasts; false when there is none. */
export const endAppointment = async (
  tx: Tx,
  organisationId: string,
  deputy: boolean,
  at: Date,
): Promise<boolean> =>
  (
    await tx.query(
      `update representative set ended_at = greatest($3, since)
       where organisation_id = $1 and deputy = $2 and ended_at is null returning id`,
      [organisationId, deputy, at],
    )
  ).length > 0;

/** Ends whatever appointments of the member last; returns how many. */
export const endAppointmentsOf = async (tx: Tx, organisationId: string, at: Date): Promise<number> =>
  (
    await tx.query(
      `update representative set ended_at = greatest($2, since)
       where organisation_id = $1 and ended_at is null returning id`,
      [organisationId, at],
    )
  ).length;

export const insertAppointment = async (tx: Tx, row: Omit<RepresentativeRow, 'endedAt'>): Promise<void> => {
  const { id, organisationId, accountId, deputy, since, appointedBy } = row;
  await tx
    .getRepository(RepresentativeRow)
    .insert({ id, organisationId, accountId, deputy, since, appointedBy, endedAt: null });
};
