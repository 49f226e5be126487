import type { Reader } from '../../../../platform/database/db.js';
import type { DeclineCause } from '../domain/decline-causes.js';
import type { Reason } from '../domain/matching.js';
import type { WavePlan } from '../domain/waves.js';

/** One of the buyer's list, asked or not yet. Whether it has bid is not here, and stands nowhere. */
export type InvitationLine = {
  readonly id: string;
  readonly supplierId: string | null;
  readonly outsideId: string | null;
  readonly name: string;
  /** Of the member's profile; null for an outside supplier. */
  readonly slug: string | null;
  /** Of an outside supplier; null for a member, and once it is erased. */
  readonly email: string | null;
  readonly revokedAt: Date | null;
  readonly revokedBy: 'buyer' | 'addressee' | null;
  /** Null while it waits to be asked. */
  readonly wave: number | null;
  /** Why it was suggested; [] for who was chosen by hand. */
  readonly why: readonly Reason[];
  readonly invitedAt: Date | null;
  readonly seenAt: Date | null;
  /** When it said that it will take part; no word about a bid. */
  readonly comingAt: Date | null;
  readonly declinedAt: Date | null;
  readonly declineReason: string | null;
  readonly declineCause: DeclineCause | null;
  readonly reminded: number;
  readonly lastRemindedAt: Date | null;
};

const LINE = `select i.id, i.supplier_id as "supplierId", i.outside_id as "outsideId",
    coalesce(o.name, x.name) as name, m.slug, x.email, x.revoked_at as "revokedAt", x.revoked_by as "revokedBy",
    case when i.invited_at is not null then i.wave end as wave, i.why, i.invited_at as "invitedAt",
    i.seen_at as "seenAt", i.coming_at as "comingAt", i.declined_at as "declinedAt",
    i.decline_reason as "declineReason", i.decline_cause as "declineCause", i.reminded,
    i.last_reminded_at as "lastRemindedAt"
  from procedure_invitation i left join organisation o on o.id = i.supplier_id
    left join outside_supplier x on x.id = i.outside_id
    left join active_member m on m.organisation_id = i.supplier_id`;

/** The whole list: by waves, then who waits, in the order in which they will be asked. */
export const invitationsOf = (reader: Reader, procedureId: string): Promise<InvitationLine[]> =>
  reader.query<InvitationLine>(
    `${LINE} where i.procedure_id = $1 order by (i.invited_at is null), i.wave, i.position, i.id`,
    [procedureId],
  );

export const invitationOf = async (
  reader: Reader,
  procedureId: string,
  id: string,
): Promise<InvitationLine | null> =>
  (
    await reader.query<InvitationLine>(`${LINE} where i.procedure_id = $1 and i.id = $2`, [procedureId, id])
  )[0] ?? null;

/** Null when the buyer has said nothing. */
export const planOf = async (reader: Reader, procedureId: string): Promise<WavePlan | null> =>
  (
    await reader.query<WavePlan>(
      'select size, wanted, automatic from invitation_plan where procedure_id = $1',
      [procedureId],
    )
  )[0] ?? null;

/** Published procedures before their deadline whose next wave may be due by itself. */
export const proceduresWithWaves = async (reader: Reader, limit: number): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select p.id from procedure p join invitation_plan w on w.procedure_id = p.id
     where w.automatic and p.state = 'published' and p.deadline > database_now()
       and exists (select from procedure_invitation i where i.procedure_id = p.id and i.invited_at is null)
     order by p.deadline limit $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
};

/** How often each of the suppliers was invited by anybody since then. With the system's sight. */
export const askedSince = async (
  reader: Reader,
  supplierIds: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await reader.query<{ id: string; n: number }>(
    `select supplier_id as id, count(*)::int as n from procedure_invitation
     where supplier_id = any($1::uuid[]) and invited_at >= $2 group by 1`,
    [supplierIds, since],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
};
