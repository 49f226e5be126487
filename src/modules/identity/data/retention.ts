import { forgotten } from '../../../platform/privacy/data/retention.queries.js';
import type { RetentionRule } from '../../../platform/privacy/retention-rule.js';

const ended = { pl: 'od zakończenia', en: 'from their end' };

export const identityRetention: readonly RetentionRule[] = [
  {
    what: 'identity.sessions',
    label: { pl: 'Sesje', en: 'Sessions' },
    since: ended,
    forget: (tx, before) => forgotten(tx, 'delete from session where expires_at < $1 returning id', before),
  },
  {
    what: 'identity.second-steps',
    label: {
      pl: 'Rozpoczęte logowania i pytania do kluczy dostępu',
      en: 'Begun sign-ins and questions to passkeys',
    },
    since: ended,
    forget: async (tx, before) =>
      (await forgotten(tx, 'delete from pending_sign_in where expires_at < $1 returning id', before)) +
      (await forgotten(
        tx,
        'delete from passkey_challenge where expires_at < $1 returning challenge',
        before,
      )),
  },
  {
    what: 'identity.sign-ins',
    label: { pl: 'Historia logowań', en: 'History of sign-ins' },
    since: { pl: 'od logowania', en: 'from the sign-in' },
    forget: (tx, before) => forgotten(tx, 'delete from sign_in where at < $1 returning id', before),
  },
  {
    what: 'identity.links',
    label: { pl: 'Linki z wiadomości', en: 'Mailed links' },
    since: { pl: 'od końca ważności', en: 'from the end of their validity' },
    forget: (tx, before) =>
      forgotten(tx, 'delete from account_link where expires_at < $1 returning id', before),
  },
  {
    what: 'identity.email-changes',
    label: { pl: 'Zmiany adresu konta', en: 'Changes of the address of an account' },
    since: ended,
    forget: (tx, before) =>
      forgotten(
        tx,
        'delete from email_change where coalesce(done_at, stopped_at, expires_at) < $1 returning id',
        before,
      ),
  },
  {
    what: 'identity.unconfirmed-accounts',
    label: { pl: 'Konta bez potwierdzonego adresu', en: 'Accounts whose address was never confirmed' },
    since: { pl: 'od rejestracji', en: 'from registration' },
    forget: (tx, before) =>
      forgotten(
        tx,
        `delete from account where confirmed_at is null and erased_at is null and created_at < $1 returning id`,
        before,
      ),
  },
];
