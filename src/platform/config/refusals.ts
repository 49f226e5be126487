import { resolve, sep } from 'node:path';
import { isLoopback } from './addresses.js';
import type { Environment } from './environment.schema.js';

/** Whether `path` lies in `folder` or is it, by their names. */
export const isWithin = (path: string, folder: string): boolean =>
  `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);

/** Values that are right alone and wrong together: one line each, the variable to change first. */
export const refusals = (env: Environment, publicUrl: URL): string[] => {
  const loopback = isLoopback(publicUrl.hostname);
  const s3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const;
  const missing = s3.filter((name) => env[name] === undefined);
  const rules: readonly (readonly [boolean, string])[] = [
    [
      !loopback && publicUrl.protocol !== 'https:',
      `PUBLIC_URL: must begin with https:// unless it is this machine only (is ${publicUrl.origin})`,
    ],
    [
      loopback && !isLoopback(env.HOST),
      `HOST: ${env.HOST} would let others reach a site whose PUBLIC_URL is this machine only (${publicUrl.origin})`,
    ],
    [
      !loopback && env.SEED === 'demo',
      'SEED: demo accounts exist only while PUBLIC_URL is this machine only',
    ],
    [
      !loopback && env.RATE_LIMITS === 'off',
      'RATE_LIMITS: may be off only while PUBLIC_URL is this machine only',
    ],
    [
      !loopback && env.MASTER_KEY_FILE !== undefined && isWithin(env.MASTER_KEY_FILE, env.DATA_DIR),
      'MASTER_KEY_FILE: lies in DATA_DIR, whose copies would carry the key with the data; keep it elsewhere',
    ],
    [
      env.DATABASE_URL !== undefined && env.DATABASE_OWNER_URL === undefined,
      'DATABASE_OWNER_URL: is needed with DATABASE_URL; it names the role that owns the tables and migrates them',
    ],
    [
      env.DATABASE_URL === undefined && env.DATABASE_OWNER_URL !== undefined,
      'DATABASE_URL: is needed with DATABASE_OWNER_URL; it names the role of the running site',
    ],
    [
      env.DATABASE_URL !== undefined && env.DATABASE_URL.user === env.DATABASE_OWNER_URL?.user,
      'DATABASE_URL: must name another role than DATABASE_OWNER_URL, one that owns nothing',
    ],
    [
      env.MEILI_URL !== undefined && !env.MEILI_KEY && !env.MEILI_KEY_FILE && !loopback,
      'MEILI_KEY: is needed (or MEILI_KEY_FILE) with MEILI_URL unless PUBLIC_URL is this machine only',
    ],
    [
      missing.length > 0 && missing.length < s3.length,
      `${missing.join(', ')}: an S3 store needs all of ${s3.join(', ')}`,
    ],
    [env.SMTP_URL !== undefined && env.MAIL_FROM === undefined, 'MAIL_FROM: is needed with SMTP_URL'],
  ];
  return rules.flatMap(([broken, line]) => (broken ? [line] : []));
};
