import { onlineProblems } from '../domain/problems.js';
import { GatewayRefused, GatewayUnreachable } from '../payment-gateway.js';

/** What a person waits for from Stripe: its refusals and its silence as problems that a person can act on. */
export const askingStripe = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GatewayUnreachable) throw onlineProblems.noAnswer(undefined);
    if (error instanceof GatewayRefused) throw onlineProblems.refused({ code: error.code });
    throw error;
  }
};
