export { ConversationsModule } from './conversations.module.js';
export { Conversations } from './conversations.service.js';
export { conversationEntities } from './data/conversation.entities.js';
export type { AttachedFile, Message } from './data/conversation.queries.js';
export { messageAnswer, messageBody, type MessageInput } from './conversations.schemas.js';
export { fileItemOf, messageBodyOf } from './message-view.js';
