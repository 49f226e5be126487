import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData, type Obstacle } from '../../platform/privacy/personal-data.js';
import { askersLeftAlone, eraseFromInquiries } from './data/erasure.commands.js';
import { eraseGuestDrafts, guestDraftRetention } from './data/guest-draft.queries.js';
import { inquiryParts } from './data/personal-parts.js';
import { inquiryProcessing } from './processing.js';

@Injectable()
export class InquiryPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'inquiries',
      processing: inquiryProcessing,
      retention: [guestDraftRetention],
      export: (reader, accountId) => partsOf(reader, inquiryParts, accountId),
      obstacles: async (reader, accountId) => (await askersLeftAlone(reader, accountId)).map(inquiryRuns),
      erase: async (tx, { accountId, email }) => {
        await eraseFromInquiries(tx, accountId);
        await eraseGuestDrafts(tx, email);
      },
    });
  }
}

const inquiryRuns = (name: string): Obstacle => ({
  text: {
    pl: `${name} ma zapytanie w toku, a poza Tobą nie ma właściciela konta. Zakończcie je albo zaproś drugiego właściciela.`,
    en: `${name} has an inquiry under way and no account owner but you. Close it, or invite another owner.`,
  },
  path: '/panel/zapytania',
});
