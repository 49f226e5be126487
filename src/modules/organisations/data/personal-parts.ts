/** For whom the person acts and what they did there; addresses of people whom they invited are those people's. */
export const organisationParts = {
  organizacje: `select o.id, o.name, p.role, p.since from organisation_person p
      join organisation o on o.id = p.organisation_id where p.account_id = $1 order by p.since`,
  'zaproszenia-do-mnie': `select o.name as organisation, i.role, i.expires_at as "expiresAt",
      i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt"
    from invitation i join account a on a.email = i.email join organisation o on o.id = i.organisation_id
    where a.id = $1`,
  'zaproszenia-ode-mnie': `select o.name as organisation, i.role, i.expires_at as "expiresAt"
    from invitation i join organisation o on o.id = i.organisation_id where i.invited_by = $1`,
  'przejecia-profili': `select o.name as organisation, c.name, c.email, c.invited_at as "invitedAt", c.used_at as "usedAt"
    from claim c join organisation o on o.id = c.organisation_id
    where c.used_by = $1 or c.email = (select email from account where id = $1)`,
  'prosby-o-dolaczenie': `select o.name as organisation, r.message, r.state, r.requested_at as "requestedAt"
    from join_request r join organisation o on o.id = r.organisation_id where r.account_id = $1`,
  'klucze-programow': `select o.name as organisation, t.name, t.role, t.created_at as "createdAt",
      t.expires_at as "expiresAt", t.revoked_at as "revokedAt"
    from api_token t join organisation o on o.id = t.organisation_id where t.account_id = $1`,
  'zapisane-fakty': `select 'bank-account' as kind, organisation_id as "organisationId", added_at as at
      from bank_account where added_by = $1
    union all select 'vat-status', organisation_id, recorded_at from vat_status where recorded_by = $1
    union all select 'binding-rule', organisation_id, recorded_at from binding_rule where recorded_by = $1
    union all select 'binding-person', organisation_id, recorded_at from binding_person where recorded_by = $1`,
  pelnomocnictwa: `select organisation_id as "organisationId", scopes, valid_from as "validFrom", valid_to as "validTo",
      granted_at as "grantedAt", revoked_at as "revokedAt"
    from access_grant where $1 in (account_id, granted_by, revoked_by) order by granted_at`,
};
