import { createHash } from 'node:crypto';

/**
 * The order of the shelf on a day. The seed is the feature's random id: sorting by its digest gives an order
 * that nobody chose; each day everything moves one place up and the first goes to the end. So among n
 * features each stands at each place on one day in n, and nobody, the coordinator included, can prefer one.
 * `day` counts days from any fixed date.
 */
export const rotated = <Item extends { readonly id: string }>(
  items: readonly Item[],
  day: number,
): Item[] => {
  const digest = ({ id }: Item) => createHash('sha256').update(id).digest('hex');
  const drawn = items
    .map((item) => ({ item, place: digest(item) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ item }) => item);
  if (drawn.length === 0) return [];
  const first = ((day % drawn.length) + drawn.length) % drawn.length;
  return [...drawn.slice(first), ...drawn.slice(0, first)];
};
