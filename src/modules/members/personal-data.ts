import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData, type Obstacle } from '../../platform/privacy/personal-data.js';
import { eraseFromMembers, membersLeftAlone } from './data/erasure.commands.js';
import { memberParts } from './data/personal-parts.js';
import { memberProcessing } from './processing.js';
import { memberRetention } from './data/retention.js';

@Injectable()
export class MemberPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'members',
      processing: memberProcessing,
      retention: memberRetention,
      export: (reader, accountId) => partsOf(reader, memberParts, accountId),
      obstacles: async (reader, accountId) => (await membersLeftAlone(reader, accountId)).map(lastOfMember),
      erase: eraseFromMembers,
    });
  }
}

const lastOfMember = (name: string): Obstacle => ({
  text: {
    pl: `${name} jest członkiem klastra, a poza Tobą nie ma właściciela konta. Złóż najpierw oświadczenie o wystąpieniu albo zaproś drugiego właściciela.`,
    en: `${name} is a member of the cluster and has no account owner but you. Declare its leaving first, or invite another owner.`,
  },
  path: '/panel/czlonkostwo',
});
