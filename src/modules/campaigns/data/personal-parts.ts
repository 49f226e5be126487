/** Features that the person gave. */
export const campaignParts = {
  wyroznienia: `select listing_id as "listingId", starts_on as "startsOn", ends_on as "endsOn", reason, created_at as "createdAt"
    from feature where made_by = $1 order by created_at`,
};
