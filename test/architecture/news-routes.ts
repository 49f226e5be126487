import type { Expectation } from './access-expectations.js';

/** Of the expectations: the newsletter, announcements and events. */
export const newsRoutes: Readonly<Record<string, Expectation>> = {
  'POST /api/v1/newsletter/subscriptions': { level: 'public' },
  'POST /api/v1/newsletter/subscriptions/confirm': { level: 'public' },
  'GET /api/v1/newsletter/settings': { level: 'public' },
  'PUT /api/v1/newsletter/settings': { level: 'public' },
  'POST /api/v1/newsletter/unsubscribe': { level: 'public' },
  'GET /api/v1/newsletter/audience': { level: 'coordinator' },
  'GET /newsletter': { level: 'public' },
  'POST /newsletter': { level: 'public' },
  'GET /newsletter/potwierdz': { level: 'public' },
  'POST /newsletter/potwierdz': { level: 'public' },
  'GET /newsletter/ustawienia': { level: 'public' },
  'POST /newsletter/ustawienia': { level: 'public' },
  'GET /newsletter/wypisz': { level: 'public' },
  'POST /newsletter/wypisz': { level: 'public' },
};
