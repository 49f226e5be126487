import type { Reader, Tx } from '../../../platform/database/db.js';
import type { ModeratedThing } from '../../moderation/index.js';

export type Review = {
  readonly id: string;
  readonly contractId: string;
  readonly buyerName: string;
  readonly onTime: boolean;
  readonly asAgreed: boolean;
  readonly orderAgain: boolean;
  readonly text: string | null;
  readonly writtenAt: Date;
  readonly reply: string | null;
  readonly repliedAt: Date | null;
  readonly hiddenAt: Date | null;
};

const COLUMNS = `r.id, r.contract_id as "contractId", r.buyer_name as "buyerName", r.on_time as "onTime",
    r.as_agreed as "asAgreed", r.order_again as "orderAgain", r.text, r.written_at as "writtenAt", r.reply,
    r.replied_at as "repliedAt", r.hidden_at as "hiddenAt"`;

/** The review of a contract, for its parties; null while there is none. */
export const reviewOf = async (reader: Reader, contractId: string): Promise<Review | null> =>
  (
    await reader.query<Review>(`select ${COLUMNS} from contract_review r where r.contract_id = $1`, [
      contractId,
    ])
  )[0] ?? null;

/** What the public sees of a supplier, the newest first: nothing before those of three buyers. */
export const shownReviewsOf = (reader: Reader, supplierId: string): Promise<Review[]> =>
  reader.query<Review>(
    `select ${COLUMNS} from shown_review r where r.supplier_id = $1 order by r.written_at desc, r.id`,
    [supplierId],
  );

/** The organisation of an active member's address; null when there is none. */
export const memberOfSlug = async (reader: Reader, slug: string): Promise<string | null> => {
  const [row] = await reader.query<{ id: string }>(
    'select organisation_id as id from active_member where slug = $1',
    [slug],
  );
  return row?.id ?? null;
};

/** A review as moderation knows it: its author's, about a supplier, on that one's profile. */
export const moderatedReview = async (
  reader: Reader,
  id: string,
  lock: boolean,
): Promise<ModeratedThing | null> => {
  const [row] = await reader.query<ModeratedThing>(
    `select r.buyer_id as "organisationId", o.name as title,
       coalesce('/czlonkowie/' || (select m.slug from active_member m where m.organisation_id = r.supplier_id),
         '/czlonkowie') as path,
       r.hidden_at as "hiddenAt", exists (select from shown_review s where s.id = r.id) as visible
     from contract_review r join organisation o on o.id = r.supplier_id where r.id = $1${lock ? ' for update of r' : ''}`,
    [id],
  );
  return row ?? null;
};

export const setReviewHidden = async (tx: Tx, id: string, at: Date | null): Promise<void> => {
  await tx.query('update contract_review set hidden_at = $2 where id = $1', [id, at]);
};
