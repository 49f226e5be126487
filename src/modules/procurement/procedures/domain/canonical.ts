import { createHash } from 'node:crypto';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one text of a JSON value: keys sorted, no spaces, no keys without a value. Equal values have the same text
 * however they were written or stored.
 */
export const canonicalText = (value: unknown): string => JSON.stringify(sorted(value as Json));

const sorted = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value as Record<string, Json>).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
  );
};

/** The SHA-256 of the canonical text, in hexadecimal. */
export const sha256Of = (value: unknown): string =>
  createHash('sha256').update(canonicalText(value), 'utf8').digest('hex');
