/** What hangs on the address of the person's account. */
export const newsParts = {
  newsletter: `select s.email, s.lang, s.topics, s.buyer_kinds as "buyerKinds", s.powiats, s.categories, s.state,
      s.asked_at as "askedAt", s.confirmed_at as "confirmedAt", s.ended_at as "endedAt"
    from subscriber s join account a on a.email = s.email where a.id = $1`,
  zgody: `select c.act, c.text_version as "textVersion", c.lang, c.source, c.at
    from subscriber_consent c join subscriber s on s.id = c.subscriber_id join account a on a.email = s.email
    where a.id = $1 order by c.at`,
  wysylki: `select n.subject_pl as "subject", d.state, d.done_at as "doneAt"
    from newsletter_delivery d join newsletter n on n.id = d.newsletter_id
      join subscriber s on s.id = d.subscriber_id join account a on a.email = s.email
    where a.id = $1 order by d.done_at`,
  napisane: `select subject_pl as "subject", created_at as "createdAt" from newsletter where created_by = $1
    order by created_at`,
  ogloszenia: `select title_pl as "title", created_at as "createdAt" from announcement where created_by = $1
    order by created_at`,
  wydarzenia: `select title_pl as "title", created_at as "createdAt" from gathering where created_by = $1
    order by created_at`,
  zapisy: `select g.title_pl as "gathering", r.name, r.email, r.organisation_name as "organisation", r.state,
      r.asked_at as "askedAt", r.confirmed_at as "confirmedAt", r.reminded_at as "remindedAt"
    from gathering_registration r join gathering g on g.id = r.gathering_id join account a on a.email = r.email
    where a.id = $1 order by r.asked_at`,
};
