/** Bids that the person wrote and openings that they made. */
export const bidParts = {
  wycenyZaklejone: `select b.id, p.number, p.subject, b.created_at as "createdAt"
    from bid b join procedure p on p.id = b.procedure_id where b.written_by = $1 order by b.created_at`,
  otwarcia: `select p.number, p.subject, o.opened_at as "openedAt"
    from procedure_opening o join procedure p on p.id = o.procedure_id where o.opened_by = $1 order by o.opened_at`,
};
