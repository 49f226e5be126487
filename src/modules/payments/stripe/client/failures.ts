import Stripe from 'stripe';
import { GatewayRefused, GatewayShutOut, GatewayUnreachable } from '../payment-gateway.js';

const errors = Stripe.errors;

/**
 * Whether the same request would be refused again. A wrong key of ours (401), too many requests (429), one still
 * under way (409) and everything that broke may go well next time; nobody knows what has happened meanwhile.
 */
const isFinal = (status: number | undefined): boolean =>
  status !== undefined && status >= 400 && status < 500 && ![401, 408, 409, 429].includes(status);

/** How Stripe says that an account has withdrawn the site's access, or was never open to its key. */
const SHUT_OUT = 'account_invalid';

/** The library's errors as ours: a code and a status, never its texts, which repeat what was sent. */
export const asOurs = async <Answer>(call: Promise<Answer>): Promise<Answer> => {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof errors.StripeError)) throw error;
    const code = error.code ?? error.rawType ?? `status ${error.statusCode ?? 'none'}`;
    if (code === SHUT_OUT) throw new GatewayShutOut(code);
    if (isFinal(error.statusCode)) throw new GatewayRefused(code);
    throw new GatewayUnreachable(code);
  }
};
