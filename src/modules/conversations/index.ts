export { ConversationsModule } from './conversations.module.js';
export { Conversations, type ConversationId } from './conversations.service.js';
export { conversationEntities } from './data/conversation.entities.js';
export type { AttachedFile, Message } from './data/conversation.queries.js';
export { messageAnswer, messageBody, type MessageInput } from './conversations.schemas.js';
export { fileItemOf, filePath, messageBodyOf } from './message-view.js';
