/** Applications and leavings that the person filed, and decisions that they made. */
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
};
