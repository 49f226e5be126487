import type { Reader, Tx } from '../../../../platform/database/db.js';
import { ProcedureQuestionAskerRow, ProcedureQuestionRow } from './question.entities.js';

export type AskedQuestion = {
  readonly id: string;
  readonly text: string;
  readonly askedAt: Date;
  /** Null until the buyer has answered. */
  readonly answer: string | null;
  readonly answeredAt: Date | null;
};

const QUESTION = `select id, text, asked_at as "askedAt", answer, answered_at as "answeredAt" from procedure_question`;

/** The questions that row security shows the reader, oldest first. */
export const questionsOf = (reader: Reader, procedureId: string): Promise<AskedQuestion[]> =>
  reader.query<AskedQuestion>(`${QUESTION} where procedure_id = $1 order by asked_at, id`, [procedureId]);

/** One of them, locked by who answers. */
export const lockQuestion = async (tx: Tx, procedureId: string, id: string): Promise<AskedQuestion | null> =>
  (
    await tx.query<AskedQuestion>(`${QUESTION} where procedure_id = $1 and id = $2 for update`, [
      procedureId,
      id,
    ])
  )[0] ?? null;

/** A member's people, or an outside supplier behind a personal link. */
export type Asker =
  { readonly organisationId: string; readonly accountId: string } | { readonly outsideId: string };

export const insertQuestion = async (
  tx: Tx,
  question: { id: string; procedureId: string; text: string; askedAt: Date },
  asker: Asker,
): Promise<void> => {
  const { id, procedureId, text, askedAt } = question;
  await tx.getRepository(ProcedureQuestionRow).insert({ id, procedureId, text, askedAt });
  await tx.getRepository(ProcedureQuestionAskerRow).insert({
    questionId: id,
    organisationId: 'organisationId' in asker ? asker.organisationId : null,
    accountId: 'accountId' in asker ? asker.accountId : null,
    outsideId: 'outsideId' in asker ? asker.outsideId : null,
  });
};

export const recordAnswer = async (tx: Tx, id: string, answer: string, at: Date): Promise<void> => {
  await tx.query('update procedure_question set answer = $2, answered_at = $3 where id = $1', [
    id,
    answer,
    at,
  ]);
};

/** Whether the organisation may bid: it was asked, or is a member where all members may. */
export const maySupply = async (
  reader: Reader,
  procedureId: string,
  organisationId: string,
): Promise<boolean> => {
  const found = await reader.query(
    `select from procedure p where p.id = $1 and p.buyer_id <> $2 and (
       exists (select from procedure_invitation i
         where i.procedure_id = p.id and i.supplier_id = $2 and i.invited_at is not null)
       or (p.openness = 'members' and exists (select from active_member m where m.organisation_id = $2)))`,
    [procedureId, organisationId],
  );
  return found.length > 0;
};

/** Of the buyer's procedures: those with questions that wait and can still be answered, and how many. */
export const waitingQuestions = (
  reader: Reader,
  buyerId: string,
): Promise<{ procedureId: string; subject: string; count: number; until: Date }[]> =>
  reader.query(
    `select p.id as "procedureId", p.subject, count(*)::integer as count, p.deadline as until
     from procedure_question q join procedure p on p.id = q.procedure_id
     where p.buyer_id = $1 and p.state = 'published' and p.deadline > database_now() and q.answered_at is null
     group by p.id, p.subject, p.deadline order by p.deadline`,
    [buyerId],
  );
