/** Decisions and appeals that the person wrote. */
export const moderationParts = {
  decyzje: `select subject_kind as "subjectKind", subject_id as "subjectId", decision, reason, at
    from moderation_decision where decided_by = $1 order by at`,
  odwolania: `select subject_kind as "subjectKind", text, state, filed_at as "filedAt"
    from appeal where filed_by = $1 order by filed_at`,
  'zgloszenia-tresci': `select subject_kind as "subjectKind", subject_title as "subjectTitle", ground, text, email,
      state, filed_at as "filedAt"
    from report where reported_by = $1 or email = (select email from account where id = $1) order by filed_at`,
};
