/** The list with the item one place nearer to its front (`up`) or end; at the edge it stays. Null: it has none. */
export const moved = <Item>(items: readonly Item[], item: Item, direction: 'up' | 'down'): Item[] | null => {
  const at = items.indexOf(item);
  if (at < 0) return null;
  const to = direction === 'up' ? at - 1 : at + 1;
  const list = [...items];
  if (to >= 0 && to < list.length) [list[at], list[to]] = [list[to]!, list[at]!];
  return list;
};
