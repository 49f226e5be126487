/** Decisions and appeals that the person wrote. */
export const moderationParts = {
  decyzje: `select subject_kind as "subjectKind", subject_id as "subjectId", decision, reason, at
    from moderation_decision where decided_by = $1 order by at`,
  odwolania: `select subject_kind as "subjectKind", text, state, filed_at as "filedAt"
    from appeal where filed_by = $1 order by filed_at`,
  'zgloszenia-tresci': `select subject_kind as "subjectKind", subject_title as "subjectTitle", ground, text, email,
      state, filed_at as "filedAt"
    from report where reported_by = $1 or email = (select email from account where id = $1) order by filed_at`,
  'proponowane-zmiany': `select subject_title as "subjectTitle", field, after, note, suggested_at as "suggestedAt"
    from suggestion where suggested_by = $1 order by suggested_at`,
  'odpowiedzi-na-propozycje': `select subject_title as "subjectTitle", field, state, words, closed_at as "closedAt"
    from suggestion where closed_by = $1 order by closed_at`,
};
