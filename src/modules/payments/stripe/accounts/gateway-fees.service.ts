import { Injectable } from '@nestjs/common';
import { Db } from '../../../../platform/database/db.js';
import { keepGatewayFee } from '../data/stripe-account.commands.js';
import type { GatewayFee } from '../domain/gateway-fee.js';

/** What the operator knows of Stripe's prices. */
@Injectable()
export class GatewayFees {
  constructor(private readonly db: Db) {}

  async enter(fee: GatewayFee): Promise<void> {
    await this.db.tx('system', (tx) => keepGatewayFee(tx, fee));
  }
}
