/** What the person noted of payments for their organisation; a reason is theirs who gave it, not theirs who withdrew. */
export const paymentParts = {
  'wpisy-o-platnosciach': `select r.reference, e.kind, e.day, e.reason, e.at
    from ledger_entry e join receivable r on r.id = e.receivable_id where e.recorded_by = $1 order by e.at`,
  'platnosci-kwestionowane': `select r.reference, case when d.opened_by = $1 then d.reason end as reason,
      d.opened_at as "openedAt", d.withdrawn_at as "withdrawnAt"
    from payment_dispute d join receivable r on r.id = d.receivable_id
    where $1 in (d.opened_by, d.withdrawn_by) order by d.opened_at`,
  'zanotowane-faktury': `select r.reference, i.number, i.issued_on as "issuedOn", i.noted_at as "notedAt"
    from noted_invoice i join receivable r on r.id = i.receivable_id where i.noted_by = $1 order by i.noted_at`,
  'sprawdzenia-rachunkow': `select r.reference, c.day, c.on_list as "onList", c.noted_at as "notedAt"
    from account_check c join receivable r on r.id = c.receivable_id where c.noted_by = $1 order by c.noted_at`,
  'wyciagi-bankowe': `select s.format, s.imported_at as "importedAt" from bank_statement s
    where s.imported_by = $1 order by s.imported_at`,
  'pozycje-wyciagow': `select l.day, l.amount, l.decision, l.decided_at as "decidedAt" from statement_line l
    where l.decided_by = $1 order by l.decided_at`,
  'zmiany-rachunku': `select o.name as organisation, c.kind, c.requested_at as "requestedAt",
      c.requested_by = $1 as asked, c.confirmed_by = $1 as confirmed, c.withdrawn_by = $1 as withdrew
    from payout_change c join organisation o on o.id = c.organisation_id
    where $1 in (c.requested_by, c.confirmed_by, c.withdrawn_by) order by c.requested_at`,
  'platnosci-online': `select c.id, c.amount, c.state, c.opened_at as "openedAt", c.paid_at as "paidAt"
    from checkout c where c.opened_by = $1 order by c.opened_at`,
  'zwroty-online': `select r.reference, f.amount, f.reason, f.state, f.asked_at as "askedAt"
    from online_refund f join receivable r on r.id = f.receivable_id where f.asked_by = $1 order by f.asked_at`,
  'przypomnienia-o-platnosciach': `select r.reference, p.tone, p.at
    from payment_reminder p join receivable r on r.id = p.receivable_id where p.sent_by = $1 order by p.at`,
};
