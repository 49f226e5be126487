/** What the export says of an account; secrets and their hashes are nobody's data. */
export const identityParts = {
  konto: `select id, name, email, lang, confirmed_at as "confirmedAt", created_at as "createdAt",
      terms_told as "termsTold"
    from account where id = $1`,
  zgody: `select purpose, text_version as "textVersion", given, at, form from consent
    where account_id = $1 order by at`,
  sesje: `select device, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt"
    from session where account_id = $1 order by created_at`,
  logowania: `select at, device, outcome from sign_in where account_id = $1 order by at`,
  'drugi-krok': `select 'app' as kind, null as name, created_at as "createdAt", null as "lastUsedAt"
      from authenticator_app where account_id = $1
    union all select 'passkey', name, created_at, last_used_at from passkey where account_id = $1
    union all select 'recovery-code', null, null, used_at from recovery_code where account_id = $1`,
  'zmiany-adresu': `select old_email as "oldEmail", new_email as "newEmail", created_at as "createdAt",
      stopped_at as "stoppedAt", done_at as "doneAt"
    from email_change where account_id = $1 order by created_at`,
  eksporty: `select requested_at as "requestedAt", ready_at as "readyAt", expires_at as "expiresAt"
    from data_export where account_id = $1 order by requested_at`,
};
