export { IdentityModule } from './identity.module.js';
export { Accounts, type NewAccount } from './accounts.service.js';
export { Consents } from './consents.service.js';
export { SecondFactors } from './second-factors.service.js';
export { Sessions } from './sessions.service.js';
export { identityEntities } from './data/entities.js';
export { acceptedAnswer, confirmBody, linkQuery, newPassword, sessionAnswer } from './identity.schemas.js';
export { SendConfirmationLink, SendResetLink } from './jobs/send-account-link.js';
export { MakeDataExport } from './jobs/make-data-export.js';
export { AskNewMailbox, AskOldMailbox, TellOldMailbox } from './jobs/send-email-change.js';
export { TellTerms } from './jobs/tell-terms.js';
export {
  TellChangedTerms,
  TellExportMade,
  TellSafetyChange,
  TellTakenAddress,
} from './jobs/send-account-notice.js';
import './domain/events.js';
/** SQL read model for joins: view `live_session` (id, secret_hash, account_id, last_seen_at, expires_at, name, email, lang,
 * second_factor_at, proven_at, terms_due). */
export type { LegalText, LegalVersion } from './domain/legal-versions.js';
export { PASSWORD_HINT } from './domain/password-rules.js';
export { deviceName } from './domain/device-name.js';
export { localPath } from './domain/local-path.js';
