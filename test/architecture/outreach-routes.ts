import type { Expectation } from './access-expectations.js';

/** Of the expectations: short links and what is printed of campaigns. */
export const outreachRoutes: Readonly<Record<string, Expectation>> = {
  'GET /kampanie': { level: 'public' },
  'GET /kampanie/:slug': { level: 'public' },
  'GET /kampanie/:slug/obraz.png': { level: 'public' },
  'GET /kampanie.rss': { level: 'public' },
  'GET /kampanie.json': { level: 'public' },
  'GET /k/:code': { level: 'public' },
  'GET /api/v1/short-links': { level: 'coordinator' },
  'POST /api/v1/short-links': { level: 'coordinator' },
  'GET /api/v1/short-links/:id': { level: 'coordinator' },
  'PATCH /api/v1/short-links/:id': { level: 'coordinator', body: { label: 'Plakat w szkole' } },
  'POST /api/v1/short-links/:id/switch-off': { level: 'coordinator' },
  'GET /api/v1/short-links/:id/qr-code/:format': { level: 'coordinator' },
  'GET /api/v1/short-links/:id/poster/:paper': { level: 'coordinator' },
  'GET /koordynator/linki/:id/plakat/:paper': { level: 'coordinator' },
  'GET /koordynator/linki': { level: 'coordinator' },
  'POST /koordynator/linki': { level: 'coordinator' },
  'GET /koordynator/linki/:id': { level: 'coordinator' },
  'POST /koordynator/linki/:id': { level: 'coordinator' },
  'POST /koordynator/linki/:id/wylacz': { level: 'coordinator' },
  'GET /koordynator/linki/:id/kod/:format': { level: 'coordinator' },
};
