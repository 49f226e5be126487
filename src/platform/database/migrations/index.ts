import { Platform1764000000000 } from './1764000000000-platform.js';
import { Seeds1764000005000 } from './1764000005000-seeds.js';
import { Identity1764000010000 } from './1764000010000-identity.js';
import { Organisations1764000020000 } from './1764000020000-organisations.js';
import { Files1764000030000 } from './1764000030000-files.js';
import { Notices1764000035000 } from './1764000035000-notices.js';
import { Moderation1764000037000 } from './1764000037000-moderation.js';
import { Members1764000040000 } from './1764000040000-members.js';
import { Search1764000045000 } from './1764000045000-search.js';
import { Catalog1764000050000 } from './1764000050000-catalog.js';
import { Conversations1764000060000 } from './1764000060000-conversations.js';
import { Inquiries1764000070000 } from './1764000070000-inquiries.js';
import { Contracts1764000080000 } from './1764000080000-contracts.js';
import { Campaigns1764000090000 } from './1764000090000-campaigns.js';
import { RecordsStay1764100000100 } from './1764100000100-records-stay.js';
import { MasterKey1764100000300 } from './1764100000300-master-key.js';
import { SearchVersion1764100000700 } from './1764100000700-search-version.js';
import { Operator1764100100000 } from './1764100100000-operator.js';
import { Claims1764100100100 } from './1764100100100-claims.js';
import { GoingLive1764100100200 } from './1764100100200-going-live.js';
import { Principals1764100100300 } from './1764100100300-principals.js';
import { OrganisationFacts1764100100400 } from './1764100100400-organisation-facts.js';
import { JoinRequests1764100100500 } from './1764100100500-join-requests.js';
import { SessionProof1764100200000 } from './1764100200000-session-proof.js';
import { SecondFactor1764100200100 } from './1764100200100-second-factor.js';
import { Passkeys1764100200200 } from './1764100200200-passkeys.js';
import { EmailChange1764100200300 } from './1764100200300-email-change.js';
import { Appeals1764100300000 } from './1764100300000-appeals.js';
import { Council1764100300010 } from './1764100300010-council.js';
import { Motions1764100300020 } from './1764100300020-motions.js';
import { Admission1764100300030 } from './1764100300030-admission.js';
import { Leaving1764100300040 } from './1764100300040-leaving.js';
import { Meetings1764100300050 } from './1764100300050-meetings.js';
import { Evidence1764100400000 } from './1764100400000-evidence.js';
import { TrackRecord1764100400100 } from './1764100400100-track-record.js';
import { ProfilePhotos1764100400200 } from './1764100400200-profile-photos.js';
import { ProfileContacts1764100400500 } from './1764100400500-profile-contacts.js';
import { PhotoOrder1764100400600 } from './1764100400600-photo-order.js';
import { Capacity1764100500000 } from './1764100500000-capacity.js';
import { ShowsCapacity1764100500900 } from './1764100500900-shows-capacity.js';
import { Reports1764100600000 } from './1764100600000-reports.js';
import { Grants1764100600100 } from './1764100600100-grants.js';
import { Suggestions1764100600200 } from './1764100600200-suggestions.js';
import { SuggestionWithdrawal1764100600300 } from './1764100600300-suggestion-withdrawal.js';
import { Consents1764100700000 } from './1764100700000-consents.js';
import { DataExports1764100700100 } from './1764100700100-data-exports.js';
import { Erasure1764100700200 } from './1764100700200-erasure.js';
import { Retention1764100700300 } from './1764100700300-retention.js';
import { TermsTold1764100700400 } from './1764100700400-terms-told.js';
import { NoticePreferences1764100800000 } from './1764100800000-notice-preferences.js';
import { MailActions1764100800100 } from './1764100800100-mail-actions.js';
import { CalendarFeed1764100800200 } from './1764100800200-calendar-feed.js';
import { Causes1764100900000 } from './1764100900000-causes.js';
import { CampaignsByConsent1764200100000 } from './1764200100000-campaigns-by-consent.js';
import { Placements1764200200000 } from './1764200200000-placements.js';
import { Subscribers1764200300000 } from './1764200300000-subscribers.js';
import { Newsletters1764200300100 } from './1764200300100-newsletters.js';
import { Announcements1764200300200 } from './1764200300200-announcements.js';
import { Gatherings1764200300300 } from './1764200300300-gatherings.js';
import { ShortLinks1764200500000 } from './1764200500000-short-links.js';
import { PrintedCatalogues1764200500100 } from './1764200500100-printed-catalogues.js';
import { Touches1764200600000 } from './1764200600000-touches.js';
import { Attribution1764200600100 } from './1764200600100-attribution.js';
import { PriceOffers1764200700000 } from './1764200700000-price-offers.js';
import { CampaignPrices1764200700500 } from './1764200700500-campaign-prices.js';
import { KeptConsent1764200800000 } from './1764200800000-kept-consent.js';
import { ShownCategories1764200800100 } from './1764200800100-shown-categories.js';
import { EndedCampaign1764200800200 } from './1764200800200-ended-campaign.js';
import { CatalogueMembers1764200800300 } from './1764200800300-catalogue-members.js';
import { CancelledDeliveries1764200850000 } from './1764200850000-cancelled-deliveries.js';
import { GatheringReminders1764200850100 } from './1764200850100-gathering-reminders.js';
import { LeaversContacts1764200900000 } from './1764200900000-leavers-contacts.js';
import { Procedures1764300100000 } from './1764300100000-procedures.js';
import { ProcedureQuestions1764300100100 } from './1764300100100-procedure-questions.js';
import { OutsideSuppliers1764300200000 } from './1764300200000-outside-suppliers.js';
import { Bids1764300300000 } from './1764300300000-bids.js';
import { Awards1764300400000 } from './1764300400000-awards.js';
import { CapacityHolders1764300400100 } from './1764300400100-capacity-holders.js';
import { OutsideResults1764300400200 } from './1764300400200-outside-results.js';
import { ContractOrigin1764300600000 } from './1764300600000-contract-origin.js';
import { Deliveries1764300600100 } from './1764300600100-deliveries.js';
import { ContractAcceptance1764300600200 } from './1764300600200-contract-acceptance.js';
import { ContractAmendments1764300600300 } from './1764300600300-contract-amendments.js';
import { ContractReviews1764300600400 } from './1764300600400-contract-reviews.js';
import { Synonyms1764400100000 } from './1764400100000-synonyms.js';
import { FirstSynonyms1764400100100 } from './1764400100100-first-synonyms.js';
import { IndexRules1764400200000 } from './1764400200000-index-rules.js';
import { ReviewsOfThreeBuyers1764500100000 } from './1764500100000-reviews-of-three-buyers.js';
import { AcceptedVersions1764500100100 } from './1764500100100-accepted-versions.js';
import { AttributedProcedures1764600100000 } from './1764600100000-attributed-procedures.js';
import { EndedCampaignPicture1764600100100 } from './1764600100100-ended-campaign-picture.js';
import { CatalogueListings1764600100200 } from './1764600100200-catalogue-listings.js';
import { GuestDrafts1764610100000 } from './1764610100000-guest-drafts.js';
import { Closings1764610100100 } from './1764610100100-closings.js';
import { SearchCopy1764640000000 } from './1764640000000-search-copy.js';
import { Demand1764650100000 } from './1764650100000-demand.js';
import { DemandCalls1764650200000 } from './1764650200000-demand-calls.js';
import { SavedSearches1764650300000 } from './1764650300000-saved-searches.js';
import { Receivables1764660000000 } from './1764660000000-receivables.js';
import { PaymentReminders1764660100000 } from './1764660100000-payment-reminders.js';
import { UnreadableBids1764670000000 } from './1764670000000-unreadable-bids.js';
import { CountedSteps1764680000000 } from './1764680000000-counted-steps.js';
import { CategoryTree1764680000100 } from './1764680000100-category-tree.js';
import { GatewayRequests1764700000000 } from './1764700000000-gateway-requests.js';
import { StripeAccounts1764700100000 } from './1764700100000-stripe-accounts.js';
import { OnlinePayments1764710000000 } from './1764710000000-online-payments.js';
import { PayoutChanges1764720000000 } from './1764720000000-payout-changes.js';
import { AccountChecks1764720100000 } from './1764720100000-account-checks.js';
import { BankStatements1764720200000 } from './1764720200000-bank-statements.js';
import { Invoices1764730000000 } from './1764730000000-invoices.js';
import { AccountStatements1764740000000 } from './1764740000000-account-statements.js';
import { PaymentSharing1764740100000 } from './1764740100000-payment-sharing.js';
import { PastDeliveries1764740200000 } from './1764740200000-past-deliveries.js';
import { SearchWrites1764750000000 } from './1764750000000-search-writes.js';
import { ShutOutAccounts1764800000000 } from './1764800000000-shut-out-accounts.js';
import { UnusedIndex1764800100000 } from './1764800100000-unused-index.js';
import { CorrectionDuties1764800200000 } from './1764800200000-correction-duties.js';
import { StripePrices1764830000000 } from './1764830000000-stripe-prices.js';
import { ContractShares1764840000000 } from './1764840000000-contract-shares.js';
import { AttributedShares1764840000100 } from './1764840000100-attributed-shares.js';

/** All migrations in their order; forward only. */
export const migrations = [
  Platform1764000000000,
  Seeds1764000005000,
  Identity1764000010000,
  Organisations1764000020000,
  Files1764000030000,
  Notices1764000035000,
  Moderation1764000037000,
  Members1764000040000,
  Search1764000045000,
  Catalog1764000050000,
  Conversations1764000060000,
  Inquiries1764000070000,
  Contracts1764000080000,
  Campaigns1764000090000,
  RecordsStay1764100000100,
  MasterKey1764100000300,
  SearchVersion1764100000700,
  Operator1764100100000,
  Claims1764100100100,
  GoingLive1764100100200,
  Principals1764100100300,
  OrganisationFacts1764100100400,
  JoinRequests1764100100500,
  SessionProof1764100200000,
  SecondFactor1764100200100,
  Passkeys1764100200200,
  EmailChange1764100200300,
  Appeals1764100300000,
  Council1764100300010,
  Motions1764100300020,
  Admission1764100300030,
  Leaving1764100300040,
  Meetings1764100300050,
  Evidence1764100400000,
  TrackRecord1764100400100,
  ProfilePhotos1764100400200,
  ProfileContacts1764100400500,
  PhotoOrder1764100400600,
  Capacity1764100500000,
  ShowsCapacity1764100500900,
  Reports1764100600000,
  Grants1764100600100,
  Suggestions1764100600200,
  SuggestionWithdrawal1764100600300,
  Consents1764100700000,
  DataExports1764100700100,
  Erasure1764100700200,
  Retention1764100700300,
  TermsTold1764100700400,
  NoticePreferences1764100800000,
  MailActions1764100800100,
  CalendarFeed1764100800200,
  Causes1764100900000,
  CampaignsByConsent1764200100000,
  Placements1764200200000,
  Subscribers1764200300000,
  Newsletters1764200300100,
  Announcements1764200300200,
  Gatherings1764200300300,
  ShortLinks1764200500000,
  PrintedCatalogues1764200500100,
  Touches1764200600000,
  Attribution1764200600100,
  PriceOffers1764200700000,
  CampaignPrices1764200700500,
  KeptConsent1764200800000,
  ShownCategories1764200800100,
  EndedCampaign1764200800200,
  CatalogueMembers1764200800300,
  CancelledDeliveries1764200850000,
  GatheringReminders1764200850100,
  LeaversContacts1764200900000,
  Procedures1764300100000,
  ProcedureQuestions1764300100100,
  OutsideSuppliers1764300200000,
  Bids1764300300000,
  Awards1764300400000,
  CapacityHolders1764300400100,
  OutsideResults1764300400200,
  ContractOrigin1764300600000,
  Deliveries1764300600100,
  ContractAcceptance1764300600200,
  ContractAmendments1764300600300,
  ContractReviews1764300600400,
  Synonyms1764400100000,
  FirstSynonyms1764400100100,
  IndexRules1764400200000,
  ReviewsOfThreeBuyers1764500100000,
  AcceptedVersions1764500100100,
  AttributedProcedures1764600100000,
  EndedCampaignPicture1764600100100,
  CatalogueListings1764600100200,
  GuestDrafts1764610100000,
  Closings1764610100100,
  SearchCopy1764640000000,
  Demand1764650100000,
  DemandCalls1764650200000,
  SavedSearches1764650300000,
  Receivables1764660000000,
  PaymentReminders1764660100000,
  UnreadableBids1764670000000,
  CountedSteps1764680000000,
  CategoryTree1764680000100,
  GatewayRequests1764700000000,
  StripeAccounts1764700100000,
  OnlinePayments1764710000000,
  PayoutChanges1764720000000,
  AccountChecks1764720100000,
  BankStatements1764720200000,
  Invoices1764730000000,
  AccountStatements1764740000000,
  PaymentSharing1764740100000,
  PastDeliveries1764740200000,
  SearchWrites1764750000000,
  ShutOutAccounts1764800000000,
  UnusedIndex1764800100000,
  CorrectionDuties1764800200000,
  StripePrices1764830000000,
  ContractShares1764840000000,
  AttributedShares1764840000100,
];
