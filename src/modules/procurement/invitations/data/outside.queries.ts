import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { OrganisationId } from '../../../../shared/ids.js';
import type { Lang } from '../../../../shared/lang.js';
import type { DeclineCause } from '../domain/decline-causes.js';

/** An outside supplier with the procedure that its link is for. */
export type OutsideSupplier = {
  readonly id: string;
  readonly invitationId: string;
  readonly procedureId: string;
  readonly buyerId: OrganisationId;
  readonly buyerName: string;
  readonly name: string;
  /** Null once it is erased. */
  readonly email: string | null;
  readonly lang: Lang;
  readonly revokedAt: Date | null;
  readonly invitedAt: Date | null;
  readonly seenAt: Date | null;
  readonly comingAt: Date | null;
  readonly declinedAt: Date | null;
  readonly declineReason: string | null;
  readonly declineCause: DeclineCause | null;
  readonly state: string;
  readonly number: string | null;
  readonly subject: string;
  /** Null in a draft. */
  readonly deadline: Date | null;
};

/** Read as the guest, whom row security shows only its own, or as the system. */
export const outsideSupplier = async (reader: Reader, id: string): Promise<OutsideSupplier | null> =>
  (
    await reader.query<OutsideSupplier>(
      `select x.id, i.id as "invitationId", x.procedure_id as "procedureId", x.buyer_id as "buyerId", o.name as "buyerName", x.name,
         x.email, x.lang, x.revoked_at as "revokedAt", i.invited_at as "invitedAt", i.seen_at as "seenAt",
         i.coming_at as "comingAt", i.declined_at as "declinedAt", i.decline_reason as "declineReason",
         i.decline_cause as "declineCause", p.state, p.number, p.subject, p.deadline
       from outside_supplier x join procedure p on p.id = x.procedure_id
         join procedure_invitation i on i.outside_id = x.id join organisation o on o.id = x.buyer_id
       where x.id = $1`,
      [id],
    )
  )[0] ?? null;

/** Outside suppliers that were asked, have not refused and whose link stands. */
export const askedOutside = async (reader: Reader, procedureId: string): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select i.outside_id as id from procedure_invitation i join outside_supplier x on x.id = i.outside_id
     where i.procedure_id = $1 and i.invited_at is not null and i.declined_at is null and x.revoked_at is null
     order by 1`,
    [procedureId],
  );
  return rows.map(({ id }) => id);
};

/** How many outside suppliers the buyer has added since then. */
export const outsideAddedSince = async (reader: Reader, buyerId: string, since: Date): Promise<number> =>
  (
    await reader.query<{ n: number }>(
      'select count(*)::int as n from outside_supplier where buyer_id = $1 and added_at > $2',
      [buyerId, since],
    )
  )[0]?.n ?? 0;

export type NewOutsideSupplier = {
  readonly id: string;
  readonly procedureId: string;
  readonly buyerId: string;
  readonly name: string;
  readonly email: string;
  readonly nip: string | null;
  readonly lang: Lang;
  readonly addedAt: Date;
};

/** False when the address stands on the procedure's list already. */
export const insertOutsideSupplier = async (tx: Tx, added: NewOutsideSupplier): Promise<boolean> => {
  const { id, procedureId, buyerId, name, email, nip, lang, addedAt } = added;
  const rows = await tx.query(
    `insert into outside_supplier (id, procedure_id, buyer_id, name, email, nip, lang, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (procedure_id, email) do nothing returning id`,
    [id, procedureId, buyerId, name, email, nip, lang, addedAt],
  );
  return rows.length > 0;
};

/** From now on the link opens nothing; false when it was so already. */
export const revokeOutsideSupplier = async (
  tx: Tx,
  id: string,
  by: 'buyer' | 'addressee',
  at: Date,
): Promise<boolean> => {
  const rows = await tx.query(
    'update outside_supplier set revoked_at = $3, revoked_by = $2 where id = $1 and revoked_at is null returning id',
    [id, by, at],
  );
  return rows.length > 0;
};

/** With the system's sight, as all of the suppression list. */
export const isSuppressed = async (reader: Reader, mark: string): Promise<boolean> =>
  (await reader.query('select from mail_suppression where mark = $1', [mark])).length > 0;

export const suppress = async (tx: Tx, mark: string, at: Date): Promise<void> => {
  await tx.query('insert into mail_suppression (mark, at) values ($1, $2) on conflict do nothing', [
    mark,
    at,
  ]);
};
