import type { Tx } from '../../../platform/database/db.js';
import type { Outcome } from '../../contracts/index.js';
import type { TouchWindow } from '../domain/credit.js';
import type { Attribution } from './attribution.entities.js';

/** What a buyer asked one supplier by: an inquiry, or a procedure that asked it among others. */
type Asking = { readonly inquiryId: string } | { readonly procedureId: string; readonly supplierId: string };

type NewAttribution = Omit<Attribution, 'category' | 'area' | 'quotedAt'>;

/**
 * Keeps what was asked with its touches, its category and area as they are now; once, however often it is told. The
 * category is that of the listing, else the given one.
 */
export const insertAttribution = async (
  tx: Tx,
  row: NewAttribution,
  asked: { readonly buyerId: string; readonly listingId: string | null; readonly category: string | null },
): Promise<void> => {
  await tx.query(
    `insert into attribution (id, inquiry_id, procedure_id, supplier_id, asked_at, first_campaign_id, first_channel,
       first_slot, first_at, last_campaign_id, last_channel, last_slot, last_at, category, area)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
       coalesce((select category from listing where id = $14), $15),
       (select powiat from organisation where id = $16))
     on conflict do nothing`,
    [
      ...[row.id, row.inquiryId, row.procedureId, row.supplierId, row.askedAt],
      ...[row.firstCampaignId, row.firstChannel, row.firstSlot, row.firstAt],
      ...[row.lastCampaignId, row.lastChannel, row.lastSlot, row.lastAt],
      ...[asked.listingId, asked.category, asked.buyerId],
    ],
  );
};

/** Keeps a window, in the place of the one that was set for the same day. */
export const setTouchWindow = async (tx: Tx, { validFrom, days }: TouchWindow): Promise<void> => {
  await tx.query(
    `insert into touch_window (valid_from, days) values ($1, $2)
     on conflict (valid_from) do update set days = excluded.days`,
    [validFrom, days],
  );
};

/** Notes the first quote that the buyer may read; the first word counts. */
export const recordQuoted = async (tx: Tx, asking: Asking, at: Date): Promise<void> => {
  const [which, keys] =
    'inquiryId' in asking
      ? ['inquiry_id = $2', [asking.inquiryId]]
      : ['procedure_id = $2 and supplier_id = $3', [asking.procedureId, asking.supplierId]];
  await tx.query(`update attribution set quoted_at = $1 where ${which} and quoted_at is null`, [at, ...keys]);
};

/** What a contract is of, when its supplier's asking is attributed; null when no campaign brought it. */
export const attributionOf = async (
  tx: Tx,
  { inquiryId, procedureId, supplierId }: Pick<Outcome, 'inquiryId' | 'procedureId' | 'supplierId'>,
): Promise<Pick<Attribution, 'id' | 'lastCampaignId' | 'lastAt' | 'askedAt'> | null> =>
  (
    await tx.query<Pick<Attribution, 'id' | 'lastCampaignId' | 'lastAt' | 'askedAt'>>(
      `select id, last_campaign_id as "lastCampaignId", last_at as "lastAt", asked_at as "askedAt" from attribution
       where inquiry_id = $1 or (procedure_id = $2 and supplier_id = $3)`,
      [inquiryId, procedureId, supplierId],
    )
  )[0] ?? null;

/** Notes how an organisation's share of a contract stands now, and its value. */
export const recordShare = async (
  tx: Tx,
  attributionId: string,
  { contractId, organisationId, net, concludedAt, completedAt, endedAt }: Outcome,
): Promise<void> => {
  await tx.query(
    `insert into attribution_contract (contract_id, organisation_id, attribution_id, net, awarded_at, completed_at,
       ended_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (contract_id, organisation_id) do update
       set net = excluded.net, completed_at = excluded.completed_at, ended_at = excluded.ended_at`,
    [contractId, organisationId, attributionId, net, concludedAt, completedAt, endedAt],
  );
};

/** Forgets the shares that are none any more. */
export const forgetOtherShares = async (
  tx: Tx,
  contractId: string,
  organisationIds: readonly string[],
): Promise<void> => {
  await tx.query(
    'delete from attribution_contract where contract_id = $1 and organisation_id <> all($2::uuid[])',
    [contractId, organisationIds],
  );
};

/** Of a contract one job at a time reads and notes, so that the last word is the latest. */
export const holdContract = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('attributed:' || $1, 0))`, [id]);
};

/** Keeps a link that a signed-in person followed, `most` of them at most; true unless it is known already. */
export const insertAccountTouch = async (
  tx: Tx,
  touch: { readonly accountId: string; readonly token: string; readonly touchedAt: Date },
  most: number,
): Promise<void> => {
  await tx.query(
    `insert into account_touch (account_id, token, touched_at)
     select $1::uuid, $2, $3 where (select count(*) from account_touch where account_id = $1::uuid) < $4
     on conflict do nothing`,
    [touch.accountId, touch.token, touch.touchedAt, most],
  );
};
