import { Module } from '@nestjs/common';
import { Conversations } from './conversations.service.js';
import { FilesController } from './files.controller.js';

@Module({ controllers: [FilesController], providers: [Conversations], exports: [Conversations] })
export class ConversationsModule {}
