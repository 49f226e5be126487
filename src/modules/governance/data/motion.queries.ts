import type { Reader, Tx } from '../../../platform/database/db.js';
import { byPolishName } from '../../../platform/database/polish-order.js';
import type { LocalDate } from '../../../shared/dates.js';
import { offsetOf, type PageOf } from '../../../shared/paging.js';
import { ownCaseMotions, type MotionKind, type MotionState } from '../domain/motion-states.js';
import type { Ballot, Choice } from '../domain/tally.js';
import type { ProposedByLaws } from './motion.entities.js';

export type Motion = {
  id: string;
  kind: MotionKind;
  title: string | null;
  text: string;
  organisationId: string | null;
  organisationName: string | null;
  appealId: string | null;
  effectiveOn: LocalDate | null;
  byLaws: ProposedByLaws | null;
  /** As stored; after `closesAt` nobody votes any more, counted or not. */
  state: MotionState;
  quorumPercent: number;
  majorityPercent: number;
  /** Null: opened by an appeal itself. */
  openedForName: string | null;
  openedAt: Date;
  closesAt: Date;
  closedAt: Date | null;
  resolution: string | null;
  electors: number | null;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstain: number | null;
};

const MOTION = `select m.id, m.kind, m.title, m.text, m.organisation_id as "organisationId",
    o.name as "organisationName", m.appeal_id as "appealId", m.effective_on as "effectiveOn",
    m.by_laws as "byLaws", m.state, m.quorum_percent as "quorumPercent",
    m.majority_percent as "majorityPercent", f.name as "openedForName", m.opened_at as "openedAt",
    m.closes_at as "closesAt", m.closed_at as "closedAt", m.resolution, m.electors,
    m.votes_for as "votesFor", m.votes_against as "votesAgainst", m.votes_abstain as "votesAbstain"
  from motion m left join organisation o on o.id = m.organisation_id
  left join organisation f on f.id = m.opened_for`;

export const motionById = async (reader: Reader, id: string): Promise<Motion | null> =>
  (await reader.query<Motion>(`${MOTION} where m.id = $1`, [id]))[0] ?? null;

/** The same, locked until the transaction ends: votes and the closing of a motion go one by one. */
export const lockMotion = async (tx: Tx, id: string): Promise<Motion | null> =>
  (await tx.query<Motion>(`${MOTION} where m.id = $1 for update of m`, [id]))[0] ?? null;

/** Open ones first, by their end, then the latest. */
export const motionsPage = async (
  reader: Reader,
  paging: { page: number; perPage: number },
): Promise<PageOf<Motion>> => {
  const items = await reader.query<Motion>(
    `${MOTION} order by m.state = 'open' desc, case when m.state = 'open' then m.closes_at end,
       m.closed_at desc, m.id limit $1 offset $2`,
    [paging.perPage, offsetOf(paging)],
  );
  const [count] = await reader.query<{ total: number }>('select count(*)::int as total from motion');
  return { items, total: count?.total ?? 0, ...paging };
};

/** Open motions on which the member may vote and has not. */
export const motionsAwaiting = (reader: Reader, organisationId: string): Promise<Motion[]> =>
  reader.query<Motion>(
    `${MOTION} where m.state = 'open' and m.closes_at > database_now()
       and not (m.kind = any($2::text[]) and m.organisation_id = $1)
       and not exists (select from vote v where v.motion_id = m.id and v.organisation_id = $1)
     order by m.closes_at, m.id`,
    [organisationId, ownCaseMotions],
  );

/** The latest resolutions. */
export const resolutions = (reader: Reader, limit: number): Promise<Motion[]> =>
  reader.query<Motion>(`${MOTION} where m.state = 'carried' order by m.closed_at desc, m.id limit $1`, [
    limit,
  ]);

/** Whether the appeal is before the council now. */
export const appealIsOpen = async (reader: Reader, appealId: string): Promise<boolean> =>
  (await reader.query(`select from motion where appeal_id = $1 and state = 'open'`, [appealId])).length > 0;

/** Ids of motions whose time is up by the database's clock. */
export const dueMotions = async (reader: Reader, limit: number): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select id from motion where state = 'open' and closes_at <= database_now() order by closes_at limit $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
};

export type VoteLine = {
  organisationId: string;
  organisationName: string;
  person: string;
  deputy: boolean;
  /** Null to whom it is not told. */
  choice: Choice | null;
  at: Date;
};

/** The votes cast, in the Polish order of the members' names. */
export const votesOn = (reader: Reader, motionId: string): Promise<VoteLine[]> =>
  reader.query<VoteLine>(
    `select v.organisation_id as "organisationId", o.name as "organisationName", a.name as person, v.deputy,
       v.choice, v.at
     from vote v join organisation o on o.id = v.organisation_id join account a on a.id = v.account_id
     where v.motion_id = $1 order by ${byPolishName('o.name')}, o.id`,
    [motionId],
  );

/** The votes cast, for counting. */
export const ballotsOn = (reader: Reader, motionId: string): Promise<Ballot[]> =>
  reader.query<Ballot>('select organisation_id as "organisationId", choice from vote where motion_id = $1', [
    motionId,
  ]);

/** Whether the member's vote was cast by its representative, and not by a deputy. */
export const representativeVoted = async (
  reader: Reader,
  motionId: string,
  organisationId: string,
): Promise<boolean> =>
  (
    await reader.query('select from vote where motion_id = $1 and organisation_id = $2 and not deputy', [
      motionId,
      organisationId,
    ])
  ).length > 0;

/** The members who may vote on the motion now: those with a seat, but not the one concerned. */
export const electorsOf = async (
  reader: Reader,
  motion: Pick<Motion, 'kind' | 'organisationId'>,
): Promise<Set<string>> => {
  const excluded = ownCaseMotions.includes(motion.kind) ? motion.organisationId : null;
  const rows = await reader.query<{ id: string }>(
    'select distinct organisation_id as id from council_seat where organisation_id is distinct from $1::uuid',
    [excluded],
  );
  return new Set(rows.map(({ id }) => id));
};
