import type { Tx } from '../../../platform/database/db.js';
import type { ExposureLine, SlotPages } from '../domain/showings.js';

/**
 * Writes who takes part now into the counts of the rotation: the rule of `standingsOf`, under a lock, so that of
 * several processes the first settles it and the others find it settled.
 */
export const settleRotation = async (tx: Tx): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtext('campaigns.rotation'))`);
  await tx.query(
    `with now as (${TAKING_PART}),
       least as (select r.campaign_id, r.slot, min(r.shown) as shown
         from rotation_count r join now using (campaign_id, slot, organisation_id)
         where r.present group by r.campaign_id, r.slot)
     insert into rotation_count as r (campaign_id, slot, organisation_id, shown, present)
     select n.campaign_id, n.slot, n.organisation_id, coalesce(l.shown, 0), true
     from now n left join least l using (campaign_id, slot)
       left join rotation_count k using (campaign_id, slot, organisation_id)
     where k.present is not true order by 1, 2, 3
     on conflict (campaign_id, slot, organisation_id) do update
       set shown = greatest(r.shown, excluded.shown), present = true`,
  );
  await tx.query(
    `with now as (${TAKING_PART})
     update rotation_count r set present = false
     where r.present and exists (select from now n where n.campaign_id = r.campaign_id and n.slot = r.slot)
       and not exists (select from now n where n.campaign_id = r.campaign_id and n.slot = r.slot
         and n.organisation_id = r.organisation_id)`,
  );
};

const TAKING_PART = `select distinct p.campaign_id, p.slot, s.organisation_id
  from running_placement p join campaign_shown s on s.campaign_id = p.campaign_id`;

/** Adds to the counts; in the order of the keys, so that two processes cannot wait for each other. */
export const addExposures = async (
  tx: Tx,
  lines: readonly ExposureLine[],
  pages: readonly SlotPages[],
): Promise<void> => {
  const of = JSON.stringify(lines);
  await tx.query(
    `insert into exposure as e (campaign_id, slot, organisation_id, listing_id, hour, shown)
     select x."campaignId", x.slot, x."organisationId", x."listingId", x.hour, x.shown
     from jsonb_to_recordset($1::jsonb) as x("campaignId" uuid, slot text, "organisationId" uuid,
       "listingId" uuid, hour timestamptz, shown integer)
     where exists (select from campaign c where c.id = x."campaignId") order by 1, 2, 3, 4, 5
     on conflict (campaign_id, slot, organisation_id, listing_id, hour) do update set shown = e.shown + excluded.shown`,
    [of],
  );
  await tx.query(
    `insert into rotation_count as r (campaign_id, slot, organisation_id, shown, present)
     select x."campaignId", x.slot, x."organisationId", sum(x.shown), false
     from jsonb_to_recordset($1::jsonb) as x("campaignId" uuid, slot text, "organisationId" uuid, shown integer)
     where exists (select from campaign c where c.id = x."campaignId") group by 1, 2, 3 order by 1, 2, 3
     on conflict (campaign_id, slot, organisation_id) do update set shown = r.shown + excluded.shown`,
    [of],
  );
  await tx.query(
    `insert into slot_page as p (slot, hour, pages)
     select x.slot, x.hour, x.pages from jsonb_to_recordset($1::jsonb) as x(slot text, hour timestamptz, pages integer)
     order by 1, 2 on conflict (slot, hour) do update set pages = p.pages + excluded.pages`,
    [JSON.stringify(pages)],
  );
};
