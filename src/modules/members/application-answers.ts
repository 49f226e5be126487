import type { ApplicationRow } from './data/application.queries.js';

/** An application as the JSON API tells it. */
export const applicationAnswerOf = (row: ApplicationRow) => ({
  ...row,
  submittedAt: row.submittedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
});
