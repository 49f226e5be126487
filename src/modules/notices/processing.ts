import { grounds, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const noticeProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Powiadomienia w panelu i pocztą', en: 'Notices in the panel and by mail' },
    basis: grounds.contract,
    people: whose.users,
    data: {
      pl: 'treść powiadomień organizacji, kto i kiedy je przeczytał lub dostał, wybór sposobu powiadamiania, linki do działań z wiadomości i do kalendarza',
      en: 'text of the notices of an organisation, who read or got them and when, choices of notification, links to acts from mails and to the calendar',
    },
    recipients: recipients.organisation,
    kept: {
      pl: 'powiadomienie tak długo, jak sprawa; odczyty do usunięcia konta',
      en: 'a notice as long as the matter; marks of reading until the account is erased',
    },
    tables: [
      'notice',
      'notice_read',
      'notice_mail',
      'notice_preference',
      'digest',
      'digest_item',
      'mail_action',
      'calendar_feed',
    ],
  },
];
