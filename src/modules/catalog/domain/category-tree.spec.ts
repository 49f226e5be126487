import { expect, it } from 'vitest';
import { below, countsWithBelow } from './category-tree.js';

const tree = [
  { slug: 'zielen', parent: null },
  { slug: 'druk', parent: null },
  { slug: 'koszenie', parent: 'zielen' },
  { slug: 'laki', parent: 'koszenie' },
  { slug: 'sierota', parent: 'gdzies' },
];
const own: Record<string, number> = { zielen: 2, koszenie: 3, laki: 1, druk: 4, sierota: 5 };

it('finds all categories below one', () => {
  expect(below(tree, 'zielen')).toEqual(['koszenie', 'laki']);
  expect(below(tree, 'laki')).toEqual([]);
});

it('counts a category with those below it, which follow it', () => {
  expect(
    countsWithBelow(tree, (slug) => own[slug] ?? 0).map(({ category, count, depth }) => [
      category.slug,
      count,
      depth,
    ]),
  ).toEqual([
    ['zielen', 6, 0],
    ['koszenie', 4, 1],
    ['laki', 1, 2],
    ['druk', 4, 0],
    ['sierota', 5, 0],
  ]);
});
