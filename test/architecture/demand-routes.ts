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
};
