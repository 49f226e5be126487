import type { Expectation } from './access-expectations.js';

const form = { ending: 'not-bought', note: 'Próba' };

/** Of the expectations: how what led to no contract here ended, as each side says for itself. */
export const closingRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/inquiries/:id/closing': { level: 'viewer', of: 'inquiry' },
  'PUT /api/v1/inquiries/:id/closing': { level: 'editor', of: 'inquiry', body: form },
  'DELETE /api/v1/inquiries/:id/closing': { level: 'editor', of: 'inquiry' },
  'GET /panel/zapytania/:id/jak-sie-skonczylo': { level: 'viewer', of: 'inquiry' },
  'POST /panel/zapytania/:id/jak-sie-skonczylo': { level: 'editor', of: 'inquiry', body: form },
  'POST /panel/zapytania/:id/jak-sie-skonczylo/usun': { level: 'editor', of: 'inquiry' },
  'GET /api/v1/procedures/:id/closing': { level: 'viewer', of: 'published-procedure' },
  'PUT /api/v1/procedures/:id/closing': { level: 'editor', of: 'published-procedure', body: form },
  'DELETE /api/v1/procedures/:id/closing': { level: 'editor', of: 'published-procedure' },
  'GET /panel/postepowania/:id/jak-sie-skonczylo': { level: 'viewer', of: 'published-procedure' },
  'POST /panel/postepowania/:id/jak-sie-skonczylo': {
    ...{ level: 'editor', of: 'published-procedure', body: form },
  },
  'POST /panel/postepowania/:id/jak-sie-skonczylo/usun': { level: 'editor', of: 'published-procedure' },
};
