import { Module } from '@nestjs/common';
import { Conversations } from './conversations.service.js';
import { FilesController } from './files.controller.js';
import { ConversationPersonalData } from './personal-data.js';

@Module({
  controllers: [FilesController],
  providers: [ConversationPersonalData, Conversations],
  exports: [Conversations],
})
export class ConversationsModule {}
