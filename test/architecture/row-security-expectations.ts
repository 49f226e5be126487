import type { Tx } from '../../src/platform/database/db.js';
import { fillCampaigns } from './campaign-rows.js';
import { closingTables, fillClosings } from './closing-rows.js';
import { fillGuestDrafts, guestDraftTables } from './guest-draft-rows.js';
import { fillProcedures, procurementTables } from './procurement-rows.js';
import { fillPaymentTables, paymentTables } from './payment-tables.js';
import { contractTables, fillContractTables } from './contract-tables.js';

/**
 * Tables whose rows only their parties see, whatever the program asks, with the deeds for which there is a
 * policy: `r` read, `a` add, `w` change, `d` delete, `*` all. What has no letter nobody can do at all.
 */
export const securedTables: Readonly<Record<string, string>> = {
  conversation: 'adrw',
  message: 'adrw',
  attachment: 'adrw',
  inquiry: 'arw',
  inquiry_invitation: 'arw',
  quote: 'arw',
  quote_version: 'arw',
  quote_line: 'adr',
  ...procurementTables,
  ...contractTables,
  ...paymentTables,
  capacity: 'arw',
  capacity_month: 'arw',
  capacity_reservation: 'arw',
  capacity_change: 'ar',
  // What the catalogue shows or has shown is public besides.
  price_offer: 'arw',
  evidence: 'adrw',
  // What its member publishes is public besides.
  profile_contact: 'adrw',
  // The public learns figures of several.
  track_answer: 'adr',
  track_completion: 'adr',
  // Whoever has the link, through the service.
  application_draft: '*',
  ...guestDraftTables,
  ...closingTables,
  organisation_address: 'arw',
  bank_account: 'arw',
  binding_person: 'arw',
  join_request: 'arw',
  // Of whoever coordinates that day: who reported is nobody else's business.
  report: 'arw',
  // Of the member and of whoever coordinates that day.
  suggestion: 'arw',
  // A person's own, whichever organisation they act for.
  authenticator_app: '*',
  recovery_code: '*',
  pending_sign_in: '*',
  sign_in: '*',
  passkey: '*',
  passkey_challenge: '*',
  email_change: '*',
  consent: 'ar',
  data_export: '*',
  // An organisation's own.
  printed_catalogue: '*',
  notice_preference: '*',
  saved_search: '*',
  search_alert: '*',
  search_hit: '*',
  calendar_feed: '*',
  // Whoever has the link, through the service.
  mail_action: '*',
  account_touch: 'adrw',
  // Of the asked supplier; the coordinator learns sums.
  attribution: 'adrw',
  attribution_contract: 'adrw',
  subscriber: '*',
  subscriber_consent: 'ar',
  newsletter_delivery: '*',
  gathering_registration: '*',
};

/** Of these, what whoever coordinates that day reads, and nobody else. */
export const coordinatorsTables: readonly string[] = ['report', 'suggestion'];

/** A row in each secured table that the test's deal does not fill; runs with the system's sight after the deal. */
export const fillSecuredTables = async (tx: Tx): Promise<void> => {
  const organisation = '(select buyer_id from contract limit 1)';
  await tx.query(
    `insert into organisation_address (id, organisation_id, purpose, label, street, post_code, town, added_at)
     values (gen_random_uuid(), ${organisation}, 'delivery', 'x', 'x', 'x', 'x', now())`,
  );
  await tx.query(
    `insert into payout_change (id, organisation_id, kind, first, new_value, requested_at, requested_by_name, usable_at,
       used_at)
     values (gen_random_uuid(), ${organisation}, 'bank-account', true, repeat('1', 26), now(), 'x', now(), now())`,
  );
  await tx.query(
    `insert into bank_account (id, organisation_id, nrb, added_at)
     values (gen_random_uuid(), ${organisation}, repeat('1', 26), now())`,
  );
  await tx.query(
    `insert into binding_person (id, organisation_id, name, office, part, valid_from, recorded_at)
     values (gen_random_uuid(), ${organisation}, 'x', 'x', 'binds', '2026-01-01', now())`,
  );
  await tx.query(
    `insert into join_request (id, organisation_id, account_id, state, requested_at)
     values (gen_random_uuid(), ${organisation}, (select account_id from message limit 1), 'waiting', now())`,
  );
  await fillContractTables(tx);
  await fillPaymentTables(tx);
  await tx.query(`insert into capacity select id, 'porcja', 'none', 1 from listing limit 1`);
  await tx.query(`insert into capacity_month select listing_id, '2027-01-01', 90 from capacity`);
  await tx.query(
    `insert into capacity_reservation (id, holder_id, listing_id, month, amount, unit, state, reserved_at)
     select gen_random_uuid(), (select id from inquiry limit 1), listing_id, month, 10, 'porcja', 'reserved', now()
     from capacity_month`,
  );
  await tx.query(
    `insert into capacity_change (id, listing_id, month, at, cause, free_before, free_after, reservation_id)
     select gen_random_uuid(), listing_id, month, now(), 'reserved', 100, 90, id from capacity_reservation`,
  );
  await tx.query(
    `insert into price_offer (id, listing_id, organisation_id, kind, basis_points, starts_on, ends_on, version, created_at)
     select gen_random_uuid(), id, organisation_id, 'percent', 1000, '2999-01-01', '2999-01-02', 1, now()
     from listing limit 1`,
  );
  await fillProcedures(tx);
  await tx.query(`insert into track_answer select gen_random_uuid(), ${organisation}, now(), now()`);
  await tx.query(
    `insert into track_completion select gen_random_uuid(), ${organisation}, ${organisation}, now()`,
  );
  await tx.query(
    `insert into evidence (id, organisation_id, kind, title, valid_from, disclosure, version, declared_at)
     values (gen_random_uuid(), ${organisation}, 'permit', 'x', '2026-01-01', 'none', 1, now())`,
  );
  await tx.query(
    `insert into profile_contact (id, organisation_id, role_pl, email, published, position, changed_at)
     values (gen_random_uuid(), ${organisation}, 'x', 'x@x.example', false, 1, now())`,
  );
  await tx.query(
    `insert into suggestion (id, subject_kind, subject_id, subject_title, organisation_id, field, before, after, state,
       suggested_by, suggested_for, suggested_at)
     values (gen_random_uuid(), 'profile', ${organisation}, 'x', ${organisation}, 'introPl', 'x', 'y', 'open',
       (select account_id from message limit 1), ${organisation}, now())`,
  );
  await tx.query(
    `insert into printed_catalogue (id, organisation_id, requested_by, requested_at, lang)
     values (gen_random_uuid(), ${organisation}, (select account_id from message limit 1), now(), 'pl')`,
  );
  await tx.query(
    `insert into report (id, subject_kind, subject_id, subject_title, organisation_id, ground, text, lang, filed_at, state)
     values (gen_random_uuid(), 'profile', ${organisation}, 'x', ${organisation}, 'other', 'x', 'pl', now(), 'open')`,
  );
  await tx.query(`insert into application_draft values (gen_random_uuid(), 'x', '{}', now(), now(), now())`);
  await fillGuestDrafts(tx);
  await fillClosings(tx);
  const account = '(select account_id from message limit 1)';
  await tx.query(
    `with saved as (
       insert into saved_search (id, organisation_id, subject, name, query, pace, watch_since, created_at)
       values (gen_random_uuid(), ${organisation}, 'listings', 'x', 'q=x', 'now', now(), now()) returning id
     ), alert as (
       insert into search_alert select gen_random_uuid(), id, now() from saved returning id, saved_search_id
     ) insert into search_hit select saved_search_id, gen_random_uuid(), now(), id from alert`,
  );
  await tx.query(
    `insert into authenticator_app (account_id, sealed_secret, last_step, created_at) values (${account}, 'x', 0, now())`,
  );
  await tx.query(
    `insert into recovery_code (id, account_id, mark) values (gen_random_uuid(), ${account}, 'x')`,
  );
  await tx.query(
    `insert into pending_sign_in (id, account_id, secret_hash, device, expires_at)
     values (gen_random_uuid(), ${account}, 'x', 'x', now())`,
  );
  await tx.query(
    `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at)
     values (gen_random_uuid(), ${account}, 'x', '', 0, '{}', 'x', now())`,
  );
  await tx.query(
    `insert into passkey_challenge (challenge, account_id, bound_to, purpose, expires_at)
     values ('x', ${account}, gen_random_uuid(), 'use', now())`,
  );
  await tx.query(
    `insert into email_change (id, account_id, old_email, new_email, created_at, expires_at)
     values (gen_random_uuid(), ${account}, 'a', 'b', now(), now())`,
  );
  await tx.query(
    `insert into data_export (id, account_id, requested_at) values (gen_random_uuid(), ${account}, now())`,
  );
  await tx.query(
    `insert into notice_preference (account_id, organisation_id, topic, mail, chosen_at)
     values (${account}, ${organisation}, 'x', 'now', now())`,
  );
  await tx.query(
    `insert into calendar_feed (account_id, id, secret_hash, made_at) values (${account}, gen_random_uuid(), 'x', now())`,
  );
  await tx.query(
    `insert into mail_action (id, secret_hash, account_id, organisation_id, act, thing, made_at, expires_at)
     select gen_random_uuid(), 'x', account_id, organisation_id, 'x', 'x', now(), now() from organisation_person limit 1`,
  );
  await tx.query(`insert into account_touch values (${account}, 'x', now())`);
  await fillCampaigns(tx, account);
  await tx.query(
    `insert into sign_in (id, account_id, at, device, outcome) values (gen_random_uuid(), ${account}, now(), 'x', 'password')`,
  );
};

/** Tables that need none, each with why. A new table stands here or above, or the test fails. */
export const openTables: Readonly<Record<string, string>> = {
  account: 'Read before anybody is known, by address or session; holds no word of any deal.',
  session: 'Read before anybody is known; its secret is a hash of 256 random bits.',
  account_link: 'Read before anybody is known; its secret is a hash of 256 random bits.',
  api_token: 'Read before anybody is known; its secret is a hash of 256 random bits.',
  access_grant: 'Read while the actor is being found out; ids, days and scopes.',
  acting: 'Two ids, read while the actor is being found out.',
  invitation: 'Read by who holds the mailed link, before they belong anywhere; its secret is a hash.',
  organisation: 'Names and addresses of parties, which every list and document shows.',
  organisation_person: 'Read while the actor is being found out.',
  coordinator_assignment: 'Public by the founding agreement (§3.4).',
  vat_status: 'Public: the register of VAT payers says the same.',
  binding_rule: 'Public: the court register says how many bind; who they are is secured.',
  operator: 'Public by law: who runs the site; versions are only added.',
  going_live_confirmation: 'Which backups the operator has confirmed, and when; holds no word of any deal.',
  claim: 'Read by who holds the mailed link, before they belong anywhere; its secret is a hash.',
  representative: 'Public to the members by the founding agreement (§3.2).',
  appeal: 'Read by the organisation and by the council, which is policy.',
  appeal_term: 'Public rules.',
  retention_term: 'Public rules.',
  touch_window: 'Public rules.',
  by_law: 'Public rules.',
  motion: 'Read by the members (§3.2); whoever may is policy.',
  meeting: 'Read by the council (§3.2), which is policy.',
  meeting_attendance: 'Goes with the meeting.',
  meeting_alert: 'Days and counts.',
  vote: 'Read by the members (§3.2); whoever may is policy.',
  membership: 'Public: the directory.',
  profile_photo: 'Public: goes with the profile.',
  member_profile: 'Public: the directory.',
  departure: 'Read by the leaver and by whoever coordinates that day, which is policy.',
  membership_application: 'Read by the applicant and by whoever coordinates that day, which is policy.',
  moderation_decision: 'Read by the organisation and by whoever coordinates that day, which is policy.',
  listing: 'Public reads without a transaction; drafts hold what will be public.',
  listing_photo: 'Goes with the listing.',
  listing_price_change:
    'Which prices the catalogue has shown to everybody; append-only for the serving role.',
  category: 'Public vocabulary.',
  cpv: 'Public vocabulary.',
  feature: 'Public: the home page.',
  contract_review:
    'Written under the buyer’s name for everybody; public from the third buyer on, by the view shown_review.',
  announcement: 'Public from a day to a day, by the view public_announcement.',
  gathering: 'Public: the list of events.',
  synonym_group: 'Words that mean the same; whoever searches is answered by them.',
  short_link: 'Followed before anybody is known; where posters lead and who made them.',
  short_link_day: 'Counts by day, of nobody.',
  campaign: 'Public once it runs; before, read by the members and the coordinator, which is policy.',
  campaign_participant:
    'Who takes part is public while it runs; who was asked is policy. A trigger keeps that the member alone joins.',
  campaign_listing: 'Public listings. A trigger keeps that the member alone chooses them.',
  placement: 'Public while it stands; before, the coordinator’s plan.',
  exposure: 'Numbers of the rotation, which the page that explains it shows to everybody.',
  rotation_count: 'Numbers of the rotation, as those of exposure.',
  slot_page: 'How many pages were opened; says nothing of whom.',
  click: 'Of what was clicked, never of who clicked; the numbers of others are kept from members by policy.',
  refused_click: 'Numbers by day and reason.',
  newsletter:
    'What is mailed to everybody who asked; drafts are read by whoever coordinates, which is policy.',
  stored_file:
    'Name, size and digest; whether it may be read says the row that it hangs on, which is secured.',
  notice:
    'Counted on every page without a transaction; by rule holds no price, no text of a message, no secret.',
  notice_read: 'Two ids and a time.',
  notice_mail: 'Two ids and a time.',
  digest: 'Whose, of which day, and when it went.',
  digest_item: 'Ids and a time.',
  activity:
    'Read with the thing that it is about; append-only for the serving role; holds no price and no text.',
  contract_counter: 'The last number of a year.',
  procedure_counter: 'The last number of a year.',
  procurement_rule: 'Public rules.',
  payment_rule: 'Public rules.',
  receivable_start: 'One instant, the same for all.',
  invoice_rule: 'Public rules.',
  gateway_fee: 'Public prices of Stripe.',
  idempotency_key: 'Asked for by scope, which names the account; answers are ids.',
  rate_limit: 'Hashes and counts.',
  seeding: 'Which first data were written.',
  search_generation: 'The search index: public listings only.',
  search_document: 'The search index: public listings only.',
  search_facet: 'The search index: public listings only.',
  search_word: 'The search index: words of public listings.',
  search_copy: 'How far another search engine copies the index.',
  search_debt: 'The search index: ids of public listings.',
  search_demand: 'What was looked for, per day, with nobody named.',
  demand_rule: 'Public rules.',
  demand_call: 'What members were told that buyers look for; names nobody.',
  worker_heartbeat: 'Which workers live.',
  clock_shift: 'Empty outside tests; the serving role may read it only.',
  migration: 'Which migrations ran; the serving role may read it only.',
  master_key:
    'The fingerprint of the master key, which tells nothing of it; the serving role may read it only.',
};
