import { databaseNow, type Reader } from '../../../platform/database/db.js';
import { filesOf, type ProcedureFile } from './data/procedure-files.js';
import {
  procedureOf,
  publishedContentOf,
  type Procedure,
  type PublishedVersion,
} from './data/procedure.queries.js';
import { questionsOf, type AskedQuestion } from './data/questions.js';
import { procedureStageAt, takesQuestions, type ProcedureStage } from './domain/procedure-states.js';

/** A published procedure as whoever may read it reads it; nothing of it tells whether there are bids. */
export type PublishedCase = {
  readonly procedure: Procedure;
  readonly stage: ProcedureStage;
  readonly version: PublishedVersion;
  readonly files: readonly ProcedureFile[];
  readonly questions: readonly AskedQuestion[];
  /** Whether questions are taken now. */
  readonly asking: boolean;
};

/**
 * One as its reader may read it, by row security: buyer, recipient, invited with or without an account, or anybody
 * where it is open to all; null when it may not.
 */
export const publishedCaseOf = async (reader: Reader, id: string): Promise<PublishedCase | null> => {
  const procedure = await procedureOf(reader, id);
  const version = procedure && (await publishedContentOf(reader, id));
  if (!procedure || !version) return null;
  const now = await databaseNow(reader);
  return {
    ...{ procedure, version, stage: procedureStageAt(procedure, now) },
    files: (await filesOf(reader, id)).filter(({ addedInVersion }) => addedInVersion !== null),
    questions: await questionsOf(reader, id),
    asking: takesQuestions(procedure, now),
  };
};
