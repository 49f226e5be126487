import { resolve, sep } from 'node:path';
import { isLoopback } from './addresses.js';
import type { Environment } from './environment.schema.js';
import { isLive } from './stripe-config.js';

/** Whether `path` lies in `folder` or is it, by their names. */
export const isWithin = (path: string, folder: string): boolean =>
  `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);

type Rule = readonly [boolean, string];

/** Keys that take real money never stand on a site of one machine, whose demo passwords everybody knows. */
const stripeRules = (env: Environment, loopback: boolean): readonly Rule[] => {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: webhook, STRIPE_API_URL: api } = env;
  return [
    [
      key !== undefined && webhook === undefined,
      'STRIPE_WEBHOOK_SECRET: is needed with STRIPE_SECRET_KEY; it proves that a message came from Stripe',
    ],
    [
      key === undefined && webhook !== undefined,
      'STRIPE_SECRET_KEY: is needed with STRIPE_WEBHOOK_SECRET; without both, card, BLIK and P24 are off',
    ],
    [
      key !== undefined && isLive(key) && loopback,
      'STRIPE_SECRET_KEY: takes real money; while PUBLIC_URL is this machine only, use a key with _test_ in it',
    ],
    [
      api.protocol !== 'https:' && !isLoopback(api.hostname),
      'STRIPE_API_URL: must begin with https:// unless it is this machine only, since the key travels to it',
    ],
  ];
};

/** Values that are right alone and wrong together: one line each, the variable to change first. */
export const refusals = (env: Environment, publicUrl: URL): string[] => {
  const loopback = isLoopback(publicUrl.hostname);
  const s3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const;
  const missing = s3.filter((name) => env[name] === undefined);
  const rules: readonly Rule[] = [
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
    ...stripeRules(env, loopback),
  ];
  return rules.flatMap(([broken, line]) => (broken ? [line] : []));
};
