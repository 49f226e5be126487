import type { Provider, Type } from '@nestjs/common';
import { GatewayFees } from './accounts/gateway-fees.service.js';
import { OnlinePaymentsController } from './accounts/online.controller.js';
import { StripeAccounts } from './accounts/stripe-accounts.service.js';
import { StripeDestination } from './accounts/stripe-destination.js';
import { OnlinePages } from './web/online.pages.js';
import { StripeGateway } from './client/stripe-gateway.js';
import { PaymentGateway } from './payment-gateway.js';
import { GatewayRequests } from './requests/gateway-requests.service.js';

/** There whether or not Stripe is on; nothing asks it while it is off. */
export const stripeProviders: Provider[] = [
  { provide: PaymentGateway, useClass: StripeGateway },
  GatewayRequests,
  GatewayFees,
  StripeAccounts,
  StripeDestination,
];

/** Routes that exist only while Stripe is on. */
export const stripeControllers: Type[] = [OnlinePaymentsController, OnlinePages];
