/** Procedures that the person began for their organisation, and questions that they asked. */
export const procedureParts = {
  postepowania: `select id, number, kind, state, subject, created_at as "createdAt", published_at as "publishedAt",
      first_touch as "firstTouch", last_touch as "lastTouch"
    from procedure where created_by = $1 order by created_at`,
  pytania: `select q.text, q.asked_at as "askedAt" from procedure_question_asker a
      join procedure_question q on q.id = a.question_id where a.account_id = $1 order by q.asked_at`,
};
