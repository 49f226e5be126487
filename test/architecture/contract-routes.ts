import { addDays, localDateOf } from '../../src/shared/dates.js';
import type { Expectation } from './access-expectations.js';

const today = localDateOf(new Date());
const delivery = { deliveredOn: today, lines: [{ position: 0, quantity: '1' }] };
const deliveryFields = { deliveredOn: today, 'lines.0.position': '0', 'lines.0.quantity': '1' };
const changes = { answer: 'request-changes', text: 'Brak wagi.', dueOn: addDays(today, 30) };

/** Of the contract that the tests make, one portion more. */
export const amendment = {
  reason: 'O jedną porcję więcej',
  lines: [{ name: 'Obiad', quantity: '11', unit: 'porcja', unitPrice: '20', vat: '8' }],
  ...{ place: 'Olsztyn', paymentDays: 14 },
};
const amendmentFields = {
  reason: 'O jedną porcję więcej',
  'lines.0.name': 'Obiad',
  'lines.0.quantity': '11',
  'lines.0.unit': 'porcja',
  'lines.0.unitPrice': '20',
  'lines.0.vat': '8',
  ...{ place: 'Olsztyn', paymentDays: '14' },
};

export const review = { onTime: true, asAgreed: true, orderAgain: false };
const reviewFields = { onTime: 'yes', asAgreed: 'yes', orderAgain: 'no' };

/** Of no contract, so that it is refused as another version. */
const someDigest = { sha256: '0'.repeat(64) };

/** Of the expectations: contracts, for their two parties. */
export const contractRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/contracts/:id/deliveries': { level: 'viewer', of: 'contract' },
  'POST /api/v1/contracts/:id/deliveries': { level: 'editor', of: 'contract', body: delivery },
  'GET /api/v1/deliveries/:id': { level: 'viewer', of: 'delivery' },
  'GET /api/v1/deliveries/:id/protocol.pdf': { level: 'viewer', of: 'answered-delivery' },
  'POST /api/v1/deliveries/:id/answer': { level: 'editor', of: 'delivery', body: changes },
  'POST /api/v1/deliveries/:id/withdraw': { level: 'editor', of: 'delivery' },
  'GET /panel/umowy/:id/dostawy': { level: 'editor', of: 'contract' },
  'POST /panel/umowy/:id/dostawy': { level: 'editor', of: 'contract', body: deliveryFields },
  'GET /panel/dostawy/:id': { level: 'viewer', of: 'delivery' },
  'GET /panel/dostawy/:id/protokol.pdf': { level: 'viewer', of: 'answered-delivery' },
  'POST /panel/dostawy/:id/odbior': { level: 'editor', of: 'delivery', body: changes },
  'POST /panel/dostawy/:id/wycofaj': { level: 'editor', of: 'delivery' },
  'GET /api/v1/contracts/:id/acceptance': { level: 'viewer', of: 'awarded-contract' },
  'POST /api/v1/contracts/:id/accept': {
    level: 'editor',
    proven: true,
    of: 'awarded-contract',
    body: someDigest,
  },
  'POST /api/v1/contracts/:id/decline': {
    level: 'editor',
    of: 'awarded-contract',
    body: { reason: 'Za drogo' },
  },
  'POST /api/v1/contracts/:id/signed-copies': { level: 'editor', of: 'awarded-contract' },
  'POST /api/v1/signed-copies/:id/confirm': { level: 'editor', proven: true, of: 'signed-copy' },
  'POST /api/v1/signed-copies/:id/refuse': { level: 'editor', of: 'signed-copy' },
  'GET /panel/umowy/:id/przyjecie': { level: 'viewer', of: 'awarded-contract' },
  'POST /panel/umowy/:id/przyjecie/przyjmij': {
    level: 'editor',
    proven: true,
    of: 'awarded-contract',
    body: someDigest,
  },
  'POST /panel/umowy/:id/przyjecie/odmow': {
    level: 'editor',
    of: 'awarded-contract',
    body: { reason: 'Za drogo' },
  },
  'POST /panel/umowy/:id/przyjecie/kopia': { level: 'editor', of: 'awarded-contract' },
  'POST /panel/kopie/:id/potwierdz': { level: 'editor', proven: true, of: 'signed-copy' },
  'POST /panel/kopie/:id/odrzuc': { level: 'editor', of: 'signed-copy' },
  'GET /api/v1/contracts/:id/amendments': { level: 'viewer', of: 'contract' },
  'POST /api/v1/contracts/:id/amendments': { level: 'editor', of: 'contract', body: amendment },
  'GET /api/v1/amendments/:id': { level: 'viewer', of: 'amendment' },
  'POST /api/v1/amendments/:id/accept': { level: 'editor', of: 'amendment' },
  'POST /api/v1/amendments/:id/refuse': { level: 'editor', of: 'amendment', body: { reason: 'Za drogo' } },
  'POST /api/v1/amendments/:id/withdraw': { level: 'editor', of: 'amendment' },
  'GET /panel/umowy/:id/zmiana': { level: 'editor', of: 'contract' },
  'POST /panel/umowy/:id/zmiana': { level: 'editor', of: 'contract', body: amendmentFields },
  'GET /panel/zmiany/:id': { level: 'viewer', of: 'amendment' },
  'POST /panel/zmiany/:id/przyjmij': { level: 'editor', of: 'amendment' },
  'POST /panel/zmiany/:id/odmow': { level: 'editor', of: 'amendment', body: { reason: 'Za drogo' } },
  'POST /panel/zmiany/:id/wycofaj': { level: 'editor', of: 'amendment' },
  'GET /api/v1/members/:slug/reviews': { level: 'public' },
  'GET /api/v1/contracts/:id/review': { level: 'viewer', of: 'contract' },
  'POST /api/v1/contracts/:id/review': { level: 'editor', of: 'completed-contract', body: review },
  'POST /api/v1/contracts/:id/review/reply': {
    level: 'editor',
    of: 'reviewed-contract',
    body: { text: 'Dziękujemy' },
  },
  'GET /panel/umowy/:id/opinia': { level: 'viewer', of: 'completed-contract' },
  'POST /panel/umowy/:id/opinia': { level: 'editor', of: 'completed-contract', body: reviewFields },
  'POST /panel/umowy/:id/opinia/odpowiedz': {
    level: 'editor',
    of: 'reviewed-contract',
    body: { text: 'Dziękujemy' },
  },
};
