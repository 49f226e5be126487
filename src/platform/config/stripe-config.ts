import type { Environment } from './environment.schema.js';
import type { Secret } from './secret.js';

/** What the site needs to talk to Stripe; absent, there is no payment by card, BLIK or Przelewy24 at all. */
export type StripeConfig = {
  readonly secretKey: Secret;
  /** Signs what Stripe sends us. */
  readonly webhookSecret: Secret;
  /** Real money: what Stripe sends must say the same of itself. */
  readonly livemode: boolean;
  readonly api: { readonly protocol: 'http' | 'https'; readonly host: string; readonly port: number };
  /** Where Stripe's own pages are, to which our forms lead. */
  readonly pages: readonly string[];
};

/** Whether the key takes real money. */
export const isLive = (key: Secret): boolean => /^.k_live_/.test(key.reveal());

export const stripeOf = (env: Environment): StripeConfig | null => {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_URL: url } = env;
  if (!secretKey || !webhookSecret) return null;
  const protocol = url.protocol === 'https:' ? 'https' : 'http';
  const port = Number(url.port) || (protocol === 'https' ? 443 : 80);
  const own = url.hostname === 'api.stripe.com';
  return Object.freeze({
    secretKey,
    webhookSecret,
    livemode: isLive(secretKey),
    api: Object.freeze({ protocol, host: url.hostname, port }),
    pages: own ? ['https://checkout.stripe.com', 'https://connect.stripe.com'] : [url.origin],
  });
};
