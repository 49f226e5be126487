import type { Tx } from '../../../platform/database/db.js';
import type { Click, RefusedClicks } from '../domain/clicks.js';

/** Keeps those whose token has not counted yet; says how many. */
export const addClicks = async (tx: Tx, clicks: readonly Click[]): Promise<number> => {
  if (clicks.length === 0) return 0;
  const rows = await tx.query(
    `insert into click (nonce, campaign_id, channel, slot, organisation_id, listing_id, shown_at, clicked_at)
     select x.nonce, x."campaignId", x.channel, x.slot, x."organisationId", x."listingId", x.shown,
       date_trunc('minute', x.at)
     from jsonb_to_recordset($1::jsonb) as x(nonce text, "campaignId" uuid, channel text, slot text,
       "organisationId" uuid, "listingId" uuid, shown timestamptz, at timestamptz)
     where exists (select from campaign c where c.id = x."campaignId") order by x.nonce
     on conflict (nonce) do nothing returning 1`,
    [
      JSON.stringify(
        clicks.map(({ nonce, touch: { at: shown, ...touch }, at }) => ({ nonce, ...touch, shown, at })),
      ),
    ],
  );
  return rows.length;
};

/** Adds to today's counts (Warsaw's today, by the database's clock). */
export const addRefusedClicks = async (tx: Tx, refused: RefusedClicks): Promise<void> => {
  if (refused.size === 0) return;
  await tx.query(
    `insert into refused_click as r (day, reason, clicks)
     select (database_now() at time zone 'Europe/Warsaw')::date, x.reason, x.clicks
     from jsonb_to_recordset($1::jsonb) as x(reason text, clicks integer) order by x.reason
     on conflict (day, reason) do update set clicks = r.clicks + excluded.clicks`,
    [JSON.stringify([...refused].map(([reason, clicks]) => ({ reason, clicks })))],
  );
};
