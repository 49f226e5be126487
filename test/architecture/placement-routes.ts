import type { Expectation } from './access-expectations.js';

/** Of the expectations: where campaigns stand, and why. */
export const placementRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/campaign-plans/:id/placements': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/placements': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/placements/:placementId/end': { level: 'coordinator' },
  'GET /koordynator/kampanie/:id/miejsca': { level: 'coordinator' },
  'POST /koordynator/kampanie/:id/miejsca': { level: 'coordinator' },
  'POST /koordynator/kampanie/:id/miejsca/:placementId/zakoncz': { level: 'coordinator' },
  'GET /api/v1/campaigns/:slug/rotation': { level: 'public' },
  'GET /kampanie/:slug/dlaczego': { level: 'public' },
};
