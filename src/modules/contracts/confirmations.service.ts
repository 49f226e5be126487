import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Documents } from '../../platform/documents/documents.js';
import type { Lang } from '../../shared/lang.js';
import { confirmationFileName, confirmationOf } from './confirmation.js';
import { Contracts } from './contracts.service.js';
import { digestOf } from './domain/agreement.js';

export type Confirmation = { readonly fileName: string; readonly pdf: Buffer };

/** Order confirmations, set afresh each time from what the contract holds. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly contracts: Contracts,
    private readonly documents: Documents,
  ) {}

  /** @throws Problem `contracts/not-found`; Error when the rows are no longer what was agreed on */
  async of(actor: Representative, id: string, lang: Lang): Promise<Confirmation> {
    const contract = await this.contracts.get(actor, id);
    if (digestOf(contract) !== contract.sha256) {
      throw new Error('The contract does not match its digest: no confirmation of altered data');
    }
    const pdf = await this.documents.pdf('order-confirmation', confirmationOf(contract, lang));
    return { fileName: confirmationFileName(contract.number, lang), pdf };
  }
}
