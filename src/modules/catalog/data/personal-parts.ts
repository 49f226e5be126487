/** Changes of free capacity that the person made. */
export const catalogParts = {
  'zmiany-mocy': `select listing_id as "listingId", month, at, cause, free_before as "before", free_after as "after"
    from capacity_change where account_id = $1 order by at`,
};
