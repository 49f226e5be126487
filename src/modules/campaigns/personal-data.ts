import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { campaignParts } from './data/personal-parts.js';
import { campaignProcessing } from './processing.js';

@Injectable()
export class CampaignPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'campaigns',
      processing: campaignProcessing,
      export: (reader, accountId) => partsOf(reader, campaignParts, accountId),
    });
  }
}
