import type { Expectation } from './access-expectations.js';

/** Of the expectations: procedures as their buyers write and publish them, their public list, their questions. */
export const procedureRoutes: Readonly<Record<string, Expectation>> = {
  'POST /api/v1/procedures': { level: 'editor' },
  'GET /api/v1/procedures': { level: 'viewer' },
  'GET /api/v1/procedures/:id': { level: 'viewer', of: 'procedure' },
  'PATCH /api/v1/procedures/:id': { level: 'editor', of: 'procedure', body: { revision: 1 } },
  'DELETE /api/v1/procedures/:id': { level: 'editor', of: 'procedure' },
  'POST /api/v1/procedures/:id/files': { level: 'editor', of: 'procedure' },
  'DELETE /api/v1/procedures/:id/files/:fileId': { level: 'editor' },
  'GET /api/v1/procedures/:id/files/:fileId': { level: 'public' },
  'POST /api/v1/procedures/:id/publish': { level: 'editor', of: 'procedure', body: { revision: 1 } },
  'POST /api/v1/procedures/:id/amend': {
    level: 'editor',
    of: 'published-procedure',
    body: { revision: 1, reason: 'Próba' },
  },
  'POST /api/v1/procedures/:id/cancel': {
    level: 'editor',
    of: 'published-procedure',
    body: { reason: 'Próba' },
  },
  'POST /api/v1/procedures/:id/questions': {
    level: 'editor',
    of: 'published-procedure',
    body: { text: 'Od kiedy?' },
  },
  'POST /api/v1/procedures/:id/questions/:questionId/answer': { level: 'editor' },
  'GET /api/v1/open-procedures': { level: 'public' },
  'GET /api/v1/open-procedures/:id': { level: 'public' },
};
