import type { Tx } from '../../../platform/database/db.js';

export type OrganisationFields = {
  name: string;
  krs: string | null;
  regon: string | null;
  street: string | null;
  postCode: string | null;
  town: string;
  powiat: string | null;
  phone: string | null;
  /** The principal's data as the organisation's people know them; ignored while it is linked. */
  principal: {
    /** Null keeps the present one. */
    name: string | null;
    krs: string | null;
    street: string | null;
    postCode: string | null;
    town: string | null;
  };
};

/** Writes over the given version only; false when it is no longer the present one. */
export const updateOrganisation = async (
  tx: Tx,
  id: string,
  version: number,
  fields: OrganisationFields,
): Promise<boolean> => {
  const { name, krs, regon, street, postCode, town, powiat, phone, principal } = fields;
  const changed = await tx.query(
    `update organisation set name = $3, krs = $4, regon = $5, street = $6, post_code = $7, town = $8,
       powiat = $9, phone = $10, version = version + 1,
       principal_name = case when principal_name is not null then coalesce($11, principal_name) end,
       principal_krs = case when principal_name is not null then $12 end,
       principal_street = case when principal_name is not null then $13 end,
       principal_post_code = case when principal_name is not null then $14 end,
       principal_town = case when principal_name is not null then $15 end
     where id = $1 and version = $2 returning id`,
    [
      ...[id, version, name, krs, regon, street, postCode, town, powiat, phone],
      ...[principal.name, principal.krs, principal.street, principal.postCode, principal.town],
    ],
  );
  return changed.length > 0;
};

/** Whoever changes what hangs on the organisation waits here for the one before. */
export const lockOrganisation = async (tx: Tx, id: string): Promise<void> => {
  await tx.query('select from organisation where id = $1 for no key update', [id]);
};

/** An unconfirmed address that registers again starts over: its unfinished organisation goes. */
export const deleteUnconfirmedOrganisationsOf = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query(
    `delete from organisation where confirmed_at is null
       and id in (select organisation_id from organisation_person where account_id = $1)`,
    [accountId],
  );
};

export const actFor = async (tx: Tx, sessionId: string, organisationId: string): Promise<void> => {
  await tx.query(
    `insert into acting (session_id, organisation_id) values ($1, $2)
     on conflict (session_id) do update set organisation_id = excluded.organisation_id`,
    [sessionId, organisationId],
  );
};

/** Ends the coordinator's open assignment on the day before. */
export const endCoordinatorAssignment = async (tx: Tx, before: string): Promise<void> => {
  await tx.query(
    `update coordinator_assignment set valid_to = $1::date - 1 where valid_to is null and valid_from < $1::date`,
    [before],
  );
};

/**
 * Makes room for a coordinator from a day to come: who coordinates then ends on the day before, and who was to
 * begin on that day or later does not.
 */
export const clearCoordinatorFrom = async (tx: Tx, day: string): Promise<void> => {
  await tx.query('delete from coordinator_assignment where valid_from >= $1::date', [day]);
  await tx.query(
    `update coordinator_assignment set valid_to = $1::date - 1 where valid_to is null or valid_to >= $1::date`,
    [day],
  );
};
