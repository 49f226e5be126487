/** What can happen to an account's protection; each is told to its owner by mail and kept in the activity. */
export const safetyChanges = [
  'password-changed',
  'app-added',
  'app-removed',
  'passkey-added',
  'passkey-removed',
  'recovery-codes-made',
  'recovery-code-used',
] as const;

export type SafetyChange = (typeof safetyChanges)[number];
