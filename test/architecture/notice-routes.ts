import { localDateOf } from '../../src/shared/dates.js';
import type { Expectation } from './access-expectations.js';

/** Of the expectations: notices, and what a person wants by mail and does from one. */
export const noticeRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/notices': { level: 'viewer' },
  'POST /api/v1/notices/read': { level: 'viewer' },
  'POST /api/v1/notices/:id/read': { level: 'viewer', of: 'notice' },
  'GET /panel/powiadomienia': { level: 'viewer' },
  'GET /panel/powiadomienia/:id': { level: 'viewer', of: 'notice' },
  'POST /panel/powiadomienia/odczytaj': { level: 'viewer' },
  'GET /api/v1/account/notice-preferences': { level: 'account' },
  'PUT /api/v1/account/notice-preferences': { level: 'account' },
  'GET /konto/powiadomienia': { level: 'account' },
  'POST /konto/powiadomienia': { level: 'account' },
  'POST /api/v1/inquiries/:id/acknowledge': {
    level: 'editor',
    of: 'inquiry',
    body: { answerOn: localDateOf(new Date()) },
  },
  'POST /panel/zapytania/:id/potwierdz': {
    level: 'editor',
    of: 'inquiry',
    body: { answerOn: localDateOf(new Date()) },
  },
  'GET /api/v1/account/calendar-feed': { level: 'account' },
  'POST /api/v1/account/calendar-feed': { level: 'account' },
  'DELETE /api/v1/account/calendar-feed': { level: 'account' },
  'GET /konto/kalendarz': { level: 'account' },
  'POST /konto/kalendarz': { level: 'account' },
  'POST /konto/kalendarz/usun': { level: 'account' },
  'GET /kalendarz/:file': { level: 'public' },
  'GET /z-wiadomosci': { level: 'public' },
  'POST /z-wiadomosci': { level: 'public' },
};
