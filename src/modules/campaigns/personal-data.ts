import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { eraseTouches, touchParts, touchRetention } from './data/account-touches.personal.js';
import { campaignParts } from './data/personal-parts.js';
import { CATALOGUE_TERM, PrintedCatalogues } from './printed-catalogues.service.js';
import { campaignProcessing } from './processing.js';

@Injectable()
export class CampaignPersonalData {
  constructor(personalData: PersonalData, catalogues: PrintedCatalogues) {
    personalData.register({
      module: 'campaigns',
      processing: campaignProcessing,
      export: (reader, accountId) => partsOf(reader, { ...campaignParts, ...touchParts }, accountId),
      retention: [
        ...touchRetention,
        {
          what: CATALOGUE_TERM,
          label: { pl: 'Katalogi do druku', en: 'Catalogues to print' },
          since: { pl: 'od przygotowania', en: 'from being made' },
          forget: (tx, before) => catalogues.forgetMade(tx, before),
        },
      ],
      erase: eraseTouches,
    });
  }
}
