import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { AddressPurpose } from '../domain/addresses.js';
import type { BindingPart } from '../domain/binding.js';
import type { VatStatusName } from '../domain/vat-status.js';

export type AddressLine = {
  id: string;
  purpose: AddressPurpose;
  label: string;
  street: string;
  postCode: string;
  town: string;
  note: string | null;
};

/** Addresses in use, correspondence first. */
export const addressesOf = (reader: Reader, organisationId: string): Promise<AddressLine[]> =>
  reader.query<AddressLine>(
    `select id, purpose, label, street, post_code as "postCode", town, note from organisation_address
     where organisation_id = $1 and removed_at is null order by purpose, label collate "pl-x-icu", id`,
    [organisationId],
  );

/** Takes an address out of use; its label, or null when the organisation has no such one. */
export const removeAddress = async (
  tx: Tx,
  organisationId: string,
  match: { id: string } | { purpose: AddressPurpose },
  now: Date,
): Promise<string | null> => {
  const [column, value] = 'id' in match ? ['id', match.id] : ['purpose', match.purpose];
  const [row] = await tx.query<{ label: string }>(
    `update organisation_address set removed_at = $3
     where organisation_id = $1 and ${column} = $2 and removed_at is null returning label`,
    [organisationId, value, now],
  );
  return row?.label ?? null;
};

export type BankAccountLine = { nrb: string; addedAt: Date; endedAt: Date | null };

/** All accounts there were, the present one first. */
export const bankAccountsOf = (reader: Reader, organisationId: string): Promise<BankAccountLine[]> =>
  reader.query<BankAccountLine>(
    `select nrb, added_at as "addedAt", ended_at as "endedAt" from bank_account where organisation_id = $1
     order by ended_at desc nulls first, added_at desc`,
    [organisationId],
  );

/** The account in use; null when none is. */
export const currentBankAccount = async (
  reader: Reader,
  organisationId: string,
): Promise<{ nrb: string; addedAt: Date } | null> =>
  (await bankAccountsOf(reader, organisationId)).find(({ endedAt }) => endedAt === null) ?? null;

/** Ends the present account; its number, or null when there was none. */
export const endBankAccount = async (tx: Tx, organisationId: string, now: Date): Promise<string | null> =>
  (
    await tx.query<{ nrb: string }>(
      'update bank_account set ended_at = $2 where organisation_id = $1 and ended_at is null returning nrb',
      [organisationId, now],
    )
  )[0]?.nrb ?? null;

export type VatStatusLine = {
  status: VatStatusName;
  basis: string | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
};

/** What was recorded of VAT, the latest first. */
export const vatStatusesOf = (reader: Reader, organisationId: string): Promise<VatStatusLine[]> =>
  reader.query<VatStatusLine>(
    `select status, basis, valid_from as "validFrom", valid_to as "validTo" from vat_status
     where organisation_id = $1 order by valid_from desc`,
    [organisationId],
  );

export type BindingRuleLine = {
  together: number;
  countersigned: boolean;
  words: string | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
};

/** The rules there were, the latest first. */
export const bindingRulesOf = (reader: Reader, organisationId: string): Promise<BindingRuleLine[]> =>
  reader.query<BindingRuleLine>(
    `select together, countersigned, words, valid_from as "validFrom", valid_to as "validTo" from binding_rule
     where organisation_id = $1 order by valid_from desc`,
    [organisationId],
  );

export type BindingPersonLine = {
  id: string;
  name: string;
  office: string;
  part: BindingPart;
  validFrom: LocalDate;
  validTo: LocalDate | null;
};

/** Who binds or bound it: those without an end first. */
export const bindingPeopleOf = (reader: Reader, organisationId: string): Promise<BindingPersonLine[]> =>
  reader.query<BindingPersonLine>(
    `select id, name, office, part, valid_from as "validFrom", valid_to as "validTo" from binding_person
     where organisation_id = $1 order by valid_to desc nulls first, part, name collate "pl-x-icu"`,
    [organisationId],
  );

/** Sets a person's last day; their name, or null when the organisation has no such one still in office. */
export const endBindingPerson = async (
  tx: Tx,
  organisationId: string,
  id: string,
  validTo: LocalDate,
): Promise<string | null> =>
  (
    await tx.query<{ name: string }>(
      `update binding_person set valid_to = $3 where organisation_id = $1 and id = $2 and valid_to is null
         and valid_from <= $3::date returning name`,
      [organisationId, id, validTo],
    )
  )[0]?.name ?? null;

type DatedTable = 'vat_status' | 'binding_rule';

/** The first day of the fact without an end, locked; null when there is none. */
export const lockLasting = async (
  tx: Tx,
  table: DatedTable,
  organisationId: string,
): Promise<LocalDate | null> =>
  (
    await tx.query<{ validFrom: LocalDate }>(
      `select valid_from as "validFrom" from ${table} where organisation_id = $1 and valid_to is null for update`,
      [organisationId],
    )
  )[0]?.validFrom ?? null;

export const endLasting = async (
  tx: Tx,
  table: DatedTable,
  organisationId: string,
  validTo: LocalDate,
): Promise<void> => {
  await tx.query(`update ${table} set valid_to = $2 where organisation_id = $1 and valid_to is null`, [
    organisationId,
    validTo,
  ]);
};

export const deleteLasting = async (tx: Tx, table: DatedTable, organisationId: string): Promise<void> => {
  await tx.query(`delete from ${table} where organisation_id = $1 and valid_to is null`, [organisationId]);
};
