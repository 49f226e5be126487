import './domain/events.js';
/** SQL read model for joins: view `unread_notice` (organisation_id, account_id, notice_id, at). */
export { NoticesModule } from './notices.module.js';
export { Notices, type News } from './notices.service.js';
export { Calendar, type CalendarEntry } from './calendar.js';
export { MailActs, type MailAct } from './mail-acts.js';
export { NoticeTopics } from './notice-topics.js';
export type { Topic } from './domain/mail-choice.js';
export { icalendar, type CalendarEvent } from './domain/icalendar.js';
export { Desk, type DeskItem, type DeskSource } from './desk.js';
export { noticeEntities } from './data/notice.entities.js';
export { TellBankAccount } from './jobs/tell-bank-account.js';
export { TellJoinRequested, TellPersonLeft } from './jobs/tell-of-people.js';
export { TellGrant } from './jobs/tell-grant.js';
export { TellUnitLinked, TellUnitUnlinked } from './jobs/tell-units.js';
export { SendNotice } from './jobs/send-notice.js';
export { ForgetMailActions } from './jobs/forget-mail-actions.js';
export { SendDigest } from './jobs/send-digest.js';
export { StartDigests } from './jobs/start-digests.js';
