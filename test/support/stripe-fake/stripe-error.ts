import { randomBytes } from 'node:crypto';

/** A refusal in the shape of Stripe's own. */
export class StripeError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly type = 'invalid_request_error',
  ) {
    super(message);
  }
}

export const newStripeId = (prefix: string): string => `${prefix}_${randomBytes(9).toString('hex')}`;
