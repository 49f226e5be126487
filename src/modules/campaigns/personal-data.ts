import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { eraseTouches, touchParts, touchRetention } from './data/account-touches.personal.js';
import { campaignParts } from './data/personal-parts.js';
import { campaignProcessing } from './processing.js';

@Injectable()
export class CampaignPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'campaigns',
      processing: campaignProcessing,
      export: (reader, accountId) => partsOf(reader, { ...campaignParts, ...touchParts }, accountId),
      retention: touchRetention,
      erase: eraseTouches,
    });
  }
}
