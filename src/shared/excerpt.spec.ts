import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.js';

describe('an excerpt', () => {
  it('is the whole of a short text, in one line', () => {
    expect(excerpt('Obiady\n z  dowozem', 40)).toBe('Obiady z dowozem');
    expect(excerpt('dokładnie', 9)).toBe('dokładnie');
  });

  it('of a longer one is cut between words', () => {
    expect(excerpt('Obiady, dowóz, zmywanie', 14)).toBe('Obiady…');
    expect(excerpt('Obiady, dowóz, zmywanie', 16)).toBe('Obiady, dowóz…');
  });

  it('of one word is cut in it, between whole signs', () => {
    expect(excerpt('Najdłuższesłowo', 8)).toBe('Najdłuż…');
    expect(excerpt('🎄🎄🎄', 4)).toBe('🎄…');
    expect(excerpt('🎄🎄🎄', 5)).toBe('🎄🎄…');
  });
});
