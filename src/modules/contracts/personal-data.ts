import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData, type Obstacle } from '../../platform/privacy/personal-data.js';
import { eraseFromContracts, partiesLeftAlone } from './data/erasure.commands.js';
import { contractParts } from './data/personal-parts.js';
import { contractProcessing } from './processing.js';

@Injectable()
export class ContractPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'contracts',
      processing: contractProcessing,
      export: (reader, accountId) => partsOf(reader, contractParts, accountId),
      obstacles: async (reader, accountId) => (await partiesLeftAlone(reader, accountId)).map(contractRuns),
      erase: (tx, { accountId }) => eraseFromContracts(tx, accountId),
    });
  }
}

const contractRuns = (name: string): Obstacle => ({
  text: {
    pl: `${name} ma umowę w toku, a poza Tobą nie ma właściciela konta. Zakończcie umowę albo zaproś drugiego właściciela.`,
    en: `${name} has a contract under way and no account owner but you. End the contract, or invite another owner.`,
  },
  path: '/panel/umowy',
});
