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

/** A code of the app or a recovery code. */
const code = () => z.string().min(1).max(40);

/** The form of the second step. */
export const codeBody = z.strictObject({ code: code() });

/** The second step of signing in: what the first one answered, and the code. */
export const secondStepBody = z.strictObject({ challenge: z.string().min(1).max(100), code: code() });

/** Who one is, proved again inside a session by the password. */
export const passwordProofBody = z.strictObject({ password: z.string().min(1).max(PASSWORD_MAX) });

export const proofBody = z.union([passwordProofBody, codeBody]);

/** The first code of an app that is being set up. */
export const appBody = z.strictObject({ setup: z.string().min(1).max(300), code: code() });

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

export const challengeAnswer = z
  .object({
    challenge: z.string().meta({ description: 'To be sent with the code to /session/second-step' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'SecondStepChallenge' });

export const safetyAnswer = z
  .object({
    twoSteps: z.boolean(),
    appSince: z.iso.datetime().nullable(),
    recoveryCodesLeft: z.int(),
  })
  .meta({ id: 'AccountSafety' });

export const appSetupAnswer = z
  .object({
    setup: z.string().meta({ description: 'To be sent back with the first code' }),
    secret: z.string().meta({ description: 'Base 32' }),
    uri: z.string().meta({ description: 'otpauth address for a QR code' }),
  })
  .meta({ id: 'AppSetup' });

export const recoveryCodesAnswer = z
  .object({ recoveryCodes: z.array(z.string()).nullable().meta({ description: 'Shown once' }) })
  .meta({ id: 'RecoveryCodes' });
