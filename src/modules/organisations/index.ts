import './domain/events.js';
export { OrganisationsModule } from './organisations.module.js';
export { LinkActors } from './link-actors.service.js';
export { Claims } from './claims.service.js';
export { ClaimMails } from './claim-mails.js';
/** SQL read model for joins: view `sole_owner` (organisation_id, account_id, name): organisations with one owner. */
/** SQL read model for joins: view `latest_claim` (organisation_id, name, email, invited_at, expires_at, used_at, revoked_at). */
export { claimsOf, hasPeople, type ClaimLine } from './data/claim.queries.js';
export { claimInvitationBody } from './claims.schemas.js';
export { claimStateOf, claimStates, type ClaimDates, type ClaimState } from './domain/claim-state.js';
export { OperatorRecord, operatorAddress } from './operator-record.service.js';
export type { Operator } from './data/operator.queries.js';
export { operatorName } from './operator.schemas.js';
export { Units } from './units.service.js';
export { VatStatuses } from './vat-statuses.service.js';
export { Organisations } from './organisations.service.js';
export { People } from './people.service.js';
export { Registration } from './registration.service.js';
export { organisationEntities } from './data/organisation.entities.js';
export { nipIsTaken } from './data/organisation.queries.js';
export type { Party, Principal } from './data/organisation.queries.js';
export { coordinatorHistory, coordinatorOn, type AssignmentLine } from './data/coordinator.queries.js';
export { correspondentsOf, ownersOf, peopleOf } from './data/people.queries.js';
export { addUnclaimed, type Unclaimed } from './data/unclaimed.commands.js';
export {
  isDependent,
  organisationKinds,
  publicKinds,
  type OrganisationKind,
} from './domain/organisation-kinds.js';
export { organisationLabels } from './organisations.labels.js';
export { ActivateOrganisations } from './jobs/activate-organisations.js';
export { SendClaimLink } from './jobs/send-claim-link.js';
export { SendInvitation } from './jobs/send-invitation.js';
export { signingOf, signingInWords, type Signing } from './domain/signing.js';
export { signingAnswer } from './facts.schemas.js';
export { SigningNote } from './web/signing-note.js';
export { BankAccounts } from './bank-accounts.service.js';
export type { HistoryAction } from './history.js';
export { bankAccountsOf, currentBankAccount } from './data/facts.queries.js';
export { formatNrb, nrbInHistory } from './domain/bank-account.js';
export { Binding } from './binding.service.js';
export { JoinRequests } from './join-requests.service.js';
export { TellJoinDecision } from './jobs/tell-join-decision.js';
export { Grants } from './grants.service.js';
export { firstPathOf, scopePaths } from './domain/grants.js';
export { joinRequestTransitions } from './domain/join-request-state.js';
