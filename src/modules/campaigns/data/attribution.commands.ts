import type { Tx } from '../../../platform/database/db.js';
import type { InquiryOutcome } from '../../contracts/index.js';
import type { TouchWindow } from '../domain/credit.js';
import { Attribution } from './attribution.entities.js';

type NewAttribution = Omit<
  Attribution,
  'category' | 'area' | 'quotedAt' | 'contractId' | 'awardedAt' | 'completedAt' | 'endedAt'
>;

/** Keeps an inquiry's touches, with its category and area as they are now; once, however often it is told. */
export const insertAttribution = async (
  tx: Tx,
  row: NewAttribution,
  asked: { readonly buyerId: string; readonly listingId: string | null },
): Promise<void> => {
  await tx.query(
    `insert into attribution (inquiry_id, supplier_id, asked_at, first_campaign_id, first_channel, first_slot,
       first_at, last_campaign_id, last_channel, last_slot, last_at, category, area)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
       (select category from listing where id = $12), (select powiat from organisation where id = $13))
     on conflict do nothing`,
    [
      ...[row.inquiryId, row.supplierId, row.askedAt],
      ...[row.firstCampaignId, row.firstChannel, row.firstSlot, row.firstAt],
      ...[row.lastCampaignId, row.lastChannel, row.lastSlot, row.lastAt],
      ...[asked.listingId, asked.buyerId],
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

/** Notes the first quote; the first word counts. */
export const recordQuoted = async (tx: Tx, inquiryId: string, at: string): Promise<void> => {
  await tx.query('update attribution set quoted_at = $2 where inquiry_id = $1 and quoted_at is null', [
    inquiryId,
    at,
  ]);
};

/** Notes how the contract stands now, and its value, which is its one supplier's; no row, nothing to note. */
export const recordContract = async (
  tx: Tx,
  { inquiryId, contractId, supplierId, net, concludedAt, completedAt, endedAt }: InquiryOutcome,
): Promise<void> => {
  const known = await tx.query(
    `update attribution set contract_id = $2, awarded_at = $3, completed_at = $4, ended_at = $5
     where inquiry_id = $1 returning inquiry_id`,
    [inquiryId, contractId, concludedAt, completedAt, endedAt],
  );
  if (known.length === 0) return;
  await tx.query(
    `insert into attribution_value (inquiry_id, organisation_id, net) values ($1, $2, $3)
     on conflict (inquiry_id, organisation_id) do update set net = excluded.net`,
    [inquiryId, supplierId, net],
  );
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
