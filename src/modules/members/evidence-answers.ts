import type { LocalDate } from '../../shared/dates.js';
import type { EvidenceLine } from './data/evidence.queries.js';
import { standingOn } from './domain/evidence.js';

/** An entry as the API answers it. */
export const evidenceAnswerOf = <Line extends EvidenceLine>(line: Line, today: LocalDate) => ({
  ...line,
  standing: standingOn(line, today),
  declaredAt: line.declaredAt.toISOString(),
  verifiedAt: line.verifiedAt?.toISOString() ?? null,
});
