import { GatewayRequestRow } from './gateway-request.entities.js';

export const stripeEntities = [GatewayRequestRow];
