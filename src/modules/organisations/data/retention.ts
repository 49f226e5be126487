import { forgotten } from '../../../platform/privacy/data/retention.queries.js';
import { ERASED_NAME } from '../../../platform/privacy/personal-data.js';
import type { RetentionRule } from '../../../platform/privacy/retention-rule.js';

export const organisationRetention: readonly RetentionRule[] = [
  {
    what: 'organisations.unconfirmed',
    label: { pl: 'Organizacje, których nikt nie potwierdził', en: 'Organisations that nobody confirmed' },
    since: { pl: 'od rejestracji', en: 'from registration' },
    forget: (tx, before) =>
      forgotten(
        tx,
        'delete from organisation where confirmed_at is null and created_at < $1 returning id',
        before,
      ),
  },
  {
    what: 'organisations.invitations',
    label: { pl: 'Zaproszenia do organizacji', en: 'Invitations to organisations' },
    since: { pl: 'od końca ważności', en: 'from the end of their validity' },
    forget: (tx, before) =>
      forgotten(tx, 'delete from invitation where expires_at < $1 returning id', before),
  },
  {
    what: 'organisations.claims',
    label: {
      pl: 'Kogo zaproszono do przejęcia profilu, bez skutku',
      en: 'Who was invited to claim a profile and did not',
    },
    since: { pl: 'od końca ważności', en: 'from the end of their validity' },
    forget: (tx, before) =>
      forgotten(
        tx,
        `update claim set name = '${ERASED_NAME}', email = 'usunieta-' || id || '@usunieta.invalid'
         where used_at is null and expires_at < $1 and name <> '${ERASED_NAME}' returning id`,
        before,
      ),
  },
  {
    what: 'organisations.join-requests',
    label: { pl: 'Rozpatrzone prośby o dołączenie', en: 'Decided requests to join' },
    since: { pl: 'od decyzji', en: 'from the decision' },
    forget: (tx, before) =>
      forgotten(tx, 'delete from join_request where decided_at < $1 returning id', before),
  },
];
