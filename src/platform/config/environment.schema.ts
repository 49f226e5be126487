import { z } from 'zod';
import { whyNoNetwork } from './addresses.js';
import { databaseUrl } from './database-url.js';
import { Secret } from './secret.js';

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: 'must be a whole number', abort: true })
    .transform(Number)
    .refine((number) => number >= least && number <= most, `must be between ${least} and ${most}`);

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

const webAddress = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const origin = webAddress(['http:', 'https:'])
  .transform((text) => new URL(text))
  .refine(
    (url) => `${url.origin}/` === url.href,
    'must be scheme, host and port only, such as https://rynek.example.pl',
  );

const secret = z.string().transform((text) => new Secret(text));

/** A secret that shows by how it begins what it is, as Stripe's do. */
const marked = (mark: RegExp, message: string) =>
  z
    .string()
    .regex(mark, { error: message, abort: true })
    .transform((text) => new Secret(text));

const networks = z.string().transform((text, context) => {
  const list = text.split(',').map((part) => part.trim());
  for (const message of list.map(whyNoNetwork)) {
    if (message) context.addIssue({ code: 'custom', message });
  }
  return list;
});

const mailbox = z
  .string()
  .regex(
    /^([^<>@\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
    'must be an e-mail address, or Name <address>',
  );

/** Every environment variable that the product reads; `.env.example` explains each. */
export const environmentSchema = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: origin.optional(),
  TRUSTED_PROXIES: networks.default([]),
  ROLE: oneOf(['all', 'web', 'worker']).default('all'),
  LOG_LEVEL: oneOf(['error', 'warn', 'info', 'debug']).default('info'),
  SEED: oneOf(['demo', 'live', 'none']).optional(),
  RATE_LIMITS: oneOf(['on', 'off']).default('on'),
  DATA_DIR: z.string().default('.data'),
  MASTER_KEY_FILE: z.string().optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_POOL: whole(2, 100).default(16),
  MEILI_URL: webAddress(['http:', 'https:']).optional(),
  MEILI_KEY: secret.optional(),
  MEILI_KEY_FILE: z.string().optional(),
  S3_ENDPOINT: webAddress(['http:', 'https:']).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: secret.optional(),
  SMTP_URL: webAddress(['smtp:', 'smtps:'])
    .refine(
      (text) => !/%(?![0-9a-f]{2})/i.test(text),
      'has a % that begins no code; a % itself is written %25',
    )
    .transform((text) => new Secret(text))
    .optional(),
  MAIL_FROM: mailbox.optional(),
  FA3_SCHEMA_DIR: z.string().optional(),
  STRIPE_SECRET_KEY: marked(
    /^[sr]k_(test|live)_\w+$/,
    'must be a secret or restricted key of Stripe, which begins with sk_test_, sk_live_, rk_test_ or rk_live_',
  ).optional(),
  STRIPE_WEBHOOK_SECRET: marked(
    /^whsec_\w+$/,
    'must be the signing secret of the webhook endpoint, which begins with whsec_',
  ).optional(),
  STRIPE_API_URL: origin.default(new URL('https://api.stripe.com')),
});

/** The environment after reading, before it is put together into a configuration. */
export type Environment = z.infer<typeof environmentSchema>;
