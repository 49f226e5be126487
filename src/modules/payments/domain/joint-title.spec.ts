import { expect, it } from 'vitest';
import { BANK_TITLE, CODE_TITLE, jointTitle } from './joint-title.js';

const references = (count: number) => Array.from({ length: count }, (_, at) => `WR/2026/0003/${at + 1}`);

it('names all that one transfer pays', () => {
  expect(jointTitle(references(2), '7390000016', CODE_TITLE)).toBe('WR/2026/0003/1 WR/2026/0003/2');
  expect(jointTitle(references(9), '7390000016', BANK_TITLE)).toContain('WR/2026/0003/9');
});

it('says whose and how many they are where the names do not fit', () => {
  expect(jointTitle(references(3), '7390000016', CODE_TITLE)).toBe('7390000016 razem 3');
  expect(jointTitle(references(50), null, BANK_TITLE)).toBe('razem 50');
});
