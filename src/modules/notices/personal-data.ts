import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { eraseFromNotices } from './data/erasure.commands.js';
import { noticeParts } from './data/personal-parts.js';
import { noticeProcessing } from './processing.js';
import { noticeRetention } from './data/retention.js';

@Injectable()
export class NoticePersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'notices',
      processing: noticeProcessing,
      retention: noticeRetention,
      export: (reader, accountId) => partsOf(reader, noticeParts, accountId),
      erase: eraseFromNotices,
    });
  }
}
