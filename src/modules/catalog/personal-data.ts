import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { catalogParts } from './data/personal-parts.js';
import { catalogProcessing } from './processing.js';

@Injectable()
export class CatalogPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'catalog',
      processing: catalogProcessing,
      export: (reader, accountId) => partsOf(reader, catalogParts, accountId),
    });
  }
}
