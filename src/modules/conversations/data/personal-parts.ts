/** What the person wrote; the answers are the other side's. */
export const conversationParts = {
  wiadomosci: `select id, conversation_id as "conversationId", author_name as "authorName", text, created_at as "createdAt"
    from message where account_id = $1 order by created_at`,
};
