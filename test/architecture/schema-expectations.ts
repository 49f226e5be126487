/**
 * What the schema holds beyond what the ORM's entities can say, as PostgreSQL's catalogue puts it. A new
 * expression or covering index, view, trigger or function is added here; one that disappears fails the test.
 */
export const beyondEntities: readonly string[] = [
  // the database's clock, for deadlines
  'function database_now',

  // what is public, who is in, who is told: the predicates that every read shares
  'view absent_member',
  'view active_member',
  'view campaign_shown',
  'view category_within',
  'view ended_campaign',
  'view council_seat',
  'view latest_claim',
  'view live_session',
  'view public_announcement',
  'view public_listing',
  'view public_profile',
  'view running_campaign',
  'view running_placement',
  'view shown_review',
  'view sole_owner',
  'view unread_notice',
  'index CREATE INDEX ix_membership_absent ON public.membership USING btree (organisation_id) WHERE ((left_at IS NOT NULL) OR (suspended_at IS NOT NULL))',

  // records that stay as they were agreed or sent
  'function agreed_quantity',
  'function keep_delivered_within_agreed',
  'trigger keep_delivered_within_agreed',
  'function keep_proposed_amendment',
  'trigger keep_proposed_amendment',
  'function keep_verified_review',
  'trigger keep_verified_review',
  'function keep_recorded_delivery',
  'trigger keep_recorded_delivery',
  'function keep_agreed_contract',
  'trigger keep_agreed_contract',
  'function keep_counted_motion',
  'trigger keep_counted_motion',
  'function keep_counted_vote',
  'trigger keep_counted_vote',
  'function keep_sent_inquiry',
  'trigger keep_sent_inquiry',
  'function keep_sent_quote',
  'trigger keep_sent_quote',

  // what is owed, and the ledger that is only added to
  'constraint ledger_entry keep_entry_balanced TRIGGER DEFERRABLE INITIALLY DEFERRED',
  'function keep_entry_balanced',
  'trigger keep_entry_balanced',
  'function keep_dispute',
  'trigger keep_dispute',
  'function keep_gateway_request',
  'trigger keep_gateway_request',
  'function keep_stripe_account',
  'trigger keep_stripe_account',
  'function keep_ledger',
  'trigger keep_ledger_entry',
  'trigger keep_ledger_posting',
  'function keep_noted_invoice',
  'trigger keep_noted_invoice',
  'function move_due_day',
  'trigger move_due_day',
  'function keep_receivable',
  'trigger keep_receivable',
  'function keep_bank_account',
  'trigger keep_bank_account',
  'function keep_payout_change',
  'trigger keep_payout_change',
  'function keep_online_record',
  'trigger keep_checkout',
  'trigger keep_checkout_line',
  'trigger keep_online_refund',
  'trigger keep_chargeback',
  'function post_to_balance',
  'trigger post_to_balance',
  'view accepted_delivery',

  // what a buyer published, and what everybody may read of it
  'function keep_procedure',
  'trigger keep_procedure',
  'function keep_procedure_version',
  'trigger keep_procedure_version',
  'view public_procedure',

  // what was asked about a bid and answered
  'function keep_clarification',
  'trigger keep_clarification',

  // what a bidder sent, and until when
  'function keep_bid',
  'trigger keep_bid',
  'function keep_opening',
  'trigger keep_opening',
  'function keep_sent_bid_version',
  'trigger keep_sent_bid_version',

  // a member's own consent to a campaign
  'function keep_contract_share',
  'trigger keep_contract_share',
  'function keep_lead_share',
  'trigger keep_lead_share',
  'function keep_consent',
  'trigger keep_consent',
  'function keep_own_choice',
  'trigger keep_own_choice',
  'function own_act',

  // which prices the catalogue showed, and what a lower price is told with
  'function keep_listing_price',
  'function lowest_price_before',
  'function reduced_price',
  'trigger keep_listing_price',
  'view running_price_offer',

  // what a campaign's report may tell: sums with consent
  'function campaign_begun',
  'function campaign_yield',

  // whether a public page has capacity to ask for
  'function show_capacity',
  'trigger show_capacity',

  // searching
  'function search_words_near',
  'index CREATE INDEX ix_search_document_facet ON public.search_document USING btree (generation, facet) INCLUDE (price_from) WHERE (NOT removed)',
  'index CREATE INDEX ix_search_document_lead_days ON public.search_document USING btree (generation, lead_days, published_at DESC, id) WHERE (NOT removed)',
  'index CREATE INDEX ix_search_document_name_words ON public.search_document USING gin (name_words) WITH (fastupdate=off)',
  'index CREATE INDEX ix_search_document_price_from ON public.search_document USING btree (generation, price_from, published_at DESC, id) WHERE (NOT removed)',
  'index CREATE INDEX ix_search_document_published_at ON public.search_document USING btree (generation, published_at DESC, id) WHERE (NOT removed)',
  'index CREATE INDEX ix_search_document_title_words ON public.search_document USING gin (title_words) WITH (fastupdate=off)',
  'index CREATE INDEX ix_search_document_words ON public.search_document USING gin (words) WITH (fastupdate=off)',
  'index CREATE INDEX ix_search_document_written ON public.search_document USING btree (generation, written)',
  'index CREATE INDEX ix_search_word_word ON public.search_word USING gin (word gin_trgm_ops)',
  `index CREATE UNIQUE INDEX uq_search_generation_live ON public.search_generation USING btree (state) WHERE (state = 'live'::text)`,
];
