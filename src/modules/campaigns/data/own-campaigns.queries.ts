import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { CampaignState, ParticipantState } from '../domain/campaign-states.js';

/** A campaign in a member's list. */
export type OwnCampaignLine = {
  readonly id: string;
  readonly state: CampaignState;
  readonly namePl: string;
  readonly nameEn: string | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Null when neither side has said anything yet. */
  readonly part: ParticipantState | null;
  /** How many of its public listings the campaign could show. */
  readonly fitting: number;
  /** How many of those that it chose are public now and of the campaign's categories. */
  readonly visible: number;
};

const MOST_LISTED = 100;

/**
 * Campaigns in which the member has a part, and those open to every member; what waits for its answer first, then
 * what is to come, then what is over.
 */
export const ownCampaigns = (
  reader: Reader,
  organisationId: string,
  today: LocalDate,
): Promise<OwnCampaignLine[]> =>
  reader.query<OwnCampaignLine>(
    `select c.id, c.state, c.name_pl as "namePl", c.name_en as "nameEn", c.starts_on as "startsOn",
       c.ends_on as "endsOn", p.state as part,
       (select count(*)::int from public_listing l where l.organisation_id = $1
          and (cardinality(c.categories) = 0 or l.category = any(c.categories))) as fitting,
       (select count(*)::int from campaign_listing s join public_listing l on l.id = s.listing_id
          where s.campaign_id = c.id and s.organisation_id = $1
            and (cardinality(c.categories) = 0 or l.category = any(c.categories))) as visible
     from campaign c left join campaign_participant p on p.campaign_id = c.id and p.organisation_id = $1
     where (c.state in ('approved', 'scheduled', 'running', 'paused') and c.ends_on >= $2
         and exists (select from active_member a where a.organisation_id = $1))
       or p.state is not null
     order by (p.state = 'invited' and c.ends_on >= $2) desc nulls last, (c.ends_on >= $2) desc,
       c.starts_on, c.id limit ${MOST_LISTED}`,
    [organisationId, today],
  );
