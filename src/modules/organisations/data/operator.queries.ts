import type { Reader, Tx } from '../../../platform/database/db.js';

/** The legal person that runs the site, as it is named to everybody. */
export type Operator = {
  readonly name: string;
  readonly nip: string;
  readonly krs: string | null;
  readonly street: string;
  readonly postCode: string;
  readonly town: string;
  readonly email: string;
  readonly phone: string | null;
  readonly dataProtectionName: string | null;
  readonly dataProtectionEmail: string;
};

/** Null until it is set up. */
export const currentOperator = async (
  reader: Reader,
): Promise<(Operator & { version: number; setAt: Date }) | null> =>
  (
    await reader.query<Operator & { version: number; setAt: Date }>(
      `select version, name, nip, krs, street, post_code as "postCode", town, email, phone,
         data_protection_name as "dataProtectionName", data_protection_email as "dataProtectionEmail",
         set_at as "setAt"
       from operator order by version desc limit 1`,
    )
  )[0] ?? null;

/** A new version; two at once collide on its number. */
export const insertOperator = async (
  tx: Tx,
  version: number,
  operator: Operator,
  setAt: Date,
): Promise<void> => {
  await tx.query(
    `insert into operator (version, name, nip, krs, street, post_code, town, email, phone,
       data_protection_name, data_protection_email, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      version,
      operator.name,
      operator.nip,
      operator.krs,
      operator.street,
      operator.postCode,
      operator.town,
      operator.email,
      operator.phone,
      operator.dataProtectionName,
      operator.dataProtectionEmail,
      setAt,
    ],
  );
};
