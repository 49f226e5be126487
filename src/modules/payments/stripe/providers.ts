import type { Provider, Type } from '@nestjs/common';
import { StripeGateway } from './client/stripe-gateway.js';
import { PaymentGateway } from './payment-gateway.js';
import { GatewayRequests } from './requests/gateway-requests.service.js';

/** There whether or not Stripe is on; nothing asks it while it is off. */
export const stripeProviders: Provider[] = [
  { provide: PaymentGateway, useClass: StripeGateway },
  GatewayRequests,
];

/** Routes that exist only while Stripe is on. */
export const stripeControllers: Type[] = [];
