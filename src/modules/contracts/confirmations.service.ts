import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Documents } from '../../platform/documents/documents.js';
import type { Lang } from '../../shared/lang.js';
import { confirmationFileName, confirmationOfVersion } from './confirmation.js';
import { Contracts } from './contracts.service.js';
import type { Contract } from './data/contract.queries.js';
import { amendmentDigest } from './domain/amendment.js';
import { digestOf } from './domain/agreement.js';

export type Confirmation = { readonly fileName: string; readonly pdf: Buffer };

/** Order confirmations, set afresh each time from what the contract holds. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly contracts: Contracts,
    private readonly documents: Documents,
  ) {}

  /**
   * Of the present version, or of an earlier one.
   * @throws Problem `contracts/not-found`, also for a version that is not there; Error when the rows are no longer
   * what was agreed on
   */
  async of(
    actor: Representative,
    id: string,
    lang: Lang,
    version: number | null = null,
  ): Promise<Confirmation> {
    const contract = await this.contracts.get(actor, id, version);
    if (digestOfVersion(contract) !== contract.sha256) {
      throw new Error('The contract does not match its digest: no confirmation of altered data');
    }
    const pdf = await this.documents.pdf('order-confirmation', confirmationOfVersion(contract, lang));
    return { fileName: confirmationFileName(contract.number, lang), pdf };
  }
}

const digestOfVersion = (contract: Contract): string => {
  const { amended, number, version } = contract;
  if (!amended) return digestOf(contract);
  return amendmentDigest({ number, version, before: amended.before, reason: amended.reason }, contract);
};
