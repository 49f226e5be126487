import { describe, expect, it } from 'vitest';
import type { SupplierTraits } from '../../members/index.js';
import {
  knownSupplier,
  supplierFacets,
  suppliersMeeting,
  type KnownSupplier,
  type SupplierConditions,
} from './supplier-conditions.js';

const traits = (slug: string, given: Partial<SupplierTraits> = {}): KnownSupplier =>
  knownSupplier({
    slug,
    name: slug,
    kind: 'social-cooperative',
    verified: [],
    share: null,
    certificates: [],
    ...given,
  });

const all = [
  traits('arka', { verified: ['reserved-share', 'social-enterprise'], share: 52, certificates: ['HACCP'] }),
  traits('igla', { verified: ['reserved-share'], share: 30 }),
  traits('zaz', { kind: 'zaz', verified: ['certificate'], certificates: ['Haccp', 'ISO 9001'] }),
];
const counts = [
  { value: 'zaz', count: 5 },
  { value: 'arka', count: 3 },
  { value: 'igla', count: 2 },
  { value: 'gone', count: 7 },
];
const asked = (given: Partial<SupplierConditions> = {}): SupplierConditions => ({
  evidence: [],
  certificate: [],
  ...given,
});
const counted = (values: readonly { value: string; count: number }[]) =>
  Object.fromEntries(values.map(({ value, count }) => [value, count]));

describe('conditions on suppliers', () => {
  it('let everybody through when only a name is asked', () => {
    expect(suppliersMeeting(all, asked({ supplier: 'arka' }))).toBeUndefined();
  });

  it.each([
    [{ supplierKind: 'zaz' as const }, ['zaz']],
    [{ share: 30 }, ['arka', 'igla']],
    [{ share: 50 }, ['arka']],
    [{ evidence: ['social-enterprise' as const] }, ['arka']],
    [{ certificate: ['haccp'] }, ['arka', 'zaz']],
    [{ certificate: ['haccp', 'iso 9001'] }, ['zaz']],
    [{ certificate: ['haccp'], share: 30, supplier: 'zaz' }, ['arka']],
    [{ certificate: ['brak'] }, []],
  ])('%j are met by %j', (given, expected) => {
    expect(suppliersMeeting(all, asked(given))).toEqual(expected);
  });
});

describe('facets of suppliers', () => {
  it('count documents of those who are still members', () => {
    const facets = supplierFacets(counts, all, asked());
    expect(counted(facets.supplier)).toEqual({ zaz: 5, arka: 3, igla: 2 });
    expect(counted(facets.supplierKind)).toEqual({ zaz: 5, 'social-cooperative': 5 });
    expect(counted(facets.share)).toEqual({ 30: 5, 50: 3, 75: 0 });
    expect(counted(facets.evidence)).toMatchObject({ 'social-enterprise': 3, insurance: 0 });
    expect(facets.certificate).toEqual([
      { value: 'haccp', label: 'Haccp', count: 8 },
      { value: 'iso 9001', label: 'ISO 9001', count: 5 },
    ]);
  });

  it('count one answer without itself, and one of several together with those chosen', () => {
    const facets = supplierFacets(counts, all, asked({ share: 50, certificate: ['HACCP'] }));
    expect(counted(facets.share)).toEqual({ 30: 3, 50: 3, 75: 0 });
    expect(counted(facets.supplierKind)).toEqual({ zaz: 0, 'social-cooperative': 3 });
    expect(counted(facets.certificate)).toEqual({ haccp: 3, 'iso 9001': 0 });
    const byKind = supplierFacets(counts, all, asked({ supplierKind: 'zaz', supplier: 'arka' }));
    expect(counted(byKind.supplierKind)).toEqual({ zaz: 0, 'social-cooperative': 3 });
    expect(counted(byKind.supplier)).toEqual({ zaz: 5 });
  });
});
