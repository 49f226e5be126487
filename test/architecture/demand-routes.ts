import type { Expectation } from './access-expectations.js';

/** Of the expectations: what buyers look for. */
export const demandRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/demand': { level: 'coordinator' },
  'GET /koordynator/popyt': { level: 'coordinator' },
  'GET /koordynator/popyt/popyt.csv': { level: 'coordinator' },
  'GET /api/v1/demand-calls': { level: 'coordinator' },
  'POST /api/v1/demand-calls': { level: 'coordinator' },
  'GET /koordynator/popyt/wezwanie': { level: 'coordinator' },
  'POST /koordynator/popyt/wezwanie': { level: 'coordinator' },
  'GET /api/v1/saved-searches': { level: 'viewer' },
  'POST /api/v1/saved-searches': { level: 'editor' },
  'GET /api/v1/saved-searches/:id': { level: 'viewer', of: 'saved-search' },
  'PATCH /api/v1/saved-searches/:id': { level: 'editor', of: 'saved-search', body: { paused: true } },
  'DELETE /api/v1/saved-searches/:id': { level: 'editor', of: 'saved-search' },
  'GET /panel/wyszukiwania': { level: 'viewer' },
  'GET /panel/wyszukiwania/nowe': { level: 'editor' },
  'POST /panel/wyszukiwania': { level: 'editor' },
  'GET /panel/wyszukiwania/:id': { level: 'viewer', of: 'saved-search' },
  'POST /panel/wyszukiwania/:id': { level: 'editor', of: 'saved-search', body: { name: 'x', pace: 'daily' } },
  'POST /panel/wyszukiwania/:id/wstrzymaj': { level: 'editor', of: 'saved-search' },
  'POST /panel/wyszukiwania/:id/wznow': { level: 'editor', of: 'saved-search' },
  'POST /panel/wyszukiwania/:id/usun': { level: 'editor', of: 'saved-search' },
};
