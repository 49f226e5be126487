import type { Expectation } from './access-expectations.js';

const entry = { kind: 'permit', title: 'Zezwolenie', validFrom: '2026-01-01', disclosure: 'none' };

/** Of the expectations: what members can prove, and how search engines find what is public. */
export const evidenceRoutes: Readonly<Record<string, Expectation>> = {
  'GET /robots.txt': { level: 'public' },
  'GET /sitemap.xml': { level: 'public' },
  'GET /sitemap/:file': { level: 'public' },
  'GET /api/v1/members/:slug/evidence': { level: 'public' },
  'GET /api/v1/members/:slug/evidence/:id/file': { level: 'public' },
  'GET /czlonkowie/:slug/zaswiadczenia/:id/plik': { level: 'public' },
  'GET /api/v1/members/:slug/track-record': { level: 'public' },
  'GET /api/v1/members/:slug/evidence/pack': { level: 'public' },
  'GET /czlonkowie/:slug/paczka': { level: 'public' },
  'GET /api/v1/organisation/evidence': { level: 'viewer' },
  'POST /api/v1/organisation/evidence': { level: 'editor' },
  'PATCH /api/v1/organisation/evidence/:id': {
    level: 'editor',
    of: 'evidence',
    body: { ...entry, version: 1 },
  },
  'DELETE /api/v1/organisation/evidence/:id': { level: 'editor', of: 'evidence' },
  'GET /api/v1/organisation/evidence/:id/file': { level: 'viewer', of: 'evidence' },
  'DELETE /api/v1/organisation/evidence/:id/file': { level: 'editor', of: 'evidence' },
  'GET /panel/zaswiadczenia': { level: 'viewer' },
  'GET /panel/zaswiadczenia/nowe': { level: 'editor' },
  'POST /panel/zaswiadczenia': { level: 'editor' },
  'GET /panel/zaswiadczenia/:id': { level: 'editor', of: 'evidence' },
  'POST /panel/zaswiadczenia/:id': { level: 'editor', of: 'evidence', body: { ...entry, version: '1' } },
  'GET /panel/zaswiadczenia/:id/plik': { level: 'viewer', of: 'evidence' },
  'POST /panel/zaswiadczenia/:id/plik/usun': { level: 'editor', of: 'evidence' },
  'POST /panel/zaswiadczenia/:id/usun': { level: 'editor', of: 'evidence' },
  'GET /api/v1/evidence': { level: 'coordinator' },
  'GET /api/v1/evidence/:id/file': { level: 'coordinator' },
  'POST /api/v1/evidence/:id/verify': { level: 'coordinator' },
  'POST /api/v1/evidence/:id/withdraw-verification': { level: 'coordinator' },
  'GET /koordynator/zaswiadczenia': { level: 'coordinator' },
  'GET /koordynator/zaswiadczenia/:id/plik': { level: 'coordinator' },
  'POST /koordynator/zaswiadczenia/:id/sprawdz': { level: 'coordinator' },
  'POST /koordynator/zaswiadczenia/:id/wycofaj': { level: 'coordinator' },
};
