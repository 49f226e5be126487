import { forgotten } from '../../../platform/privacy/data/retention.queries.js';
import type { RetentionRule } from '../../../platform/privacy/retention-rule.js';

export const memberRetention: readonly RetentionRule[] = [
  {
    what: 'members.application-drafts',
    label: { pl: 'Szkice zgłoszeń', en: 'Drafts of applications' },
    since: { pl: 'od ostatniej zmiany', en: 'from the last change' },
    forget: (tx, before) =>
      forgotten(tx, 'delete from application_draft where updated_at < $1 returning id', before),
  },
  {
    what: 'members.refused-applications',
    label: { pl: 'Podpisujący w odrzuconych zgłoszeniach', en: 'Those who sign, in refused applications' },
    since: { pl: 'od decyzji', en: 'from the decision' },
    forget: (tx, before) =>
      forgotten(
        tx,
        `update membership_application set signatories = null
         where state = 'refused' and signatories is not null and decided_at < $1 returning id`,
        before,
      ),
  },
];
