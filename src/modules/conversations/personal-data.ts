import { Injectable } from '@nestjs/common';
import { partsOf, PersonalData } from '../../platform/privacy/personal-data.js';
import { eraseFromConversations } from './data/erasure.commands.js';
import { conversationParts } from './data/personal-parts.js';
import { conversationProcessing } from './processing.js';

@Injectable()
export class ConversationPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'conversations',
      processing: conversationProcessing,
      export: (reader, accountId) => partsOf(reader, conversationParts, accountId),
      erase: (tx, { accountId }) => eraseFromConversations(tx, accountId),
    });
  }
}
