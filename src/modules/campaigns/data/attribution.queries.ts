import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Participation, TouchWindow } from '../domain/credit.js';

export const touchWindows = (reader: Reader): Promise<TouchWindow[]> =>
  reader.query<{ validFrom: LocalDate; days: number }>(
    'select valid_from as "validFrom", days from touch_window order by valid_from',
  );

/**
 * In which of the campaigns an organisation takes part or took part, and when: also one that was invited again
 * since, whose last answer was its leaving.
 */
export const participationsIn = (
  reader: Reader,
  organisationId: string,
  campaignIds: readonly string[],
): Promise<Participation[]> =>
  reader.query<Participation>(
    `select campaign_id as "campaignId", joined_at as "joinedAt",
       case when state <> 'joined' then coalesce(left_at, answered_at) end as "leftAt"
     from campaign_participant
     where organisation_id = $1 and campaign_id = any($2) and joined_at is not null`,
    [organisationId, campaignIds],
  );

/** Marks of the links of campaigns that a person followed while signed in; the oldest first. */
export const accountTouches = async (reader: Reader, accountId: string): Promise<string[]> =>
  (
    await reader.query<{ token: string }>(
      'select token from account_touch where account_id = $1 order by touched_at, token',
      [accountId],
    )
  ).map(({ token }) => token);
