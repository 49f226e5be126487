import type { Tx } from '../../../../platform/database/db.js';
import { procedureContent, type ProcedureContent } from '../../procedures/procedure-content.js';
import type { ProcedureKind } from '../../procedures/domain/procedure-states.js';
import { idsOf, type BidAuthor } from '../author.js';

/** What an author reads of the procedure that it was asked by. */
export type AskedProcedure = {
  readonly id: string;
  readonly number: string;
  readonly kind: ProcedureKind;
  readonly buyerId: string;
  readonly buyerName: string;
  readonly subject: string;
  /** Of the published content. */
  readonly version: number;
  readonly deadline: Date;
  readonly opensAt: Date;
  readonly openedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly content: ProcedureContent;
  /** What the last change was; null for the first version. */
  readonly changeReason: string | null;
  /** When it was read, by the database's clock. */
  readonly now: Date;
};

const ASKED = `select p.id, p.number, p.kind, p.buyer_id as "buyerId", o.name as "buyerName", p.subject, p.version,
    p.deadline, p.opens_at as "opensAt", p.opened_at as "openedAt", p.cancelled_at as "cancelledAt", v.content,
    v.reason as "changeReason", database_now() as now
  from procedure p join organisation o on o.id = p.buyer_id
    join procedure_version v on v.procedure_id = p.id and v.number = p.version
  where p.id = $1 and p.state <> 'draft' and p.buyer_id is distinct from $2`;

/** Who may bid: whoever was invited, and every active member where the buyer asks all. */
const MAY_BID = `(exists (select from procedure_invitation i where i.procedure_id = p.id and i.invited_at is not null
      and (i.supplier_id = $2 or i.outside_id = $3))
    or (p.openness = 'members' and exists (select from active_member m where m.organisation_id = $2)))`;

/** Who has left, or is suspended, goes on with the bid that it has in: reads it, stands by it, takes it back. */
const HAS_SENT =
  'exists (select from bid b where b.procedure_id = p.id and b.supplier_id = $2 and b.version > 0';
const MAY_READ = `(${MAY_BID} or ${HAS_SENT}))`;
const MAY_ACT = `(${MAY_BID} or ${HAS_SENT} and b.withdrawn_at is null))`;

/** The procedure as its author may bid in it, or has; null when there is none. */
export const askedProcedure = (
  tx: Tx,
  author: BidAuthor,
  procedureId: string,
): Promise<AskedProcedure | null> => read(tx, author, procedureId, MAY_READ);

/**
 * The same, held against being opened, amended and cancelled until the transaction ends; others who bid are not
 * held up. It was read after the lock, its `now` too: no bid that counts was late, however early its transaction began.
 */
export const holdProcedure = async (
  tx: Tx,
  author: BidAuthor,
  procedureId: string,
): Promise<AskedProcedure | null> => {
  await tx.query(`select from procedure where id = $1 and state <> 'draft' for share`, [procedureId]);
  return read(tx, author, procedureId, MAY_ACT);
};

const read = async (
  tx: Tx,
  author: BidAuthor,
  procedureId: string,
  allowed: string,
): Promise<AskedProcedure | null> => {
  const { supplierId, outsideId } = idsOf(author);
  if (author.kind === 'organisation' && author.actor.organisation.grant) return null;
  const params = [procedureId, supplierId, outsideId];
  const [row] = await tx.query<AskedProcedure>(`${ASKED} and ${allowed}`, params);
  return row ? { ...row, content: procedureContent.parse(row.content) } : null;
};
