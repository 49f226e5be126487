import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { OrganisationId } from '../../../../shared/ids.js';
import type { ProcedureKind, ProcedureState } from '../domain/procedure-states.js';
import {
  buyersFigures,
  procedureContent,
  procedureDraft,
  type BuyersFigures,
  type ProcedureContent,
  type ProcedureDraft,
} from '../procedure-content.js';
import { draftFrom } from '../completeness.js';

/** A procedure without its content. */
export type Procedure = {
  readonly id: string;
  /** Null in a draft, like the times. */
  readonly number: string | null;
  readonly kind: ProcedureKind;
  /** As stored; `procedureStageAt` says what it is by now. */
  readonly state: ProcedureState;
  readonly buyerId: OrganisationId;
  readonly buyerName: string;
  readonly buyerKind: string;
  readonly recipientId: OrganisationId | null;
  readonly recipientName: string | null;
  readonly subject: string;
  readonly caseNumber: string | null;
  readonly cpv: readonly string[];
  readonly categories: readonly string[];
  readonly areas: readonly string[];
  readonly openness: 'invited' | 'members';
  readonly questionsUntil: Date | null;
  readonly deadline: Date | null;
  readonly opensAt: Date | null;
  /** Of the published content; 0 in a draft. */
  readonly version: number;
  readonly revision: number;
  readonly showsRank: boolean;
  readonly toInvite: number | null;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly openedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
};

const PROCEDURE = `select p.id, p.number, p.kind, p.state, p.buyer_id as "buyerId", b.name as "buyerName",
    b.kind as "buyerKind", p.recipient_id as "recipientId", r.name as "recipientName", p.subject,
    p.case_number as "caseNumber", p.cpv, p.categories, p.areas, p.openness,
    p.questions_until as "questionsUntil", p.deadline, p.opens_at as "opensAt", p.version, p.revision,
    p.shows_rank as "showsRank", p.to_invite as "toInvite", p.created_at as "createdAt",
    p.published_at as "publishedAt", p.opened_at as "openedAt", p.decided_at as "decidedAt",
    p.cancelled_at as "cancelledAt", p.cancel_reason as "cancelReason"
  from procedure p join organisation b on b.id = p.buyer_id left join organisation r on r.id = p.recipient_id`;

/** The procedure, if row security shows it to the reader: as buyer, recipient, invited or, where open, anybody. */
export const procedureOf = async (reader: Reader, id: string): Promise<Procedure | null> =>
  (await reader.query<Procedure>(`${PROCEDURE} where p.id = $1`, [id]))[0] ?? null;

/**
 * The same, locked: `update` by who amends, opens, decides or cancels; `share` by who bids or asks, so that many may at
 * once but none while the procedure changes. Take `databaseNow` after it. The procedure is locked before all that
 * hangs on it.
 */
export const lockProcedure = async (
  tx: Tx,
  id: string,
  lock: 'update' | 'share',
): Promise<Procedure | null> =>
  (await tx.query<Procedure>(`${PROCEDURE} where p.id = $1 for ${lock} of p`, [id]))[0] ?? null;

export type PublishedVersion = {
  readonly number: number;
  readonly content: ProcedureContent;
  readonly sha256: string;
  /** What was changed and why; null of the first. */
  readonly reason: string | null;
  readonly publishedAt: Date;
};

const PUBLISHED = `select number, content, sha256, reason, published_at as "publishedAt" from procedure_version`;

const read = (row: PublishedVersion): PublishedVersion => ({
  ...row,
  content: procedureContent.parse(row.content),
});

/** What was published as version `number`, by default the latest; null for a draft. */
export const publishedContentOf = async (
  reader: Reader,
  procedureId: string,
  number?: number,
): Promise<PublishedVersion | null> => {
  const [row] = await reader.query<PublishedVersion>(
    `${PUBLISHED} where procedure_id = $1 and number > 0 and number = coalesce($2, number)
     order by number desc limit 1`,
    [procedureId, number ?? null],
  );
  return row ? read(row) : null;
};

/** What the buyer works on: the draft, or an amendment not yet published; null where there is none. */
export const draftContentOf = async (reader: Reader, procedureId: string): Promise<ProcedureDraft | null> => {
  const [row] = await reader.query<{ content: unknown }>(
    'select content from procedure_version where procedure_id = $1 and number = 0',
    [procedureId],
  );
  return row ? procedureDraft.parse(row.content) : null;
};

/** What the buyer works on. */
export type Writing = {
  readonly draft: ProcedureDraft;
  /** Whether something was saved since what is published. */
  readonly changing: boolean;
  /** What is published; null of a draft. */
  readonly version: PublishedVersion | null;
};

/** The draft, or the next version; where nothing was saved since, what is published. Null to all but the buyer. */
export const writingOf = async (reader: Reader, procedureId: string): Promise<Writing | null> => {
  const version = await publishedContentOf(reader, procedureId);
  const saved = await draftContentOf(reader, procedureId);
  const draft = saved ?? (version && draftFrom(version.content));
  return draft && { draft, version, changing: saved !== null };
};

/** The ids that lines, questions and criteria have or had in any version. */
export const usedIdsOf = async (reader: Reader, procedureId: string): Promise<ReadonlySet<string>> => {
  const rows = await reader.query<{ id: string }>(
    `select distinct found.id #>> '{}' as id from procedure_version v,
       jsonb_path_query(v.content, '$.**.id') as found (id) where v.procedure_id = $1`,
    [procedureId],
  );
  return new Set(rows.map(({ id }) => id));
};

/** Marks of the links by which its maker came, the first before the last; none of them twice. */
export const marksOf = async (reader: Reader, procedureId: string): Promise<string[]> => {
  const [row] = await reader.query<{ marks: (string | null)[] }>(
    'select array[first_touch, last_touch] as marks from procedure where id = $1',
    [procedureId],
  );
  return [...new Set(row?.marks)].filter((mark) => mark !== null);
};

/** The buyer's own reckoning; empty for everybody else. */
export const figuresOf = async (reader: Reader, procedureId: string): Promise<BuyersFigures> => {
  const [row] = await reader.query<{ content: unknown }>(
    'select content from procedure_figures where procedure_id = $1',
    [procedureId],
  );
  return buyersFigures.parse(row?.content ?? {});
};
