import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { vacateSeats } from './data/erasure.commands.js';
import { governanceParts } from './data/personal-parts.js';
import { governanceProcessing } from './processing.js';

@Injectable()
export class GovernancePersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'governance',
      processing: governanceProcessing,
      export: (reader, accountId) => partsOf(reader, governanceParts, accountId),
      erase: (tx, { accountId }, now) => vacateSeats(tx, accountId, now),
    });
  }
}
