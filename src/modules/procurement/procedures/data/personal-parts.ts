/** Procedures that the person began for their organisation. */
export const procedureParts = {
  postepowania: `select id, number, kind, state, subject, created_at as "createdAt", published_at as "publishedAt",
      first_touch as "firstTouch", last_touch as "lastTouch"
    from procedure where created_by = $1 order by created_at`,
};
