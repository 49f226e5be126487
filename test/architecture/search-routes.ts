import type { Expectation } from './access-expectations.js';

/** Of the expectations: the groups of synonyms. */
export const searchRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/synonym-groups': { level: 'coordinator' },
  'POST /api/v1/synonym-groups': { level: 'coordinator' },
  'GET /api/v1/synonym-groups/:id': { level: 'coordinator' },
  'PUT /api/v1/synonym-groups/:id': { level: 'coordinator' },
  'POST /api/v1/synonym-groups/:id/remove': { level: 'coordinator' },
  'POST /api/v1/synonym-groups/:id/undo': { level: 'coordinator' },
  'GET /koordynator/synonimy': { level: 'coordinator' },
  'POST /koordynator/synonimy': { level: 'coordinator' },
  'GET /koordynator/synonimy/:id': { level: 'coordinator' },
  'POST /koordynator/synonimy/:id': { level: 'coordinator' },
  'POST /koordynator/synonimy/:id/usun': { level: 'coordinator' },
  'POST /koordynator/synonimy/:id/cofnij': { level: 'coordinator' },
};
