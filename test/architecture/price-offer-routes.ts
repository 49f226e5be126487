import { addDays, localDateOf } from '../../src/shared/dates.js';
import type { Expectation } from './access-expectations.js';

const inADay = (days: number) => addDays(localDateOf(new Date()), days);
const offer = { kind: 'percent', percent: '10', startsOn: inADay(40), endsOn: inADay(41) };

/** Of the expectations: dated lower prices of listings. */
export const priceOfferRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/organisation/listings/:id/price-offers': { level: 'viewer', of: 'draft' },
  'POST /api/v1/listings/:id/price-offers': { level: 'editor', of: 'draft', body: offer },
  'PATCH /api/v1/price-offers/:id': { level: 'editor', of: 'price-offer', body: { ...offer, version: 1 } },
  'POST /api/v1/price-offers/:id/end': { level: 'editor', of: 'price-offer' },
  'GET /panel/oferty/:id/promocja': { level: 'viewer', of: 'draft' },
  'POST /panel/oferty/:id/promocja': { level: 'editor', of: 'draft', body: offer },
  'GET /panel/promocje/:id': { level: 'editor', of: 'price-offer' },
  'POST /panel/promocje/:id': { level: 'editor', of: 'price-offer', body: { ...offer, version: '1' } },
  'POST /panel/promocje/:id/zakoncz': { level: 'editor', of: 'price-offer' },
};
