import type { ActingOrganisation } from '../../../platform/access/actor.js';
import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { AccountId } from '../../../shared/ids.js';

export type ActorRow = {
  credentialId: string;
  accountId: AccountId;
  name: string;
  email: string;
  /** Null for machine keys. */
  lastSeenAt: Date | null;
  actingId: string | null;
  /** The one that the person joined first: for which they act until they choose. */
  firstId: string | null;
  organisations: ActingOrganisation[];
  /**
   * Members for which they may act by a grant in force today: while the grantee coordinates, the person is one of
   * its editors or owners, and the member is an active one. None for machine keys.
   */
  granted: ActingOrganisation[];
  coordinatorId: string | null;
  /** Members in whose council seat the person sits; none for machine keys, which never vote. */
  seats: string[];
  secondFactorAt: Date | null;
  provenAt: Date | null;
  termsDue: boolean;
};

const coordinatorOn = (day: string) => `(select organisation_id from coordinator_assignment
  where valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)) as "coordinatorId"`;

const SESSION = `select s.id as "credentialId", s.account_id as "accountId", s.name, s.email,
    s.last_seen_at as "lastSeenAt", s.second_factor_at as "secondFactorAt", s.proven_at as "provenAt",
    s.terms_due as "termsDue",
    a.organisation_id as "actingId",
    (select o.id from organisation_person p join organisation o on o.id = p.organisation_id
      where p.account_id = s.account_id and o.confirmed_at is not null
      order by p.since, o.name limit 1) as "firstId",
    coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'role', p.role, 'grant', null)
        order by o.name)
      from organisation_person p join organisation o on o.id = p.organisation_id
      where p.account_id = s.account_id and o.confirmed_at is not null), '[]') as organisations,
    coalesce((select json_agg(json_build_object('id', m.organisation_id, 'name', m.name, 'role', 'viewer',
        'grant', json_build_object('id', g.id, 'scopes', g.scopes)) order by m.name)
      from access_grant g join active_member m on m.organisation_id = g.organisation_id
        join coordinator_assignment c on c.organisation_id = g.grantee_id
        join organisation_person p on p.organisation_id = g.grantee_id and p.account_id = g.account_id
      where g.account_id = s.account_id and g.revoked_at is null and $3::date between g.valid_from and g.valid_to
        and c.valid_from <= $3::date and (c.valid_to is null or c.valid_to >= $3::date)
        and p.role in ('editor', 'owner') and not exists (select from organisation_person own
          where own.organisation_id = g.organisation_id and own.account_id = g.account_id)), '[]') as granted,
    ${coordinatorOn('$3')},
    array(select c.organisation_id from council_seat c where c.account_id = s.account_id) as seats
  from live_session s left join acting a on a.session_id = s.id
  where s.secret_hash = $1 and s.expires_at > $2`;

/** The person behind a live session, with all their organisations. */
export const actorBySession = async (
  reader: Reader,
  secretHash: string,
  now: Date,
  today: LocalDate,
): Promise<ActorRow | null> => (await reader.query<ActorRow>(SESSION, [secretHash, now, today]))[0] ?? null;

const TOKEN = `select t.id as "credentialId", t.account_id as "accountId", c.name, c.email,
    null as "lastSeenAt", null as "secondFactorAt", null as "provenAt", false as "termsDue", t.organisation_id as "actingId",
    t.organisation_id as "firstId",
    json_build_array(json_build_object('id', o.id, 'name', o.name, 'role', t.role, 'grant', null)) as organisations,
    '[]'::json as granted,
    ${coordinatorOn('$3')}, '{}'::uuid[] as seats
  from api_token t join account c on c.id = t.account_id join organisation o on o.id = t.organisation_id
    join organisation_person p on p.organisation_id = t.organisation_id and p.account_id = t.account_id
  where t.secret_hash = $1 and t.revoked_at is null and t.expires_at > $2
    and (t.role = 'viewer' or p.role in ('editor', 'owner'))`;

/** The person behind a machine key, as long as they belong to its organisation with at least its role. */
export const actorByToken = async (
  reader: Reader,
  secretHash: string,
  now: Date,
  today: LocalDate,
): Promise<ActorRow | null> => (await reader.query<ActorRow>(TOKEN, [secretHash, now, today]))[0] ?? null;

/** Whose session this was until it ran out. */
export const lapsedSession = async (
  reader: Reader,
  secretHash: string,
  now: Date,
): Promise<AccountId | null> =>
  (
    await reader.query<{ accountId: AccountId }>(
      'select account_id as "accountId" from live_session where secret_hash = $1 and expires_at <= $2',
      [secretHash, now],
    )
  )[0]?.accountId ?? null;

export const touchSession = async (reader: Reader, sessionId: string, now: Date): Promise<void> => {
  await reader.query('update session set last_seen_at = $2 where id = $1', [sessionId, now]);
};
