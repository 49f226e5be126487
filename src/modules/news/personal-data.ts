import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { forgetAddress } from './data/erasure.commands.js';
import { newsParts } from './data/personal-parts.js';
import { newsRetention } from './data/retention.js';
import { newsProcessing } from './processing.js';

@Injectable()
export class NewsPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'news',
      processing: newsProcessing,
      retention: newsRetention,
      export: (reader, accountId) => partsOf(reader, newsParts, accountId),
      erase: (tx, { email }) => forgetAddress(tx, email),
    });
  }
}
