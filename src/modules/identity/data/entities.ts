import { Consent } from './consent.entity.js';
import { DataExport } from './data-export.entity.js';
import { EmailChange } from './email-change.entity.js';
import { Account, AccountLink, Session } from './identity.entities.js';
import { Passkey, PasskeyChallenge } from './passkey.entities.js';
import { AuthenticatorApp, PendingSignIn, RecoveryCode, SignIn } from './second-factor.entities.js';

export const identityEntities = [
  Account,
  Session,
  AccountLink,
  AuthenticatorApp,
  RecoveryCode,
  PendingSignIn,
  SignIn,
  Passkey,
  PasskeyChallenge,
  EmailChange,
  Consent,
  DataExport,
];
