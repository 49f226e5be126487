import type { Reader, Tx } from '../../../platform/database/db.js';
import type { SuggestionState } from '../domain/suggestion-state.js';
import type { ModeratedKind, ThingRef } from '../moderated-things.js';
import { Suggestion } from './suggestion.entities.js';

export type SuggestionLine = {
  id: string;
  subjectKind: ModeratedKind;
  subjectId: string;
  subjectTitle: string;
  organisationId: string;
  field: string;
  before: string;
  after: string;
  note: string | null;
  state: SuggestionState;
  /** The organisation that coordinated then. */
  coordinator: string;
  coordinatorId: string;
  suggestedAt: Date;
  words: string | null;
  closedAt: Date | null;
};

const SUGGESTION = `select s.id, s.subject_kind as "subjectKind", s.subject_id as "subjectId",
    s.subject_title as "subjectTitle", s.organisation_id as "organisationId", s.field, s.before, s.after, s.note,
    s.state, o.name as coordinator, s.suggested_for as "coordinatorId", s.suggested_at as "suggestedAt", s.words,
    s.closed_at as "closedAt"
  from suggestion s join organisation o on o.id = s.suggested_for`;

const LISTED = 100;

/** What was proposed to the organisation, open ones first, then the latest. */
export const suggestionsTo = (reader: Reader, organisationId: string): Promise<SuggestionLine[]> =>
  reader.query<SuggestionLine>(
    `${SUGGESTION} where s.organisation_id = $1
     order by (s.state = 'open') desc, s.suggested_at desc, s.id desc limit ${LISTED}`,
    [organisationId],
  );

/** What was proposed about one text, the latest first. */
export const suggestionsAbout = (reader: Reader, { kind, id }: ThingRef): Promise<SuggestionLine[]> =>
  reader.query<SuggestionLine>(
    `${SUGGESTION} where s.subject_kind = $1 and s.subject_id = $2 order by s.suggested_at desc, s.id desc
     limit ${LISTED}`,
    [kind, id],
  );

/** One that was proposed to the organisation; null when there is none. `lock`: until the transaction ends. */
export const suggestionTo = async (
  reader: Reader,
  organisationId: string,
  id: string,
  lock = false,
): Promise<SuggestionLine | null> =>
  (
    await reader.query<SuggestionLine>(
      `${SUGGESTION} where s.organisation_id = $1 and s.id = $2${lock ? ' for update of s' : ''}`,
      [organisationId, id],
    )
  )[0] ?? null;

/** Any that was proposed, locked until the transaction ends; null when there is none. For `asSystem`. */
export const lockSuggestion = async (tx: Tx, id: string): Promise<SuggestionLine | null> =>
  (await tx.query<SuggestionLine>(`${SUGGESTION} where s.id = $1 for update of s`, [id]))[0] ?? null;

/** False when the same field waits for an answer already. */
export const insertSuggestion = async (
  tx: Tx,
  one: {
    id: string;
    ref: ThingRef;
    title: string;
    organisationId: string;
    field: string;
    before: string;
    after: string;
    note: string | null;
    by: string;
    forId: string;
    at: Date;
  },
): Promise<boolean> =>
  (
    await tx.query(
      `insert into suggestion (id, subject_kind, subject_id, subject_title, organisation_id, field, before, after,
         note, state, suggested_by, suggested_for, suggested_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11, $12)
       on conflict (subject_kind, subject_id, field) where state = 'open' do nothing returning id`,
      [
        ...[
          one.id,
          one.ref.kind,
          one.ref.id,
          one.title,
          one.organisationId,
          one.field,
          one.before,
          one.after,
        ],
        ...[one.note, one.by, one.forId, one.at],
      ],
    )
  ).length > 0;

export const closeSuggestion = async (
  tx: Tx,
  id: string,
  end: { state: SuggestionState; words: string | null; by: string; at: Date },
): Promise<void> => {
  const { state, words, by: closedBy, at: closedAt } = end;
  await tx.getRepository(Suggestion).update({ id }, { state, words, closedBy, closedAt });
};

/** Ends all that wait for the organisation; returns how many there were. */
export const expireSuggestions = async (tx: Tx, organisationId: string, at: Date): Promise<number> =>
  (
    await tx.query(
      `update suggestion set state = 'expired', closed_at = $2 where organisation_id = $1 and state = 'open'
       returning id`,
      [organisationId, at],
    )
  ).length;
