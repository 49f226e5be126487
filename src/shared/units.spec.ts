import { describe, expect, it } from 'vitest';
import { decimal } from './decimal.js';
import { quantityWords } from './units.js';

describe('a quantity in words', () => {
  it.each([
    ['1', 'osoba', '1 osoba'],
    ['3', 'osoba', '3 osoby'],
    ['40', 'osoba', '40 osób'],
    ['22', 'porcja', '22 porcje'],
    ['1.5', 'godzina', '1,5 godziny'],
    ['60', 'szt.', '60 szt.'],
    ['2.25', 'm²', '2,25 m²'],
    ['7', 'paleta', '7 paleta'],
  ])('%s × %s is “%s”', (quantity, unit, words) => {
    expect(quantityWords(decimal(quantity), unit, 'pl').replaceAll('\u00a0', ' ')).toBe(words);
  });

  it.each([
    ['1', 'porcja', '1 portion'],
    ['1.5', 'godzina', '1.5 hours'],
    ['60', 'szt.', '60 pcs'],
    ['2.25', 'm²', '2.25 m²'],
    ['7', 'paleta', '7 paleta'],
  ])('%s × %s is “%s” in English', (quantity, unit, words) => {
    expect(quantityWords(decimal(quantity), unit, 'en').replaceAll('\u00a0', ' ')).toBe(words);
  });
});
