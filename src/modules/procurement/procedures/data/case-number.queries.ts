import type { Reader } from '../../../../platform/database/db.js';

/** The buyer's own number of the case (znak sprawy); null where it named none, or the reader may not read the procedure. */
export const caseNumberOf = async (reader: Reader, procedureId: string): Promise<string | null> => {
  const [found] = await reader.query<{ caseNumber: string | null }>(
    'select case_number as "caseNumber" from procedure where id = $1',
    [procedureId],
  );
  return found?.caseNumber ?? null;
};
