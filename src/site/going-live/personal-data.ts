import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { goingLiveParts } from './data/personal-parts.js';
import { goingLiveProcessing } from './processing.js';

@Injectable()
export class GoingLivePersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'site',
      processing: goingLiveProcessing,
      export: (reader, accountId) => partsOf(reader, goingLiveParts, accountId),
    });
  }
}
