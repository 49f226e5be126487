import type { Vault } from '../../../platform/vault.js';

/** By what an address that wants no more mails is known again, without being kept. */
export const suppressionMark = (vault: Vault, email: string): Promise<string> =>
  vault.mark(email.trim().toLowerCase(), 'procurement/suppression');
