import { resolve } from 'node:path';
import type { PgConnection } from '../database/data-source.js';
import { bareHost, isLoopback } from './addresses.js';
import { environmentSchema, type Environment } from './environment.schema.js';
import { defaultMasterKeyFile } from './master-key.js';
import { refusals } from './refusals.js';
import type { Secret } from './secret.js';
import { StartError } from './start-error.js';
import { stripeOf, type StripeConfig } from './stripe-config.js';

/** Where the data are: a server that we start, or one that is there already. */
export type DatabaseConfig =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'external'; readonly app: PgConnection; readonly owner: PgConnection };

export type MeiliConfig = {
  readonly url: string;
  readonly key: Secret | null;
  /** Where the key stands, if it is not given itself. */
  readonly keyFile: string | null;
};

export type S3Config = {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
};

/** How this process runs: read once at the start, frozen, given by injection. Secrets print as '[secret]'. */
export abstract class Config {
  abstract readonly mode: 'embedded' | 'external';
  /** 0 takes any free port. */
  abstract readonly port: number;
  abstract readonly host: string;
  /** The site's address; all links are built from it. */
  abstract readonly publicUrl: URL;
  /** The site can be reached from this machine only. */
  abstract readonly loopback: boolean;
  /** Demo accounts and the mail page exist. Never true when the site can be reached from elsewhere. */
  abstract readonly demo: boolean;
  /** Addresses and networks whose X-Forwarded-* headers count. */
  abstract readonly trustedProxies: readonly string[];
  abstract readonly role: 'all' | 'web' | 'worker';
  abstract readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
  abstract readonly seed: 'demo' | 'live' | 'none';
  /** SEED was set; otherwise `seed` is what suits an empty database. */
  abstract readonly seedGiven: boolean;
  abstract readonly rateLimits: boolean;
  /** Absolute. */
  abstract readonly dataDir: string;
  /** Absolute; made at the first start. */
  abstract readonly masterKeyFile: string;
  abstract readonly database: DatabaseConfig;
  /** Connections of one process for serving; the background worker has a few more. */
  abstract readonly databasePool: number;
  /** Null: the database searches. */
  abstract readonly meili: MeiliConfig | null;
  /** Null: files lie in the data folder. */
  abstract readonly s3: S3Config | null;
  /** Null: mails are kept in the data folder. The URL holds the password. */
  abstract readonly smtp: { readonly url: Secret; readonly from: string } | null;
  /** Absolute; null: drafts of invoices are not compared with the official schema. */
  abstract readonly fa3SchemaDir: string | null;
  /** Null: buyers pay by transfer alone. */
  abstract readonly stripe: StripeConfig | null;
}

/** Wrong settings; one readable line each, beginning with the variable's name. */
export class ConfigError extends StartError {
  constructor(readonly lines: readonly string[]) {
    super(['Wrong settings (see .env.example):', ...lines.map((line) => `  ${line}`)].join('\n'));
  }
}

/** Reads the environment; an empty variable counts as absent. Throws a {@link ConfigError} naming all that is wrong. */
export const loadConfig = (variables: NodeJS.ProcessEnv): Config => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const read = environmentSchema.safeParse(given);
  if (!read.success) {
    throw new ConfigError(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const env = read.data;
  const publicUrl = env.PUBLIC_URL ?? new URL(`http://localhost:${env.PORT}`);
  const wrong = refusals(env, publicUrl);
  if (wrong.length > 0) throw new ConfigError(wrong);
  return Object.freeze(compose(env, publicUrl, variables));
};

const compose = (env: Environment, publicUrl: URL, variables: NodeJS.ProcessEnv): Config => {
  const loopback = isLoopback(publicUrl.hostname);
  const seed = env.SEED ?? (loopback ? 'demo' : 'none');
  const dataDir = resolve(env.DATA_DIR);
  const database = databaseOf(env);
  return {
    mode: database.kind,
    port: env.PORT,
    host: bareHost(env.HOST),
    publicUrl,
    loopback,
    demo: loopback && seed === 'demo',
    trustedProxies: Object.freeze(env.TRUSTED_PROXIES),
    role: env.ROLE,
    logLevel: env.LOG_LEVEL,
    seed,
    seedGiven: env.SEED !== undefined,
    rateLimits: env.RATE_LIMITS === 'on',
    dataDir,
    masterKeyFile: env.MASTER_KEY_FILE
      ? resolve(env.MASTER_KEY_FILE)
      : defaultMasterKeyFile(dataDir, variables),
    database,
    databasePool: env.DATABASE_POOL,
    meili: env.MEILI_URL
      ? Object.freeze({
          ...{ url: env.MEILI_URL, key: env.MEILI_KEY ?? null, keyFile: env.MEILI_KEY_FILE ?? null },
        })
      : null,
    s3: s3Of(env),
    smtp: env.SMTP_URL && env.MAIL_FROM ? Object.freeze({ url: env.SMTP_URL, from: env.MAIL_FROM }) : null,
    fa3SchemaDir: env.FA3_SCHEMA_DIR ? resolve(env.FA3_SCHEMA_DIR) : null,
    stripe: stripeOf(env),
  };
};

const databaseOf = ({ DATABASE_URL: app, DATABASE_OWNER_URL: owner }: Environment): DatabaseConfig =>
  Object.freeze(
    app && owner
      ? { kind: 'external', app: Object.freeze(app), owner: Object.freeze(owner) }
      : { kind: 'embedded' },
  );

const s3Of = (env: Environment): S3Config | null =>
  env.S3_ENDPOINT && env.S3_BUCKET && env.S3_ACCESS_KEY && env.S3_SECRET_KEY
    ? Object.freeze({
        endpoint: env.S3_ENDPOINT,
        region: env.S3_REGION,
        bucket: env.S3_BUCKET,
        accessKeyId: env.S3_ACCESS_KEY,
        secretAccessKey: env.S3_SECRET_KEY,
      })
    : null;
