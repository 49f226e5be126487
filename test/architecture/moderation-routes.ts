import type { Expectation } from './access-expectations.js';

/** Of the expectations: reports of public texts, decisions about them, appeals. */
export const moderationRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/moderation-decisions': { level: 'coordinator' },
  'GET /api/v1/moderation-decisions/:id': { level: 'viewer', of: 'decision' },
  'POST /api/v1/moderation-decisions/:id/appeal': {
    level: 'owner',
    of: 'decision',
    body: { text: 'Cena jest z VAT.' },
  },
  'GET /panel/decyzje/:id': { level: 'viewer', of: 'decision' },
  'POST /panel/decyzje/:id/odwolanie': { level: 'owner', of: 'decision', body: { text: 'Cena jest z VAT.' } },
  'GET /api/v1/moderation-counts': { level: 'public' },
  'GET /przejrzystosc': { level: 'public' },
  'POST /api/v1/public-texts/:kind/:id/reports': { level: 'public' },
  'GET /zglos/:kind/:id': { level: 'public' },
  'POST /zglos/:kind/:id': { level: 'public' },
  'GET /api/v1/supplier-checks': { level: 'public' },
  'GET /sprawdz-dostawce': { level: 'public' },
  'GET /api/v1/reported-texts': { level: 'coordinator' },
  'GET /api/v1/public-texts/:kind/:id': { level: 'coordinator' },
  'POST /api/v1/public-texts/:kind/:id/hide': { level: 'coordinator' },
  'POST /api/v1/public-texts/:kind/:id/restore': { level: 'coordinator' },
  'POST /api/v1/public-texts/:kind/:id/dismiss': { level: 'coordinator' },
  'GET /koordynator/tresci': { level: 'coordinator' },
  'GET /koordynator/tresci/:kind/:id': { level: 'coordinator' },
  'POST /koordynator/tresci/:kind/:id/ukryj': { level: 'coordinator' },
  'POST /koordynator/tresci/:kind/:id/przywroc': { level: 'coordinator' },
  'POST /koordynator/tresci/:kind/:id/oddal': { level: 'coordinator' },
};
