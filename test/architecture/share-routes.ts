import { randomUUID } from 'node:crypto';
import type { Expectation } from './access-expectations.js';

/** Of no member, so that it is refused as somebody who cannot be asked. */
const asking = { partnerId: randomUUID(), work: 'Dowóz', net: '10' };
const share = { work: 'Dowóz i wydawanie', net: '20' };
const reason = { reason: 'Nie mamy ludzi' };

/** Of the expectations: joint contracts, for the supplier that leads them, and for the partner of a share. */
export const shareRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/contracts/:id/shares': { level: 'viewer', of: 'contract' },
  'POST /api/v1/contracts/:id/shares': { level: 'editor', of: 'contract', body: asking },
  'GET /api/v1/contract-shares': { level: 'viewer' },
  'GET /api/v1/contract-shares/:id': { level: 'viewer', of: 'share' },
  'POST /api/v1/contract-shares/:id/change': { level: 'editor', of: 'share', body: share },
  'POST /api/v1/contract-shares/:id/withdraw': { level: 'editor', of: 'share' },
  'POST /api/v1/contract-shares/:id/confirm': { level: 'editor', proven: true, of: 'asked-share' },
  'POST /api/v1/contract-shares/:id/decline': { level: 'editor', of: 'asked-share', body: reason },
  'GET /panel/umowy/:id/wykonawcy': { level: 'editor', of: 'contract' },
  'POST /panel/umowy/:id/wykonawcy': { level: 'editor', of: 'contract', body: asking },
  'GET /panel/wspolne-umowy': { level: 'viewer' },
  'GET /panel/wspolne-umowy/:id': { level: 'viewer', of: 'asked-share' },
  'GET /panel/wspolne-umowy/:id/zmiana': { level: 'editor', of: 'share' },
  'POST /panel/wspolne-umowy/:id/zmiana': { level: 'editor', of: 'share', body: share },
  'POST /panel/wspolne-umowy/:id/potwierdz': { level: 'editor', proven: true, of: 'asked-share' },
  'POST /panel/wspolne-umowy/:id/odmow': { level: 'editor', of: 'asked-share', body: reason },
  'POST /panel/wspolne-umowy/:id/wycofaj': { level: 'editor', of: 'share' },
};
