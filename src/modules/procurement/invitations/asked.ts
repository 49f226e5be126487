import { databaseNow, type Reader } from '../../../platform/database/db.js';
import { filesOf, type ProcedureFile } from '../procedures/data/procedure-files.js';
import {
  procedureOf,
  publishedContentOf,
  type PublishedVersion,
} from '../procedures/data/procedure.queries.js';
import { questionsOf, type AskedQuestion } from '../procedures/data/questions.js';
import { isAsking } from './invitation-steps.js';

/** What a supplier reads of a procedure, invited or not, with or without an account. */
export type Asked = {
  readonly version: PublishedVersion;
  readonly files: readonly ProcedureFile[];
  readonly questions: readonly AskedQuestion[];
  /** Why the buyer ended it; null where it has not. */
  readonly cancelReason: string | null;
  /** Whether one can still answer, and still ask. */
  readonly running: boolean;
  readonly asking: boolean;
};

/** As far as row security shows it to the reader; null where it shows nothing. */
export const askedOf = async (reader: Reader, procedureId: string): Promise<Asked | null> => {
  const procedure = await procedureOf(reader, procedureId);
  const version = procedure && (await publishedContentOf(reader, procedureId));
  if (!procedure || !version) return null;
  const now = await databaseNow(reader);
  const running = isAsking(procedure, now);
  const until = procedure.questionsUntil ?? procedure.deadline;
  return {
    ...{ version, running, cancelReason: procedure.cancelReason },
    files: (await filesOf(reader, procedureId)).filter(({ addedInVersion }) => addedInVersion !== null),
    questions: await questionsOf(reader, procedureId),
    asking: running && until !== null && now < until,
  };
};
