import type { Expectation } from './access-expectations.js';

/** Of the expectations: what campaigns brought. */
export const campaignReportRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/campaigns/:id/report': { level: 'coordinator' },
  'GET /koordynator/kampanie/:id/raport': { level: 'coordinator' },
  'GET /koordynator/kampanie/:id/raport/raport.csv': { level: 'coordinator' },
  'GET /koordynator/kampanie/:id/raport/raport.xlsx': { level: 'coordinator' },
  'GET /koordynator/kampanie/:id/raport/raport.pdf': { level: 'coordinator' },
  'GET /api/v1/council/campaigns': { level: 'council' },
  'GET /api/v1/council/campaigns/:id/report': { level: 'council' },
  'GET /panel/rada/kampanie': { level: 'council' },
  'GET /panel/rada/kampanie/:id': { level: 'council' },
  'GET /panel/rada/kampanie/:id/raport.csv': { level: 'council' },
  'GET /panel/rada/kampanie/:id/raport.xlsx': { level: 'council' },
  'GET /panel/rada/kampanie/:id/raport.pdf': { level: 'council' },
  'GET /api/v1/organisation/campaigns/:id/results': { level: 'viewer', of: 'campaign-part' },
  'GET /panel/kampanie/:id/wyniki': { level: 'viewer', of: 'campaign-part' },
};
