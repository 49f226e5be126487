import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { ProposedByLaws } from './motion.entities.js';

/** The voting rules in force on a day. */
export const byLawsOn = async (reader: Reader, day: LocalDate): Promise<ProposedByLaws> => {
  const [row] = await reader.query<ProposedByLaws>(
    `select quorum_percent as "quorumPercent", majority_percent as "majorityPercent", voting_days as "votingDays"
     from by_law where valid_from <= $1::date order by valid_from desc limit 1`,
    [day],
  );
  if (!row) throw new Error(`No by-laws on ${day}`);
  return row;
};

/** New rules from a day on; those that were to begin on that very day give way. */
export const adoptByLaws = async (
  tx: Tx,
  validFrom: LocalDate,
  rules: ProposedByLaws,
  resolution: string,
): Promise<void> => {
  await tx.query(
    `insert into by_law (valid_from, quorum_percent, majority_percent, voting_days, resolution)
     values ($1, $2, $3, $4, $5)
     on conflict (valid_from) do update set quorum_percent = excluded.quorum_percent,
       majority_percent = excluded.majority_percent, voting_days = excluded.voting_days,
       resolution = excluded.resolution`,
    [validFrom, rules.quorumPercent, rules.majorityPercent, rules.votingDays, resolution],
  );
};
