import type { JobHandlerClass, Schedule } from './platform/jobs/job-handler.js';
import { DeleteBlobs } from './platform/jobs/delete-blobs.js';
import { ApplyRetention } from './platform/privacy/apply-retention.js';
import { Housekeeping } from './platform/jobs/housekeeping.js';
import type { Subscriptions } from './platform/jobs/task-list.js';
import {
  AskNewMailbox,
  AskOldMailbox,
  MakeDataExport,
  SendConfirmationLink,
  SendResetLink,
  TellChangedTerms,
  TellExportMade,
  TellOldMailbox,
  TellSafetyChange,
  TellTakenAddress,
  TellTerms,
} from './modules/identity/index.js';
import { CloseMotions, OpenAppealMotion, RemindOfMeeting } from './modules/governance/index.js';
import {
  ActivateOrganisations,
  SendClaimLink,
  SendInvitation,
  TellJoinDecision,
} from './modules/organisations/index.js';
import {
  ForgetMailActions,
  SendDigest,
  SendNotice,
  StartDigests,
  TellBankAccount,
  TellGrant,
  TellJoinRequested,
  TellPersonLeft,
  TellUnitLinked,
  TellUnitUnlinked,
} from './modules/notices/index.js';
import { FollowName, KeepAnswer, KeepCompletion, RemindOfEnd } from './modules/members/index.js';
import { SendReportOutcome, SendReportReceipt } from './modules/moderation/index.js';
import {
  AttributeAnswer,
  AttributeContract,
  AttributeInquiry,
  AttributeProcedure,
  MakeCatalogue,
} from './modules/campaigns/index.js';
import {
  RemindOfGatherings,
  SendNewsletter,
  SendNewsletterTest,
  SendRegistrationMail,
  SendSubscriptionLink,
  WatchNewsletters,
} from './modules/news/index.js';
import { RemindOfContractEnd } from './modules/contracts/index.js';
import {
  ApplyStripeEvent,
  ChargeDelivery,
  ChargeMissed,
  CloseStaleCheckouts,
  EndShutOutCheckouts,
  ReconcilePayments,
  RemindOfPayment,
  TellMonth,
  UsePayoutChanges,
} from './modules/payments/index.js';
import { OpenDue, SendOutsideMail, SendWaves } from './modules/procurement/index.js';
import { TellExpired } from './modules/inquiries/index.js';
import { StampCampaigns, WatchPlacements } from './modules/campaigns/index.js';
import { CompareIndex, IndexListing, IndexOrganisation, RenewIndex } from './modules/catalog/index.js';
import { MatchListing, MatchProcedure, TellDaily, TellFound } from './modules/demand/index.js';
import { TellSynonyms } from './modules/search/index.js';

/** Every event and who is told of it, on one page. Each handler runs as its own background job. */
export const subscriptions = {
  'files.file-forgotten': [DeleteBlobs],
  'identity.confirmation-requested': [SendConfirmationLink],
  'identity.reset-requested': [SendResetLink],
  'identity.taken-address-used': [TellTakenAddress],
  'identity.email-confirmed': [ActivateOrganisations],
  'identity.email-change-requested': [AskOldMailbox, AskNewMailbox],
  'identity.email-changed': [TellOldMailbox],
  'identity.safety-changed': [TellSafetyChange],
  'identity.terms-changed': [TellChangedTerms],
  'identity.data-export-requested': [MakeDataExport],
  'identity.data-export-made': [TellExportMade],
  'organisations.claim-made': [SendClaimLink],
  'organisations.person-invited': [SendInvitation],
  'organisations.bank-account-changed': [TellBankAccount],
  'organisations.join-requested': [TellJoinRequested],
  'organisations.join-decided': [TellJoinDecision],
  'organisations.person-left': [TellPersonLeft],
  'organisations.unit-linked': [TellUnitLinked],
  'organisations.unit-unlinked': [TellUnitUnlinked],
  'organisations.grant-changed': [TellGrant],
  'organisations.organisation-changed': [FollowName, IndexOrganisation],
  'notices.notice-told': [SendNotice],
  'notices.digest-due': [SendDigest],
  'moderation.appeal-filed': [OpenAppealMotion],
  'moderation.report-filed': [SendReportReceipt],
  'moderation.report-closed': [SendReportOutcome],
  'members.membership-changed': [IndexOrganisation],
  'members.profile-changed': [],
  'catalog.listing-changed': [IndexListing],
  'catalog.listing-indexed': [MatchListing],
  'catalog.index-found-outdated': [RenewIndex],
  'search.synonyms-changed': [TellSynonyms],
  'inquiries.inquiry-sent': [AttributeInquiry],
  'inquiries.inquiry-answered': [KeepAnswer, AttributeAnswer],
  'procurement.suppliers-asked': [AttributeProcedure],
  'procurement.procedure-published': [MatchProcedure],
  'procurement.procedure-opened': [AttributeProcedure],
  'procurement.outside-mail-due': [SendOutsideMail],
  'campaigns.catalogue-requested': [MakeCatalogue],
  'contracts.delivery-accepted': [ChargeDelivery],
  'contracts.contract-concluded': [AttributeContract],
  'contracts.contract-in-force': [AttributeContract],
  'contracts.contract-amended': [AttributeContract],
  'contracts.contract-shared': [AttributeContract],
  'contracts.contract-completed': [KeepCompletion, AttributeContract],
  'contracts.contract-ended': [AttributeContract],
  'payments.stripe-event-received': [ApplyStripeEvent],
  'payments.account-shut-out': [EndShutOutCheckouts],
  'payments.owed-changed': [CloseStaleCheckouts],
  'demand.found': [TellFound],
  'news.subscription-asked': [SendSubscriptionLink],
  'news.newsletter-due': [SendNewsletter],
  'news.newsletter-test-asked': [SendNewsletterTest],
  'news.registration-mail-due': [SendRegistrationMail],
} satisfies Subscriptions as Readonly<Record<string, readonly JobHandlerClass[]>>;

/** What the clock starts. */
export const schedules: readonly Schedule[] = [
  { cron: '7 2 * * *', job: ApplyRetention },
  { cron: '17 2 * * *', job: Housekeeping },
  { cron: '50 5 * * *', job: RemindOfEnd },
  { cron: '10 4 * * *', job: TellDaily },
  { cron: '55 5 * * *', job: RemindOfContractEnd },
  { cron: '10 * * * *', job: ChargeMissed },
  { cron: '0 7 * * *', job: RemindOfPayment },
  { cron: '*/5 * * * *', job: UsePayoutChanges },
  { cron: '40 * * * *', job: ReconcilePayments },
  { cron: '15 3 1-3 * *', job: TellMonth },
  { cron: '20 6 * * *', job: TellTerms },
  { cron: '*/5 * * * *', job: TellExpired },
  { cron: '*/5 * * * *', job: SendWaves },
  { cron: '* * * * *', job: CloseMotions },
  { cron: '* * * * *', job: OpenDue },
  { cron: '40 6 * * *', job: RemindOfMeeting },
  { cron: '*/5 * * * *', job: StampCampaigns },
  { cron: '25 * * * *', job: WatchPlacements },
  { cron: '*/15 * * * *', job: StartDigests },
  { cron: '37 2 * * *', job: ForgetMailActions },
  { cron: '47 2 * * *', job: CompareIndex },
  { cron: '* * * * *', job: WatchNewsletters },
  { cron: '5 7-17 * * *', job: RemindOfGatherings },
];
