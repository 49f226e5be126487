import { outreachParts } from './outreach-parts.js';

/** Features and places that the person gave, campaigns that it planned or approved, and what it answered for a member. */
export const campaignParts = {
  ...outreachParts,
  wyroznienia: `select listing_id as "listingId", starts_on as "startsOn", ends_on as "endsOn", reason, created_at as "createdAt"
    from feature where made_by = $1 order by created_at`,
  kampanie: `select name_pl as name, created_by = $1 as planned, created_at as "createdAt",
      coalesce(approved_by = $1, false) as approved, approved_at as "approvedAt"
    from campaign where $1 in (created_by, approved_by) order by created_at`,
  miejscaKampanii: `select c.name_pl as name, p.slot, p.made_at as "madeAt"
    from placement p join campaign c on c.id = p.campaign_id where p.made_by = $1 order by p.made_at`,
  udzialWKampaniach: `select c.name_pl as name, p.organisation_id as "organisationId", p.state,
      p.answered_at as "answeredAt"
    from campaign_participant p join campaign c on c.id = p.campaign_id
    where p.changed_by = $1 order by p.answered_at, c.created_at`,
};
