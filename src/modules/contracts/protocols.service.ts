import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Documents } from '../../platform/documents/documents.js';
import type { Lang } from '../../shared/lang.js';
import type { Confirmation } from './confirmations.service.js';
import { Deliveries } from './deliveries.service.js';
import { contractProblems } from './domain/problems.js';
import { protocolFileName, protocolOf } from './protocol.js';

/** Protocols of answered deliveries, set afresh each time from what is on record. */
@Injectable()
export class Protocols {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly documents: Documents,
  ) {}

  /** @throws Problem `contracts/delivery-not-found`, also before the buyer's answer */
  async of(actor: Representative, deliveryId: string, lang: Lang): Promise<Confirmation> {
    const { contract, delivery } = await this.deliveries.open(actor, deliveryId);
    const protocol = protocolOf(contract, delivery, lang);
    if (!protocol) throw contractProblems.deliveryNotFound();
    const pdf = await this.documents.pdf('acceptance-protocol', protocol);
    return { fileName: protocolFileName(contract.number, delivery.number, lang), pdf };
  }
}
