import { describe, expect, it } from 'vitest';
import { decimal } from '../../../shared/decimal.js';
import type { ListingFields } from './listing-fields.js';
import { contradictions, missingForPublishing, priceFrom, settledPrice } from './listing-rules.js';

const full: ListingFields = {
  title: 'Catering',
  description: 'Bufet.',
  titleEn: null,
  descriptionEn: null,
  category: 'catering',
  kind: 'service',
  price: { kind: 'range', min: decimal('35'), max: decimal('85.5'), unit: 'osoba', vat: '8' },
  minOrder: null,
  minQuantity: null,
  leadDays: null,
  areas: ['2862'],
  cpv: null,
  sku: null,
};
const missing = (fields: Partial<ListingFields>) =>
  missingForPublishing({ ...full, ...fields }).map(({ pointer }) => pointer);

describe('a listing', () => {
  it('may be published when a buyer learns what, for how much and where', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ category: null, description: null, areas: [] })).toEqual([
      '/category',
      '/description',
      '/areas',
    ]);
  });

  it('needs a price with unit and VAT unless it is on request', () => {
    const nothing = { min: null, max: null, unit: null, vat: null };
    expect(missing({ price: { kind: 'on-request', ...nothing } })).toEqual([]);
    expect(missing({ price: { kind: 'from', ...nothing } })).toEqual([
      '/price/min',
      '/price/unit',
      '/price/vat',
    ]);
    expect(missing({ price: { ...full.price, max: null } })).toEqual(['/price/max']);
  });

  it('has a range whose ends are in order', () => {
    const range = (min: string, max: string) =>
      contradictions({ price: { ...full.price, min: decimal(min), max: decimal(max) } });
    expect(range('9', '10')).toEqual([]);
    expect(range('10', '10')).toHaveLength(1);
    expect(range('10', '9')[0]?.pointer).toBe('/price/max');
  });

  it('keeps only the numbers that its kind of price uses', () => {
    expect(settledPrice({ ...full.price, kind: 'fixed' })).toMatchObject({ min: '35', max: null });
    expect(settledPrice({ ...full.price, kind: 'on-request' })).toMatchObject({ min: null, max: null });
  });

  it('is sorted by its lowest price in grosze', () => {
    expect(priceFrom(full.price)).toBe(3500);
    expect(priceFrom({ kind: 'from', min: decimal('0.005') })).toBe(1);
    expect(priceFrom({ kind: 'on-request', min: null })).toBeNull();
  });
});
