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
  {
    what: 'members.leavers-contacts',
    label: { pl: 'Kontakty na profilach tych, którzy wystąpili', en: 'Contacts on the profiles of leavers' },
    since: { pl: 'od wystąpienia', en: 'from the leaving' },
    forget: async (tx, before) => {
      const leavers = 'select organisation_id from membership where left_at < $1';
      const contacts = await forgotten(
        tx,
        `delete from profile_contact where organisation_id in (${leavers}) returning id`,
        before,
      );
      const general = await forgotten(
        tx,
        `update member_profile set contact_role = null, contact_email = null, contact_phone = null
         where organisation_id in (${leavers}) and num_nonnulls(contact_role, contact_email, contact_phone) > 0
         returning organisation_id`,
        before,
      );
      return contacts + general;
    },
  },
];
