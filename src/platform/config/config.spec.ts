import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from './config.js';

const linesOf = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
};

const database = {
  DATABASE_URL: 'postgresql://wr_app:p%40ss-app@db:5433/rynek?sslmode=require',
  DATABASE_OWNER_URL: 'postgresql://wr_owner:pass-owner@db/rynek',
};
const stripe = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' };
const live = { PUBLIC_URL: 'https://rynek.example.pl', HOST: '0.0.0.0' };

describe('the configuration', () => {
  it('needs nothing on one machine', () => {
    const config = loadConfig({ PORT: '', MEILI_URL: ' ' });
    expect(config).toMatchObject({
      mode: 'embedded',
      port: 3000,
      host: '127.0.0.1',
      loopback: true,
      demo: true,
      seed: 'demo',
      role: 'all',
      trustedProxies: [],
      meili: null,
      s3: null,
      smtp: null,
      fa3SchemaDir: null,
      stripe: null,
    });
    expect(config.publicUrl.href).toBe('http://localhost:3000/');
    expect(config.dataDir).toMatch(/^(\/|[A-Z]:).*\.data$/);
    expect(config.masterKeyFile.startsWith(config.dataDir)).toBe(false);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('reads a scaled installation', () => {
    const config = loadConfig({
      ...live,
      ...database,
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      MEILI_URL: 'http://meili:7700',
      MEILI_KEY: 'meili-secret',
      S3_ENDPOINT: 'http://s3:7070',
      S3_BUCKET: 'rynek',
      S3_ACCESS_KEY: 'access',
      S3_SECRET_KEY: 's3-secret',
      SMTP_URL: 'smtp://user:mail-secret@mail:1025',
      MAIL_FROM: 'Wspólny Rynek <rynek@example.pl>',
      STRIPE_SECRET_KEY: 'rk_live_key',
      STRIPE_WEBHOOK_SECRET: 'whsec_signing',
      ROLE: 'web',
    });
    expect(config).toMatchObject({
      mode: 'external',
      loopback: false,
      demo: false,
      seed: 'none',
      role: 'web',
    });
    expect(config.trustedProxies).toEqual(['10.0.0.0/8', '::1']);
    expect(config.database.kind === 'external' && { ...config.database.app }).toEqual({
      host: 'db',
      port: 5433,
      user: 'wr_app',
      password: 'p@ss-app',
      database: 'rynek',
      ssl: true,
    });
    expect(config.s3?.secretAccessKey.reveal()).toBe('s3-secret');
    expect(config.stripe).toMatchObject({
      livemode: true,
      api: { protocol: 'https', host: 'api.stripe.com', port: 443 },
    });

    const printed = inspect(config, { depth: 9 }) + JSON.stringify(config) + `${config.s3?.secretAccessKey}`;
    for (const secret of [
      'p@ss-app',
      'pass-owner',
      'meili-secret',
      's3-secret',
      'mail-secret',
      'live_key',
      'signing',
    ]) {
      expect(printed).not.toContain(secret);
    }
  });

  it.each<[Record<string, string>, string]>([
    [{ PORT: '99999' }, 'PORT: must be between 0 and 65535'],
    [{ PORT: '3e3' }, 'PORT: must be a whole number'],
    [{ ROLE: 'boss' }, 'ROLE: must be one of all, web, worker'],
    [{ PUBLIC_URL: 'rynek' }, 'PUBLIC_URL: must be an address that begins with http:// or https://'],
    [{ PUBLIC_URL: 'https://a.pl/x' }, 'PUBLIC_URL: must be scheme, host and port only'],
    [{ PUBLIC_URL: 'http://rynek.example.pl', HOST: '0.0.0.0' }, 'PUBLIC_URL: must begin with https://'],
    [{ HOST: '0.0.0.0' }, 'HOST: 0.0.0.0 would let others reach'],
    [{ ...live, SEED: 'demo' }, 'SEED: demo accounts exist only'],
    [{ ...live, RATE_LIMITS: 'off' }, 'RATE_LIMITS: may be off only'],
    [
      { ...live, DATA_DIR: '/srv/wr', MASTER_KEY_FILE: '/srv/wr/keys/k' },
      'MASTER_KEY_FILE: lies in DATA_DIR',
    ],
    [{ DATABASE_URL: database.DATABASE_URL }, 'DATABASE_OWNER_URL: is needed'],
    [{ DATABASE_OWNER_URL: database.DATABASE_URL }, 'DATABASE_URL: is needed'],
    [{ ...database, DATABASE_URL: database.DATABASE_OWNER_URL }, 'DATABASE_URL: must name another role'],
    [{ ...database, DATABASE_URL: 'mysql://a:b@c/d' }, 'DATABASE_URL: must begin with postgresql://'],
    [{ ...database, DATABASE_URL: 'postgresql://a@c/d' }, 'DATABASE_URL: has no password'],
    [{ ...database, DATABASE_URL: 'postgresql://a:b%zz@c/d' }, 'DATABASE_URL: has a % that begins no code'],
    [{ ...database, DATABASE_URL: 'postgresql://a:b@c/d?sslmode=prefer' }, 'DATABASE_URL: sslmode must be'],
    [{ ...live, MEILI_URL: 'https://meili.example.pl' }, 'MEILI_KEY: is needed'],
    [{ TRUSTED_PROXIES: '10.0.0.0/8,nginx' }, 'TRUSTED_PROXIES: "nginx" is no IP address'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES: "10.0.0.0/33": the part after /'],
    [{ TRUSTED_PROXIES: '0.0.0.0/0' }, 'TRUSTED_PROXIES: "0.0.0.0/0" would trust everybody'],
    [{ S3_ENDPOINT: 'http://s3:1' }, 'S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY: an S3 store needs all of'],
    [{ SMTP_URL: 'smtp://a:b%zz@mail:25', MAIL_FROM: 'a@b.pl' }, 'SMTP_URL: has a % that begins no code'],
    [{ SMTP_URL: 'smtp://mail:25' }, 'MAIL_FROM: is needed'],
    [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM: must be an e-mail address'],
    [{ STRIPE_SECRET_KEY: 'sk_test_1' }, 'STRIPE_WEBHOOK_SECRET: is needed with STRIPE_SECRET_KEY'],
    [{ STRIPE_WEBHOOK_SECRET: 'whsec_1' }, 'STRIPE_SECRET_KEY: is needed with STRIPE_WEBHOOK_SECRET'],
    [{ ...stripe, STRIPE_SECRET_KEY: 'pk_test_1' }, 'STRIPE_SECRET_KEY: must be a secret or restricted key'],
    [{ ...stripe, STRIPE_WEBHOOK_SECRET: 'we_1' }, 'STRIPE_WEBHOOK_SECRET: must be the signing secret'],
    [{ ...stripe, STRIPE_SECRET_KEY: 'sk_live_1' }, 'STRIPE_SECRET_KEY: takes real money'],
    [{ ...stripe, STRIPE_API_URL: 'http://stripe.example' }, 'STRIPE_API_URL: must begin with https://'],
    [{ ...stripe, STRIPE_API_URL: 'https://a.pl/v1' }, 'STRIPE_API_URL: must be scheme, host and port only'],
  ])('refuses %o', (env, line) => {
    expect(linesOf(env)).toEqual([expect.stringContaining(line)]);
  });

  it('takes a key beside the data, and on one machine alone also one among them', () => {
    expect(linesOf({ ...live, DATA_DIR: '/srv/wr', MASTER_KEY_FILE: '/srv/wr-keys/k' })).toEqual([]);
    expect(linesOf({ DATA_DIR: '/srv/wr', MASTER_KEY_FILE: '/srv/wr/k' })).toEqual([]);
  });

  it('names every wrong value at once, without repeating what may be a secret', () => {
    const lines = linesOf({ PORT: 'x', LOG_LEVEL: 'loud', DATABASE_URL: 'hunter2' });
    expect(lines.map((line) => line.split(':')[0]).sort()).toEqual(['DATABASE_URL', 'LOG_LEVEL', 'PORT']);
    expect(lines.join()).not.toContain('hunter2');
  });

  it.each(['http://127.0.0.9:1', 'http://[::1]:1', 'http://rynek.localhost:1'])(
    'takes %s for this machine',
    (url) => {
      expect(loadConfig({ PUBLIC_URL: url }).loopback).toBe(true);
    },
  );

  it.each(['https://127.0.0.1.nip.io', 'https://localhost.example.pl'])('takes %s for elsewhere', (url) => {
    expect(loadConfig({ PUBLIC_URL: url }).loopback).toBe(false);
  });
});
