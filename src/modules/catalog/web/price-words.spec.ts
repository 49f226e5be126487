import { describe, expect, it } from 'vitest';
import { decimal } from '../../../shared/decimal.js';
import { leadWords, priceWords, shortAreas, unitWords, type Priced } from './price-words.js';

const range: Priced = {
  priceKind: 'range',
  priceMin: decimal('35'),
  priceMax: decimal('1450.5'),
  unit: 'szt.',
  vat: '8',
};
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

describe('a price in words', () => {
  it('is written as a Pole writes it', () => {
    expect(plain(priceWords(range, 'pl'))).toBe('35,00–1 450,50 zł');
    expect(plain(priceWords({ ...range, priceKind: 'from', priceMax: null }, 'pl'))).toBe('od 35,00 zł');
    expect(
      plain(priceWords({ ...range, priceMin: decimal('0.0035'), priceKind: 'fixed', priceMax: null }, 'pl')),
    ).toBe('0,0035 zł');
    expect(priceWords({ ...range, priceKind: 'on-request' }, 'pl')).toBe('Cena do uzgodnienia');
  });

  it('and in English', () => {
    expect(plain(priceWords(range, 'en'))).toBe('PLN 35.00–1,450.50');
    expect(unitWords(range, 'en')).toBe('net / szt.');
    expect(unitWords({ ...range, priceKind: 'on-request' }, 'pl')).toBeNull();
  });
});

describe('terms in words', () => {
  it('say the days and the places', () => {
    expect(plain(leadWords(1, 'pl'))).toBe('1 dzień');
    expect(plain(leadWords(5, 'pl'))).toBe('5 dni');
    expect(leadWords(0, 'pl')).toBe('tego samego dnia');
    expect(leadWords(null, 'pl')).toBe('do uzgodnienia');
    expect(shortAreas(['2814', '2809', '2862'], 'pl')).toBe('Olsztyn, pow. lidzbarski i 1\u00a0inny');
    expect(shortAreas(['2862', 'PL'], 'pl')).toBe('cała Polska');
    expect(shortAreas(['28'], 'pl')).toBe('woj. warmińsko-mazurskie');
    expect(shortAreas([], 'pl')).toBeNull();
  });
});
