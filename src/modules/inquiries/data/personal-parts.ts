/** Inquiries that the person wrote for their organisation. */
export const inquiryParts = {
  zapytania: `select id, subject, need, state, created_at as "createdAt", sent_at as "sentAt",
      first_touch as "firstTouch", last_touch as "lastTouch"
    from inquiry where created_by = $1 order by created_at`,
  'jak-sie-skonczylo': `select ending, partner, net, note, recorded_at as "recordedAt"
    from closing where recorded_by = $1 order by recorded_at`,
};
