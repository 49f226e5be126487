import type { Expectation } from './access-expectations.js';

/** Of the expectations: the rules by which inquiries count for campaigns. */
export const touchWindowRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/touch-windows': { level: 'coordinator' },
  'POST /api/v1/touch-windows': { level: 'coordinator' },
  'GET /koordynator/kampanie/zaliczanie': { level: 'coordinator' },
  'POST /koordynator/kampanie/zaliczanie': { level: 'coordinator' },
};
