import { z } from 'zod';
import type { PgConnection } from '../database/data-source.js';
import { bareHost } from './addresses.js';
import { hidingPassword } from './secret.js';

const sslModes: Readonly<Record<string, boolean>> = {
  disable: false,
  require: true,
  'verify-ca': true,
  'verify-full': true,
};

/** Null when the percent signs in it mean nothing. */
const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/**
 * `postgresql://user:password@host:5432/database`, with `?sslmode=require` for TLS whose certificate is always
 * checked, or `?host=/folder` for a Unix socket.
 */
export const databaseUrl = z.string().transform((text, context): PgConnection => {
  const wrong = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  if (!URL.canParse(text)) return wrong('must look like postgresql://user:password@host:5432/database');
  const url = new URL(text);
  if (!/^postgres(ql)?:$/.test(url.protocol)) return wrong('must begin with postgresql://');
  const unknown = [...url.searchParams.keys()].filter((name) => name !== 'sslmode' && name !== 'host');
  if (unknown.length > 0) return wrong(`knows the settings sslmode and host only, not ${unknown.join(', ')}`);
  const mode = url.searchParams.get('sslmode') ?? 'disable';
  const ssl = sslModes[mode];
  if (ssl === undefined) return wrong(`sslmode must be one of ${Object.keys(sslModes).join(', ')}`);
  const parts = [url.username, url.password, url.pathname.slice(1)].map(decoded);
  if (parts.includes(null)) return wrong('has a % that begins no code; a % itself is written %25');
  const [user, password, database] = parts;
  const host = url.searchParams.get('host') ?? bareHost(url.hostname);
  if (!host) return wrong('names no host');
  if (!user) return wrong('names no user');
  if (!password) return wrong('has no password');
  if (!database) return wrong('names no database');
  return hidingPassword({ host, port: Number(url.port || 5432), user, password, database, ssl });
});
