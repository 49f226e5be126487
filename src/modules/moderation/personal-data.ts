import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { eraseFromModeration } from './data/erasure.commands.js';
import { moderationParts } from './data/personal-parts.js';
import { moderationProcessing } from './processing.js';

@Injectable()
export class ModerationPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'moderation',
      processing: moderationProcessing,
      export: (reader, accountId) => partsOf(reader, moderationParts, accountId),
      erase: eraseFromModeration,
    });
  }
}
