import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow, type Tx } from '../../../platform/database/db.js';
import { once } from '../../../platform/http/idempotency.js';
import { newSecretId } from '../../../shared/ids.js';
import { Notices } from '../../notices/index.js';
import { lockProcedure, type Procedure } from './data/procedure.queries.js';
import { insertQuestion, lockQuestion, maySupply, recordAnswer, type Asker } from './data/questions.js';
import { procedureProblems } from './domain/problems.js';
import { procedureStageAt } from './domain/procedure-states.js';
import { lockOwn, noteProcedure } from './procedure-acts.js';
import { tellAsked, tellAsking } from './procedure-news.js';
import { ProcedureSteps } from './procedure-steps.js';

/** Questions until a time and their answers to all. Nobody but the asker learns who asked, the buyer neither. */
@Injectable()
export class ProcedureQuestions {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
    private readonly steps: ProcedureSteps,
  ) {}

  /**
   * Asks. Who may not bid finds no procedure. @throws Problem `procurement/questions-closed`, `own-procedure`
   */
  async ask(
    actor: Representative,
    procedureId: string,
    text: string,
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `procurement.ask:${procedureId}`, key, async () => {
        const procedure = await lockProcedure(tx, procedureId, 'share');
        if (procedure?.buyerId === actor.organisation.id) throw procedureProblems.ownProcedure(undefined);
        if (!procedure || !(await maySupply(tx, procedureId, actor.organisation.id)))
          throw procedureProblems.notFound();
        const asker = { organisationId: actor.organisation.id, accountId: actor.accountId };
        return this.askIn(tx, procedure, asker, text);
      }),
    );
  }

  /** The same for an outside supplier, within the transaction of who has judged its link and locked the procedure. */
  async askIn(tx: Tx, procedure: Procedure, asker: Asker, text: string): Promise<string> {
    const now = await databaseNow(tx);
    const until = procedure.questionsUntil ?? procedure.deadline;
    const open = procedureStageAt(procedure, now) === 'published' && until !== null && now < until;
    if (!open) throw procedureProblems.questionsClosed(undefined);
    const id = newSecretId<'ProcedureQuestion'>();
    await insertQuestion(tx, { id, procedureId: procedure.id, text, askedAt: now }, asker);
    // The log would tell who asked: so it is written by nobody.
    await noteProcedure(tx, 'system', procedure.id, 'question-asked', now);
    await tellAsking(this.notices, tx, procedure);
    return id;
  }

  /** Answers to all who may read the procedure, once; until the deadline. */
  async answer(
    actor: Representative,
    procedureId: string,
    questionId: string,
    answer: string,
  ): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { procedure, stage, now } = await lockOwn(tx, actor, procedureId, 'answer');
      const question = await lockQuestion(tx, procedureId, questionId);
      if (!question) throw procedureProblems.questionNotFound();
      if (question.answeredAt) throw procedureProblems.alreadyAnswered(undefined);
      if (stage !== 'published') throw procedureProblems.questionsClosed(undefined);
      await recordAnswer(tx, questionId, answer, now);
      await noteProcedure(tx, actor, procedureId, 'question-answered', now);
      await this.steps.answered({ tx, actor, procedure, now });
      await tellAsked(this.notices, tx, 'answered', procedure);
    });
  }
}
