import { z } from 'zod';
import { email } from '../../platform/validation/fields.js';
import { PASSWORD_MAX, whyPasswordIsWeak } from './domain/password-rules.js';

/** A password being chosen. Judged here with the other fields, and by the service, which knows the address. */
export const newPassword = () =>
  z
    .string()
    .min(1)
    .max(PASSWORD_MAX)
    .superRefine((password, context) => {
      const text = password === '' ? null : whyPasswordIsWeak(password, '');
      if (text) context.addIssue({ code: 'custom', params: { text } });
    });

export const signInBody = z.strictObject({ email: email(), password: z.string().min(1).max(PASSWORD_MAX) });

/** Who one is, proved again inside a session. */
export const proofBody = z.strictObject({ password: z.string().min(1).max(PASSWORD_MAX) });

export const resetRequestBody = z.strictObject({ email: email() });

export const resetBody = z.strictObject({ token: z.string().min(1).max(100), password: newPassword() });

/** The link of a confirmation mail, together with the password chosen at registration. */
export const confirmBody = z.strictObject({
  token: z.string().min(1).max(100),
  password: z.string().min(1).max(PASSWORD_MAX),
});

export const linkQuery = z.object({ token: z.string().max(100).catch('').default('') });

export const signInQuery = z.object({ next: z.string().max(2000).optional().catch(undefined) });

export const sessionAnswer = z
  .object({
    token: z.string().meta({ description: 'Bearer token of the session; shown once' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Session' });

export const acceptedAnswer = z.object({ accepted: z.literal(true) }).meta({ id: 'Accepted' });
