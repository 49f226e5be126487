import { GatewayRequestRow } from './gateway-request.entities.js';
import { GatewayFeeRow, StripeAccountRow } from './stripe-account.entities.js';

export const stripeEntities = [GatewayRequestRow, StripeAccountRow, GatewayFeeRow];
