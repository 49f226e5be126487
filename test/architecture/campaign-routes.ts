import type { Expectation } from './access-expectations.js';

/** Of the expectations: planning campaigns, taking part in them, and what everybody sees. */
export const campaignRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/campaigns': { level: 'public' },
  'GET /api/v1/campaigns/:slug': { level: 'public' },

  'GET /api/v1/campaign-plans': { level: 'coordinator' },
  'POST /api/v1/campaign-plans': { level: 'coordinator' },
  'GET /api/v1/campaign-plans/:id': { level: 'coordinator' },
  'PUT /api/v1/campaign-plans/:id': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/copy': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/picture': { level: 'coordinator' },
  'DELETE /api/v1/campaign-plans/:id/picture': { level: 'coordinator' },
  'GET /api/v1/campaign-plans/:id/candidates': { level: 'coordinator' },
  'GET /api/v1/campaign-plans/:id/participants': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/invitations': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/participants/:organisationId/accept': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/participants/:organisationId/refuse': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/approve': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/schedule': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/pause': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/resume': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/end': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/report': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/withdraw': { level: 'coordinator' },
  'POST /api/v1/campaign-plans/:id/refuse': { level: 'coordinator' },

  'GET /api/v1/organisation/campaigns': { level: 'viewer' },
  'GET /api/v1/organisation/campaigns/:id': { level: 'viewer', of: 'campaign-invitation' },
  'POST /api/v1/organisation/campaigns/:id/join': { level: 'editor', of: 'campaign-invitation' },
  'POST /api/v1/organisation/campaigns/:id/propose': { level: 'editor', of: 'campaign-invitation' },
  'POST /api/v1/organisation/campaigns/:id/decline': { level: 'editor', of: 'campaign-invitation' },
  'POST /api/v1/organisation/campaigns/:id/withdraw': { level: 'editor', of: 'campaign-invitation' },
  'POST /api/v1/organisation/campaigns/:id/leave': { level: 'editor', of: 'campaign-part' },
  'PUT /api/v1/organisation/campaigns/:id/listings': { level: 'editor', of: 'campaign-part' },
  'POST /api/v1/campaign-requests': { level: 'editor' },
  'POST /api/v1/campaign-requests/:id/withdraw': { level: 'editor', of: 'campaign-request' },
};
