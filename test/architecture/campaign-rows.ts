import type { Tx } from '../../src/platform/database/db.js';

/** A row in every secured table of campaigns and of the newsletter; the account is an SQL expression. */
export const fillCampaigns = async (tx: Tx, account: string): Promise<void> => {
  await tx.query(
    `insert into campaign (id, slug, state, name_pl, goal, message_pl, story_pl, criteria_pl, starts_on, ends_on,
       created_by, created_at, updated_at)
     select gen_random_uuid(), 'wiosna', 'idea', 'Wiosna', 'x', '', '', '', '2027-03-01', '2027-03-31', ${account},
       now(), now()`,
  );
  await tx.query(
    `insert into attribution (id, inquiry_id, supplier_id, first_campaign_id, first_channel, first_at, last_campaign_id,
       last_channel, last_at, asked_at)
     select gen_random_uuid(), v.inquiry_id, v.supplier_id, c.id, 'poster', now(), c.id, 'poster', now(), now()
     from inquiry_invitation v, campaign c limit 1`,
  );
  await tx.query(
    `insert into attribution_contract (contract_id, organisation_id, attribution_id, net, awarded_at)
     select c.id, a.supplier_id, a.id, 100, now() from attribution a, contract c limit 1`,
  );
  await tx.query(
    `insert into subscriber (id, email, lang, topics, buyer_kinds, powiats, categories, state, consent_version, asked_at)
     values (gen_random_uuid(), 'x', 'pl', '{}', '{}', '{}', '{}', 'pending', 1, now())`,
  );
  await tx.query(
    `insert into subscriber_consent (id, subscriber_id, act, text_version, lang, source, at)
     select gen_random_uuid(), id, 'asked', 1, 'pl', 'form', now() from subscriber`,
  );
  await tx.query(
    `insert into newsletter (id, topic, subject_pl, intro_pl, campaigns, gatherings, announcements, listings, langs,
       buyer_kinds, powiats, categories, per_minute, state, version, created_by, created_at, updated_at)
     values (gen_random_uuid(), 'listings', 'x', 'x', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', 1, 'draft', 1,
       (select account_id from message limit 1), now(), now())`,
  );
  await tx.query(
    `insert into newsletter_delivery (id, newsletter_id, subscriber_id, state)
     select gen_random_uuid(), n.id, s.id, 'queued' from newsletter n cross join subscriber s`,
  );
  await tx.query(
    `insert into gathering (id, title_pl, text_pl, place, starts_at, ends_at, registers, state, version, created_by,
       created_at, updated_at)
     values (gen_random_uuid(), 'x', 'x', 'x', now(), now() + interval '1 hour', true, 'announced', 1,
       (select account_id from message limit 1), now(), now())`,
  );
  await tx.query(
    `insert into gathering_registration (id, gathering_id, email, name, lang, state, asked_at)
     select gen_random_uuid(), id, 'x', 'x', 'pl', 'asked', now() from gathering`,
  );
};
