import { forgotten } from '../../../platform/privacy/data/retention.queries.js';
import type { RetentionRule } from '../../../platform/privacy/retention-rule.js';

export const noticeRetention: readonly RetentionRule[] = [
  {
    what: 'notices.mails',
    label: { pl: 'Zapis wysłanych wiadomości', en: 'Record of mails that were sent' },
    since: { pl: 'od wysłania', en: 'from sending' },
    forget: (tx, before) =>
      forgotten(tx, 'delete from notice_mail where sent_at < $1 returning notice_id', before),
  },
];
