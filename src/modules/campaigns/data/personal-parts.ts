/** Features that the person gave, campaigns that it planned or approved, what it answered for a member, and short links that it made. */
export const campaignParts = {
  wyroznienia: `select listing_id as "listingId", starts_on as "startsOn", ends_on as "endsOn", reason, created_at as "createdAt"
    from feature where made_by = $1 order by created_at`,
  kampanie: `select name_pl as name, created_by = $1 as planned, created_at as "createdAt",
      coalesce(approved_by = $1, false) as approved, approved_at as "approvedAt"
    from campaign where $1 in (created_by, approved_by) order by created_at`,
  udzialWKampaniach: `select c.name_pl as name, p.organisation_id as "organisationId", p.state,
      p.answered_at as "answeredAt"
    from campaign_participant p join campaign c on c.id = p.campaign_id
    where p.changed_by = $1 order by p.answered_at, c.created_at`,
  krotkieLinki: `select code, label, made_at as "madeAt" from short_link where made_by = $1 order by made_at`,
};
