import type { Reader, Tx } from '../../../platform/database/db.js';
import { newId, type AccountId } from '../../../shared/ids.js';
import type { Lang } from '../../../shared/lang.js';
import type { LinkPurpose } from './identity.entities.js';

export const accountByEmail = async (
  reader: Reader,
  email: string,
): Promise<{ id: AccountId; confirmed: boolean } | null> => {
  const [found] = await reader.query<{ id: AccountId; confirmed: boolean }>(
    'select id, confirmed_at is not null as confirmed from account where email = $1',
    [email],
  );
  return found ?? null;
};

export type AccountFields = {
  email: string;
  name: string;
  passwordHash: string;
  lang: Lang;
  confirmedAt: Date | null;
  createdAt: Date;
};

/** Inserts the account, or takes over an unconfirmed one; null when a confirmed one stands there. */
export const writeAccount = async (tx: Tx, fields: AccountFields): Promise<AccountId | null> => {
  const [written] = await tx.query<{ id: AccountId }>(
    `insert into account (id, email, name, password_hash, lang, confirmed_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (email) do update set name = excluded.name, password_hash = excluded.password_hash,
       lang = excluded.lang, confirmed_at = excluded.confirmed_at
       where account.confirmed_at is null and account.erased_at is null
     returning id`,
    [
      newId(),
      fields.email,
      fields.name,
      fields.passwordHash,
      fields.lang,
      fields.confirmedAt,
      fields.createdAt,
    ],
  );
  return written?.id ?? null;
};

export const confirmAccount = async (tx: Tx, accountId: string, now: Date): Promise<void> => {
  await tx.query('update account set confirmed_at = coalesce(confirmed_at, $2) where id = $1', [
    accountId,
    now,
  ]);
};

/**
 * Moves the account to an address that no confirmed account has; false otherwise. An unconfirmed account there
 * proved nothing and makes way.
 */
export const giveAddress = async (tx: Tx, accountId: string, email: string): Promise<boolean> => {
  await tx.query('delete from account where email = $1 and confirmed_at is null and id <> $2', [
    email,
    accountId,
  ]);
  const given = await tx.query(
    `update account set email = $2 where id = $1 and not exists (select from account where email = $2)
     returning id`,
    [accountId, email],
  );
  return given.length > 0;
};

/** Uses a link up; null when it is unknown, used or past its time. Of two uses at once one wins. */
export const consumeLink = async (
  tx: Tx,
  secretHash: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<AccountId | null> => {
  const [link] = await tx.query<{ accountId: AccountId }>(
    `update account_link set used_at = $3
     where secret_hash = $1 and purpose = $2 and used_at is null and expires_at > $3
     returning account_id as "accountId"`,
    [secretHash, purpose, now],
  );
  return link?.accountId ?? null;
};
