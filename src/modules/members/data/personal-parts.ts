/** Applications and leavings that the person filed, decisions that they made, contacts by which they are reached. */
export const memberParts = {
  zgloszenia: `select o.name as organisation, m.role, m.statement, m.signatories, m.state, m.submitted_at as "submittedAt"
    from membership_application m join organisation o on o.id = m.organisation_id
    where m.submitted_by = $1 order by m.submitted_at`,
  'decyzje-o-przyjeciu': `select o.name as organisation, m.state, m.decided_at as "decidedAt"
    from membership_application m join organisation o on o.id = m.organisation_id where m.decided_by = $1`,
  wystapienia: `select o.name as organisation, d.left_at as "leftAt", d.statement
    from departure d join organisation o on o.id = d.organisation_id where d.left_by = $1`,
  'dokumenty-zadeklarowane': `select kind, title, declared_at as "declaredAt" from evidence
    where declared_by = $1 order by declared_at`,
  'dokumenty-sprawdzone': `select kind, title, verified_at as "verifiedAt" from evidence
    where verified_by = $1 order by verified_at`,
  kontakty: `select o.name as organisation, c.role_pl as "rolePl", c.role_en as "roleEn", c.person_name as "personName",
      c.email, c.phone, c.published
    from profile_contact c join organisation o on o.id = c.organisation_id join account a on a.email = c.email
    where a.id = $1 order by o.name, c.position`,
};
