import { addDays, localDateOf } from '../../src/shared/dates.js';

/** What makes a listing and a quote. */
export const listing = {
  title: 'Obiady dla szkół',
  description: 'Obiady dwudaniowe z dowozem do szkół i przedszkoli w powiecie.',
  category: 'catering',
  kind: 'service',
  price: { kind: 'from', min: '16', unit: 'porcja', vat: '8' },
  leadDays: 7,
  areas: ['2862'],
};

/** A day that a quote may be valid until, whenever the tests run. */
const inAMonth = addDays(localDateOf(new Date()), 30);

export const quote = {
  lines: [{ name: 'Obiad', quantity: '10', unit: 'porcja', unitPrice: '20', vat: '8' }],
  validUntil: inAMonth,
  place: 'Olsztyn',
};
