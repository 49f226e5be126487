/** What narrows a search of the catalogue, in the order in which it is told. */
export const narrowings = [
  'q',
  'category',
  'kind',
  'area',
  'priceMin',
  'priceMax',
  'leadMax',
  'month',
  'supplier',
  'supplierKind',
  'evidence',
  'share',
  'certificate',
  'new',
] as const;
export type Narrowing = (typeof narrowings)[number];

/** What a buyer gives up most easily first; what is looked for last. */
const easiestFirst: readonly Narrowing[] = [
  'new',
  'leadMax',
  'priceMin',
  'priceMax',
  'certificate',
  'evidence',
  'share',
  'month',
  'supplier',
  'supplierKind',
  'kind',
  'area',
  'category',
  'q',
];

/**
 * Of a search that finds nothing, what to leave out to find the nearest: each condition alone, the easiest to give up
 * first; then more and more of them together, all but the last. A condition that is the only one is left out too: what
 * is offered then says so.
 */
export const relaxations = (inForce: readonly Narrowing[]): (readonly Narrowing[])[] => {
  const order = easiestFirst.filter((name) => inForce.includes(name));
  return [...order.map((name) => [name]), ...order.slice(1, -1).map((_, i) => order.slice(0, i + 2))];
};
