import { z } from 'zod';
import { email, line, whole } from '../../platform/validation/fields.js';
import { signInOutcomes } from './data/second-factor.entities.js';
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

const base64url = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\w-]+$/);

/** What `PublicKeyCredential.toJSON()` gives (WebAuthn level 3 §5.1); as a text when it comes by a form. */
const credential = <Response extends z.ZodRawShape>(response: Response) =>
  z.preprocess(
    (value) => {
      if (typeof value !== 'string') return value;
      try {
        return JSON.parse(value) as unknown;
      } catch {
        return value;
      }
    },
    z.object({
      id: base64url(1400),
      rawId: base64url(1400),
      type: z.literal('public-key'),
      clientExtensionResults: z.looseObject({}).default({}),
      response: z.object({ clientDataJSON: base64url(5000), ...response }),
    }),
  );

const passkeyAnswer = credential({
  authenticatorData: base64url(5000),
  signature: base64url(5000),
  userHandle: base64url(200).nullish(),
});

export type PasskeyAnswer = z.output<typeof passkeyAnswer>;

/** A passkey that a device has just made. */
export const newPasskeyBody = z.strictObject({
  name: line(60),
  passkey: credential({
    attestationObject: base64url(20_000),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});

export type NewPasskey = z.output<typeof newPasskeyBody>;

/** The form of the second step. */
export const codeBody = z.strictObject({ code: code() });
export const passkeyBody = z.strictObject({ passkey: passkeyAnswer });

const challenge = z.string().min(1).max(100);

/** The second step of signing in: what the first one answered, and a code or a passkey's signature. */
export const secondStepBody = z.union([
  z.strictObject({ challenge, code: code() }),
  z.strictObject({ challenge, passkey: passkeyAnswer }),
]);

/** Who one is, proved again inside a session by the password. */
export const passwordProofBody = z.strictObject({ password: z.string().min(1).max(PASSWORD_MAX) });

export const proofBody = z.union([passwordProofBody, codeBody, passkeyBody]);

/** The first code of an app that is being set up. */
export const appBody = z.strictObject({ setup: z.string().min(1).max(300), code: code() });

export const resetRequestBody = z.strictObject({ email: email() });

export const passwordBody = z.strictObject({ password: newPassword() });

export const emailBody = z.strictObject({ email: email() });

export const tokenBody = z.strictObject({ token: z.string().min(1).max(100) });

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
    termsDue: z.boolean().meta({
      description: 'Until the new terms are accepted the session may read, export and leave',
    }),
  })
  .meta({ id: 'Session' });

/** The person's word on a version of the terms. */
export const termsBody = z.strictObject({
  version: whole(1, 10_000),
  accept: z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]),
});

export const consentsAnswer = z
  .object({
    items: z.array(
      z.object({
        purpose: z
          .enum(['terms', 'privacy'])
          .meta({ description: 'Terms are accepted; of privacy one is told' }),
        version: z.number().int(),
        given: z.boolean(),
        at: z.iso.datetime(),
        form: z.string(),
      }),
    ),
    open: z
      .object({ version: z.number().int(), from: z.iso.date() })
      .nullable()
      .meta({ description: 'The version of the terms that waits to be accepted' }),
  })
  .meta({ id: 'Consents' });

/** Repeats the account's address, as a confirmation. */
export const erasureBody = z.strictObject({ email: email() });

export const obstaclesAnswer = z
  .object({ items: z.array(z.object({ pl: z.string(), en: z.string(), path: z.string() })) })
  .meta({ id: 'ErasureObstacles' });

export const exportsAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        requestedAt: z.iso.datetime(),
        done: z.number().int(),
        total: z.number().int().nullable().meta({ description: 'Parts to pack; null until the work begins' }),
        readyAt: z.iso.datetime().nullable(),
        expiresAt: z.iso.datetime().nullable(),
        open: z.boolean().meta({ description: 'Whether the file can be fetched' }),
      }),
    ),
  })
  .meta({ id: 'DataExports' });

export const exportMadeAnswer = z.object({ id: z.uuid() }).meta({ id: 'DataExportRequested' });

export const acceptedAnswer = z.object({ accepted: z.literal(true) }).meta({ id: 'Accepted' });

/** Options of WebAuthn, for the browser's own parser. */
const passkeyOptions = z.looseObject({ challenge: z.string() });

export const passkeyOptionsAnswer = passkeyOptions.meta({ id: 'PasskeyOptions' });

export const challengeAnswer = z
  .object({
    challenge: z.string().meta({ description: 'To be sent with the code to /session/second-step' }),
    expiresAt: z.iso.datetime(),
    passkey: passkeyOptions.nullable().meta({
      description: 'For PublicKeyCredential.parseRequestOptionsFromJSON; null when no passkey is set up',
    }),
  })
  .meta({ id: 'SecondStepChallenge' });

export const safetyAnswer = z
  .object({
    twoSteps: z.boolean(),
    appSince: z.iso.datetime().nullable(),
    passkeys: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        createdAt: z.iso.datetime(),
        lastUsedAt: z.iso.datetime().nullable(),
      }),
    ),
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

export const emailChangeAnswer = z
  .object({ done: z.boolean().meta({ description: 'False: the other mailbox has still to confirm' }) })
  .meta({ id: 'EmailChangeConfirmed' });

export const sessionsAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        device: z.string(),
        createdAt: z.iso.datetime(),
        lastSeenAt: z.iso.datetime(),
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Sessions' });

export const signInsAnswer = z
  .object({
    items: z.array(
      z.object({ id: z.uuid(), at: z.iso.datetime(), device: z.string(), outcome: z.enum(signInOutcomes) }),
    ),
  })
  .meta({ id: 'SignIns' });
