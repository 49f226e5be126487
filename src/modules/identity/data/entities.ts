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
];
