import type { Reader, Tx } from '../../../platform/database/db.js';
import type { Lang } from '../../../shared/lang.js';
import type { JoinRequestState } from '../domain/join-request-state.js';
import type { OrganisationKind } from '../domain/organisation-kinds.js';

export type FoundOrganisation = { id: string; name: string; kind: OrganisationKind; town: string };

/** Organisations with people of their own that go by a tax number: the legal person and its units. */
export const organisationsByNip = (reader: Reader, nip: string): Promise<FoundOrganisation[]> =>
  reader.query<FoundOrganisation>(
    `select o.id, o.name, o.kind, o.town from organisation o left join organisation p on p.id = o.principal_id
     where coalesce(p.nip, o.nip) = $1 and o.confirmed_at is not null
       and exists (select from organisation_person m where m.organisation_id = o.id)
     order by o.name collate "pl-x-icu", o.id limit 50`,
    [nip],
  );

export type OwnRequest = {
  id: string;
  organisationName: string;
  state: JoinRequestState;
  requestedAt: Date;
};

/** A person's requests, the latest first. */
export const requestsBy = (reader: Reader, accountId: string): Promise<OwnRequest[]> =>
  reader.query<OwnRequest>(
    `select r.id, o.name as "organisationName", r.state, r.requested_at as "requestedAt"
     from join_request r join organisation o on o.id = r.organisation_id
     where r.account_id = $1 order by r.requested_at desc limit 20`,
    [accountId],
  );

export type WaitingRequest = {
  id: string;
  accountId: string;
  name: string;
  email: string;
  message: string | null;
  requestedAt: Date;
};

const WAITING = `select r.id, r.account_id as "accountId", a.name, a.email, r.message,
    r.requested_at as "requestedAt"
  from join_request r join account a on a.id = r.account_id where r.state = 'waiting'`;

/** Who waits for an organisation's answer, the longest first. */
export const requestsTo = (reader: Reader, organisationId: string): Promise<WaitingRequest[]> =>
  reader.query<WaitingRequest>(`${WAITING} and r.organisation_id = $1 order by r.requested_at`, [
    organisationId,
  ]);

export const countWaitingTo = async (reader: Reader, organisationId: string): Promise<number> =>
  (
    await reader.query<{ n: number }>(
      `select count(*)::int as n from join_request where state = 'waiting' and organisation_id = $1`,
      [organisationId],
    )
  )[0]?.n ?? 0;

export type LockedRequest = { id: string; accountId: string; state: JoinRequestState };

/** A request to the organisation, or by the account; locked. Null when there is none of theirs. */
export const lockRequest = async (
  tx: Tx,
  id: string,
  of: { organisationId: string } | { accountId: string },
): Promise<LockedRequest | null> => {
  const [column, value] =
    'organisationId' in of ? ['organisation_id', of.organisationId] : ['account_id', of.accountId];
  const [row] = await tx.query<LockedRequest>(
    `select id, account_id as "accountId", state from join_request where id = $1 and ${column} = $2 for update`,
    [id, value],
  );
  return row ?? null;
};

export const decideRequest = async (
  tx: Tx,
  id: string,
  decision: { state: JoinRequestState; at: Date; by: string },
): Promise<void> => {
  await tx.query('update join_request set state = $2, decided_at = $3, decided_by = $4 where id = $1', [
    id,
    decision.state,
    decision.at,
    decision.by,
  ]);
};

export type RequestToMail = {
  organisationName: string;
  state: JoinRequestState;
  email: string;
  lang: Lang;
};

/** For the mail to the person who asked. */
export const requestToMail = async (reader: Reader, id: string): Promise<RequestToMail | null> =>
  (
    await reader.query<RequestToMail>(
      `select o.name as "organisationName", r.state, a.email, a.lang from join_request r
       join organisation o on o.id = r.organisation_id join account a on a.id = r.account_id where r.id = $1`,
      [id],
    )
  )[0] ?? null;

/** False when a request of the same person to the same organisation waits already. */
export const insertRequest = async (
  tx: Tx,
  request: { id: string; organisationId: string; accountId: string; message: string | null; at: Date },
): Promise<boolean> => {
  const { id, organisationId, accountId, message, at } = request;
  const inserted = await tx.query(
    `insert into join_request (id, organisation_id, account_id, message, state, requested_at)
     values ($1, $2, $3, $4, 'waiting', $5) on conflict do nothing returning id`,
    [id, organisationId, accountId, message, at],
  );
  return inserted.length > 0;
};
