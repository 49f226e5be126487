import type { Expectation } from './access-expectations.js';

const plan = { size: 5, wanted: 3, automatic: false };
const planForm = { size: '5', wanted: '3' };
const outside = { name: 'Firma z miasta', email: 'biuro@firma.example' };
const decline = { reason: 'Brak wolnych mocy.', cause: 'capacity' };

/** Of the expectations: whom a procedure asks, for its buyer, for those asked and for firms outside the cluster. */
export const invitationRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/procedures/:id/suggestions': { level: 'viewer', of: 'asking-procedure' },
  'GET /api/v1/procedures/:id/coverage': { level: 'viewer', of: 'asking-procedure' },
  'GET /api/v1/procedures/:id/invitations': { level: 'viewer', of: 'asking-procedure' },
  'POST /api/v1/procedures/:id/invitations': { level: 'editor' },
  'DELETE /api/v1/procedures/:id/invitations/:invitationId': { level: 'editor' },
  'PUT /api/v1/procedures/:id/invitation-plan': { level: 'editor', of: 'asking-procedure', body: plan },
  'POST /api/v1/procedures/:id/waves': { level: 'editor', of: 'asking-procedure' },
  'POST /api/v1/procedures/:id/reminders': { level: 'editor', of: 'asking-procedure' },
  'POST /api/v1/procedures/:id/outside-suppliers': { level: 'editor', of: 'asking-procedure', body: outside },
  'POST /api/v1/procedures/:id/outside-suppliers/:outsideId/revoke': { level: 'editor' },
  'GET /api/v1/opportunities': { level: 'viewer' },
  'GET /api/v1/opportunities/:id': { level: 'viewer', of: 'opportunity' },
  'POST /api/v1/opportunities/:id/seen': { level: 'viewer', of: 'opportunity' },
  'POST /api/v1/opportunities/:id/take-part': { level: 'editor', of: 'opportunity' },
  'POST /api/v1/opportunities/:id/decline': { level: 'editor', of: 'opportunity', body: decline },
  'GET /panel/postepowania/:id/zaproszenia': { level: 'viewer', of: 'asking-procedure' },
  'POST /panel/postepowania/:id/zaproszenia/dopisz': { level: 'editor', of: 'asking-procedure' },
  'POST /panel/postepowania/:id/zaproszenia/plan': {
    level: 'editor',
    of: 'asking-procedure',
    body: planForm,
  },
  'POST /panel/postepowania/:id/zaproszenia/tura': { level: 'editor', of: 'asking-procedure' },
  'POST /panel/postepowania/:id/zaproszenia/przypomnij': { level: 'editor', of: 'asking-procedure' },
  'POST /panel/postepowania/:id/zaproszenia/spoza-klastra': {
    level: 'editor',
    of: 'asking-procedure',
    body: outside,
  },
  'POST /panel/postepowania/:id/zaproszenia/spoza-klastra/:outsideId/uniewaznij': { level: 'editor' },
  'POST /panel/postepowania/:id/zaproszenia/:invitationId/usun': { level: 'editor' },
  'GET /panel/zaproszenia': { level: 'viewer' },
  'GET /panel/zaproszenia/:id': { level: 'viewer', of: 'opportunity' },
  'POST /panel/zaproszenia/:id/wez-udzial': { level: 'editor', of: 'opportunity' },
  'POST /panel/zaproszenia/:id/odmow': { level: 'editor', of: 'opportunity', body: decline },
  'POST /panel/zaproszenia/:id/pytanie': {
    level: 'editor',
    of: 'opportunity',
    body: { text: 'Czy dowóz jest w cenie?' },
  },
  // The link is the key, and without it nothing is there.
  'GET /zaproszenie-do-wyceny': { level: 'public' },
  'POST /zaproszenie-do-wyceny/wez-udzial': { level: 'public' },
  'POST /zaproszenie-do-wyceny/odmow': { level: 'public' },
  'POST /zaproszenie-do-wyceny/pytanie': { level: 'public' },
  'GET /zaproszenie-do-wyceny/pliki/:fileId': { level: 'public' },
  'GET /zaproszenie-do-wyceny/bez-wiadomosci': { level: 'public' },
  'POST /zaproszenie-do-wyceny/bez-wiadomosci': { level: 'public' },
};
