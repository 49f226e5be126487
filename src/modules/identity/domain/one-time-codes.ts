import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app reads it: SHA-1, six digits, thirty seconds. */
const STEP_SECONDS = 30;
const settings = { algorithm: 'SHA1', digits: 6, period: STEP_SECONDS } as const;

/** Clocks differ and people type slowly: the step before and the step after count too (RFC 6238 §5.2). */
const WINDOW = 1;

const ISSUER = 'Wspólny Rynek';

/** 160 random bits in base 32, as RFC 4226 §4 recommends. */
export const newCodeSecret = (): string => new Secret({ size: 20 }).base32;

/**
 * The number of the time step whose code this is, or null when it is no code of now. The caller accepts a step
 * only once, and none before it (RFC 6238 §5.2).
 */
export const stepOfCode = (secret: string, code: string, now: Date): number | null => {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = now.getTime();
  const totp = new TOTP({ ...settings, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
};

/** The code that an app shows at an instant. */
export const codeAt = (secret: string, now: Date): string =>
  new TOTP({ ...settings, secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });

/** What the QR code says to the app. */
export const codeUri = (secret: string, email: string): string =>
  new TOTP({ ...settings, secret: Secret.fromBase32(secret), issuer: ISSUER, label: email }).toString();
