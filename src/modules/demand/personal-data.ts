import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { eraseFromDemand } from './data/erasure.commands.js';
import { demandParts } from './data/personal-parts.js';
import { demandProcessing } from './processing.js';
import { demandRetention } from './retention.js';

/** Who saved which search. Counts of searches have nobody in them, but go by themselves all the same. */
@Injectable()
export class DemandPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'demand',
      processing: demandProcessing,
      retention: demandRetention,
      export: (reader, accountId) => partsOf(reader, demandParts, accountId),
      erase: eraseFromDemand,
    });
  }
}
