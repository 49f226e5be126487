import { addDays, localDateOf } from '../../src/shared/dates.js';
import type { Expectation } from './access-expectations.js';

const today = localDateOf(new Date());
const delivery = { deliveredOn: today, lines: [{ position: 0, quantity: '1' }] };
const deliveryFields = { deliveredOn: today, 'lines.0.position': '0', 'lines.0.quantity': '1' };
const changes = { answer: 'request-changes', text: 'Brak wagi.', dueOn: addDays(today, 30) };

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
};
