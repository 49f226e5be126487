import { z } from 'zod';
import { checked, email, line } from '../../platform/validation/fields.js';
import { checkKrs, checkNip, checkPhone, checkPostCode, checkRegon } from '../../shared/identifiers.js';
import { newPassword } from '../identity/index.js';
import { acceptTerms } from './organisations.schemas.js';

/** Whom the coordinator invites to take over a known organisation's profile. */
export const claimInvitationBody = z.strictObject({ name: line(120), email: email() });

/** Taking over: name and password only when the invited address has no account yet. */
export const claimBody = z.strictObject({
  token: z.string().min(1).max(100),
  nip: checked(checkNip),
  krs: checked(checkKrs).optional(),
  regon: checked(checkRegon).optional(),
  street: line(120),
  postCode: checked(checkPostCode),
  phone: checked(checkPhone).optional(),
  name: line(120).optional(),
  password: newPassword().optional(),
  acceptTerms: acceptTerms(),
});
export type ClaimInput = z.output<typeof claimBody>;

export const claimedAnswer = z.object({ organisation: z.string() }).meta({ id: 'OrganisationClaimed' });
