import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData, type Obstacle } from '../../platform/privacy/personal-data.js';
import { eraseFromBids } from './bids/data/erasure.commands.js';
import { bidParts } from './bids/data/personal-parts.js';
import { forgetOutsideAddress, outsideParts, outsideRetention } from './invitations/data/outside-privacy.js';
import { procurementProcessing } from './processing.js';
import { buyersLeftAlone, eraseFromProcedures } from './procedures/data/erasure.commands.js';
import { procedureParts } from './procedures/data/personal-parts.js';

/** What the module holds of people; each process adds its own parts here. */
@Injectable()
export class ProcurementPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'procurement',
      processing: procurementProcessing,
      retention: outsideRetention,
      export: (reader, accountId) =>
        partsOf(reader, { ...procedureParts, ...bidParts, ...outsideParts }, accountId),
      obstacles: async (reader, accountId) => (await buyersLeftAlone(reader, accountId)).map(procedureRuns),
      erase: async (tx, { accountId, email }) => {
        await eraseFromProcedures(tx, accountId);
        await eraseFromBids(tx, accountId);
        await forgetOutsideAddress(tx, email);
      },
    });
  }
}

const procedureRuns = (name: string): Obstacle => ({
  text: {
    pl: `${name} ma postępowanie w toku, a poza Tobą nie ma właściciela konta. Zakończcie je albo zaproś drugiego właściciela.`,
    en: `${name} has a procedure under way and no account owner but you. Close it, or invite another owner.`,
  },
  path: '/panel/postepowania',
});
