/** Changes of free capacity and price offers that the person made. */
export const catalogParts = {
  'zmiany-mocy': `select listing_id as "listingId", month, at, cause, free_before as "before", free_after as "after"
    from capacity_change where account_id = $1 order by at`,
  promocje: `select listing_id as "listingId", starts_on as "startsOn", ends_on as "endsOn", created_at as "createdAt"
    from price_offer where created_by = $1 order by created_at`,
};
