import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { identityParts } from './data/personal-parts.js';
import { identityProcessing } from './processing.js';
import { identityRetention } from './data/retention.js';
import { DataExports, EXPORT_TERM } from './data-exports.service.js';

@Injectable()
export class IdentityPersonalData {
  constructor(personalData: PersonalData, exports: DataExports) {
    personalData.register({
      module: 'identity',
      processing: identityProcessing,
      retention: [
        ...identityRetention,
        {
          what: EXPORT_TERM,
          label: { pl: 'Kopie danych', en: 'Copies of data' },
          since: { pl: 'od przygotowania', en: 'from being made' },
          forget: (tx, before) => exports.forgetMade(tx, before),
        },
      ],
      export: (reader, accountId) => partsOf(reader, identityParts, accountId),
    });
  }
}
