/** Seats, votes and meetings of the council (§3.2). */
export const governanceParts = {
  'miejsca-w-radzie': `select o.name as organisation, r.deputy, r.since, r.ended_at as "endedAt"
    from representative r join organisation o on o.id = r.organisation_id where r.account_id = $1 order by r.since`,
  'miejsca-nadane': `select organisation_id as "organisationId", deputy, since from representative where appointed_by = $1`,
  glosowania: `select id, kind, title, text, opened_at as "openedAt" from motion where opened_by = $1 order by opened_at`,
  glosy: `select motion_id as "motionId", choice, deputy, at from vote where account_id = $1 order by at`,
  posiedzenia: `select held_on as "heldOn", subject, recorded_at as "recordedAt" from meeting where recorded_by = $1`,
};
