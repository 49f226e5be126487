import type { Reader, Tx } from '../../../platform/database/db.js';
import { newId } from '../../../shared/ids.js';
import type { ConsentForm, ConsentPurpose } from './consent.entity.js';

export type ConsentLine = {
  purpose: ConsentPurpose;
  textVersion: number;
  given: boolean;
  at: Date;
  form: ConsentForm;
};

export const addConsent = async (tx: Tx, accountId: string, line: ConsentLine): Promise<void> => {
  await tx.query(
    `insert into consent (id, account_id, purpose, text_version, given, at, form)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [newId<'Consent'>(), accountId, line.purpose, line.textVersion, line.given, line.at, line.form],
  );
};

/** The latest first. */
export const consentsOf = (reader: Reader, accountId: string): Promise<ConsentLine[]> =>
  reader.query<ConsentLine>(
    `select purpose, text_version as "textVersion", given, at, form from consent
     where account_id = $1 order by at desc, id desc`,
    [accountId],
  );

/** The latest version of the terms that the person accepted; 0 when none. */
export const acceptedTerms = async (reader: Reader, accountId: string): Promise<number> => {
  const [row] = await reader.query<{ version: number | null }>(
    `select max(text_version) as version from consent where account_id = $1 and purpose = 'terms' and given`,
    [accountId],
  );
  return row?.version ?? 0;
};

/**
 * Marks up to `most` people with an account in use who have neither accepted the version nor been told of it; returns
 * their accounts.
 */
export const markTermsTold = async (tx: Tx, version: number, most: number): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `update account set terms_told = $1 where id in (
       select a.id from account a
       where a.confirmed_at is not null and a.erased_at is null and a.terms_told < $1 and not exists
         (select from consent c where c.account_id = a.id and c.purpose = 'terms' and c.given and c.text_version >= $1)
       order by a.id limit $2 for update skip locked)
     returning id`,
    [version, most],
  );
  return rows.map(({ id }) => id);
};

/** From here on the person's sessions may write again. */
export const endTermsDue = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('update session set terms_due = false where account_id = $1 and terms_due', [accountId]);
};
