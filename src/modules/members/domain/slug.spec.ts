import { describe, expect, it } from 'vitest';
import { freeSlug, slugBase } from './slug.js';

describe('the address of a profile', () => {
  it.each([
    ['„EKO FREE” Spółdzielnia Socjalna', 'eko-free'],
    ["„APROPO'S” Wielobranżowa Spółdzielnia Socjalna", 'apropos'],
    ['„ŻYWA HISTORIA” Spółdzielnia Socjalna', 'zywa-historia'],
    ['Spółdzielnia Socjalna "Łąka"', 'laka'],
    ['TMB Spółdzielnia Socjalna', 'tmb'],
    ['Spółdzielnia Socjalna', 'spoldzielnia-socjalna'],
    ['„” Dom', 'dom'],
    ['株式会社', ''],
  ])('of %s is %s', (name, slug) => {
    expect(slugBase(name)).toBe(slug);
  });

  it('ends at a whole word when the name is long', () => {
    const slug = slugBase('Centrum Wsparcia Ekonomii Społecznej i Przedsiębiorczości Regionu Warmii i Mazur');
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slug.endsWith('-')).toBe(false);
    expect(slug).toMatch(/^centrum-wsparcia-ekonomii-spolecznej-i-przedsiebiorczosci$/);
  });

  it('takes the next number when somebody has it', () => {
    expect(freeSlug('eko', new Set(), 20)).toBe('eko');
    expect(freeSlug('eko', new Set(['eko', 'eko-2']), 20)).toBe('eko-3');
    expect(freeSlug('', new Set(), 20)).toBe('czlonek-20');
  });
});
