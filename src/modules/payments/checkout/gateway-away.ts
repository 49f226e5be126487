import { GatewayRefused, GatewayUnreachable } from '../stripe/payment-gateway.js';
import { checkoutProblems } from './domain/checkout-problems.js';

/** What a person is told when the gateway does not answer, or refuses. What was begun is on record and goes on by itself. */
export const orAway = async <Answer>(call: Promise<Answer>): Promise<Answer> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof GatewayUnreachable) throw checkoutProblems.away(undefined);
    if (error instanceof GatewayRefused) throw checkoutProblems.refused(undefined);
    throw error;
  }
};
