import type { Db } from '../src/platform/database/db.js';
import type { Memberships } from '../src/modules/members/index.js';
import { parseLocalDate } from '../src/shared/dates.js';
import { AGREEMENT_DAY, founders } from './data.js';

/** The founders as members for whom nobody acts yet; those already there stay as they are. Ids by slug. */
export const enrolFounders = async (
  db: Db,
  memberships: Memberships,
): Promise<ReadonlyMap<string, string>> => {
  const joinedOn = parseLocalDate(AGREEMENT_DAY);
  if (!joinedOn) throw new Error(`Not a day: ${AGREEMENT_DAY}`);
  return db.tx('system', async (tx) => {
    const ids = new Map<string, string>();
    for (const { number, slug, role, name, kind, town, powiat, payer } of founders()) {
      const organisation = { kind, name, town, powiat, ...(payer && { principalName: payer }) };
      ids.set(slug, await memberships.enrol(tx, { organisation, number, slug, role, joinedOn }));
    }
    return ids;
  });
};
