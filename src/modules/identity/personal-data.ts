import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { identityParts } from './data/personal-parts.js';
import { identityProcessing } from './processing.js';

@Injectable()
export class IdentityPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'identity',
      processing: identityProcessing,
      export: (reader, accountId) => partsOf(reader, identityParts, accountId),
    });
  }
}
