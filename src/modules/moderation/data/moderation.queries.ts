import type { Reader, Tx } from '../../../platform/database/db.js';
import { offsetOf, type PageOf } from '../../../shared/paging.js';
import type { ModeratedKind } from '../moderated-things.js';
import type { Decision } from './moderation.entities.js';

export type DecisionLine = {
  id: string;
  subjectKind: ModeratedKind;
  subjectId: string;
  subjectTitle: string | null;
  organisationId: string;
  organisationName: string;
  decision: Decision;
  reason: string;
  /** The organisation that coordinated then; null when the council decided. */
  coordinator: string | null;
  /** Number of the council's resolution; null when the coordinator decided. */
  resolution: string | null;
  /** How many reports it answered; 0: of the coordinator's own motion. */
  reports: number;
  at: Date;
};

const DECISION = `select d.id, d.subject_kind as "subjectKind", d.subject_id as "subjectId",
    d.subject_title as "subjectTitle", d.organisation_id as "organisationId", o.name as "organisationName",
    d.decision, d.reason, c.name as coordinator, d.resolution, d.reports, d.at
  from moderation_decision d join organisation o on o.id = d.organisation_id
    left join organisation c on c.id = d.decided_for`;

/** All decisions, newest first. For the coordinator's desk. */
export const decisionsPage = async (
  reader: Reader,
  paging: { page: number; perPage: number },
): Promise<PageOf<DecisionLine>> => {
  const items = await reader.query<DecisionLine>(
    `${DECISION} order by d.at desc, d.id desc limit $1 offset $2`,
    [paging.perPage, offsetOf(paging)],
  );
  const [count] = await reader.query<{ total: number }>(
    'select count(*)::int as total from moderation_decision',
  );
  return { items, total: count?.total ?? 0, ...paging };
};

/** What was decided about one text, newest first. */
export const decisionsAbout = (reader: Reader, kind: string, id: string): Promise<DecisionLine[]> =>
  reader.query<DecisionLine>(
    `${DECISION} where d.subject_kind = $1 and d.subject_id = $2 order by d.at desc, d.id desc`,
    [kind, id],
  );

/** One decision about a text of the organisation; null otherwise. */
export const decisionFor = async (
  reader: Reader,
  id: string,
  organisationId: string,
): Promise<DecisionLine | null> =>
  (
    await reader.query<DecisionLine>(`${DECISION} where d.id = $1 and d.organisation_id = $2`, [
      id,
      organisationId,
    ])
  )[0] ?? null;

export const decisionsById = (reader: Reader, ids: readonly string[]): Promise<DecisionLine[]> =>
  reader.query<DecisionLine>(`${DECISION} where d.id = any($1::uuid[])`, [ids]);

/** The same as `decisionFor`, locked until the transaction ends. */
export const lockDecisionFor = async (
  tx: Tx,
  id: string,
  organisationId: string,
): Promise<DecisionLine | null> =>
  (
    await tx.query<DecisionLine>(`${DECISION} where d.id = $1 and d.organisation_id = $2 for update of d`, [
      id,
      organisationId,
    ])
  )[0] ?? null;
