import type { Tx } from '../../../platform/database/db.js';
import type { MotionState } from '../domain/motion-states.js';
import type { Choice, Tally } from '../domain/tally.js';
import { MotionRow } from './motion.entities.js';

export type NewMotion = Pick<
  MotionRow,
  | 'id'
  | 'kind'
  | 'title'
  | 'text'
  | 'organisationId'
  | 'appealId'
  | 'effectiveOn'
  | 'byLaws'
  | 'quorumPercent'
  | 'majorityPercent'
  | 'openedBy'
  | 'openedFor'
  | 'openedAt'
  | 'closesAt'
>;

/** Opens a motion; false when the same question is before the council already. */
export const insertMotion = async (tx: Tx, motion: NewMotion): Promise<boolean> => {
  const rows = await tx.query(
    `insert into motion (id, kind, title, text, organisation_id, appeal_id, effective_on, by_laws, state,
       quorum_percent, majority_percent, opened_by, opened_for, opened_at, closes_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10, $11, $12, $13, $14)
     on conflict do nothing returning id`,
    [
      motion.id,
      motion.kind,
      motion.title,
      motion.text,
      motion.organisationId,
      motion.appealId,
      motion.effectiveOn,
      motion.byLaws && JSON.stringify(motion.byLaws),
      motion.quorumPercent,
      motion.majorityPercent,
      motion.openedBy,
      motion.openedFor,
      motion.openedAt,
      motion.closesAt,
    ],
  );
  return rows.length > 0;
};

/** Writes a member's vote on a locked motion, over an earlier one. */
export const writeVote = async (
  tx: Tx,
  vote: {
    motionId: string;
    organisationId: string;
    accountId: string;
    deputy: boolean;
    choice: Choice;
    at: Date;
  },
): Promise<void> => {
  await tx.query(
    `insert into vote (motion_id, organisation_id, account_id, deputy, choice, at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (motion_id, organisation_id) do update set account_id = excluded.account_id,
       deputy = excluded.deputy, choice = excluded.choice, at = excluded.at`,
    [vote.motionId, vote.organisationId, vote.accountId, vote.deputy, vote.choice, vote.at],
  );
};

/** Numbers of resolutions are given one at a time; held until the transaction ends. */
const NUMBERING_LOCK = 7_640_302;

/** The next number of the year, as '3/2026'. */
export const nextResolution = async (tx: Tx, year: string): Promise<string> => {
  await tx.query('select pg_advisory_xact_lock($1)', [NUMBERING_LOCK]);
  const [row] = await tx.query<{ next: number }>(
    `select count(*)::int + 1 as next from motion where resolution like '%/' || $1`,
    [year],
  );
  return `${row?.next ?? 1}/${year}`;
};

/** Writes how a locked motion ended. */
export const closeMotion = async (
  tx: Tx,
  id: string,
  end: { state: MotionState; resolution: string | null; tally: Tally; at: Date },
): Promise<void> => {
  const { state, resolution, tally, at } = end;
  await tx.query(
    `update motion set state = $2, resolution = $3, closed_at = $4, electors = $5, votes_for = $6,
       votes_against = $7, votes_abstain = $8 where id = $1`,
    [id, state, resolution, at, tally.electors, tally.for, tally.against, tally.abstain],
  );
};
