/** The searches that the person saved; what is found for them belongs to the organisation. */
export const demandParts = {
  'zapisane-wyszukiwania': `select organisation_id as "organisationId", subject, name, query, pace,
    created_at as "createdAt" from saved_search where saved_by = $1 order by created_at`,
};
