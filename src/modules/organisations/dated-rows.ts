import type { Tx } from '../../platform/database/db.js';
import type { LocalDate } from '../../shared/dates.js';
import { deleteLasting, endLasting, lockLasting } from './data/facts.queries.js';
import { lockOrganisation } from './data/organisation.commands.js';
import { succession } from './domain/dated-facts.js';
import { organisationProblems } from './domain/problems.js';

/**
 * Ends or takes away the fact without an end, so that another may begin on `from`.
 * @throws Problem `organisations/wrong-day` when it may not
 */
export const makeRoomFor = async (
  tx: Tx,
  table: 'vat_status' | 'binding_rule',
  organisationId: string,
  from: LocalDate,
  today: LocalDate,
): Promise<void> => {
  await lockOrganisation(tx, organisationId);
  const lasting = await lockLasting(tx, table, organisationId);
  const next = succession(lasting && { validFrom: lasting, validTo: null }, from, today);
  if (next === 'nothing') return;
  if (next === 'replace') return deleteLasting(tx, table, organisationId);
  if ('refused' in next) {
    throw organisationProblems.wrongDay(undefined, [{ pointer: '/validFrom', text: next.refused }]);
  }
  await endLasting(tx, table, organisationId, next.end);
};
