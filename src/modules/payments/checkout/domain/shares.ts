import type { Grosze } from '../../../../shared/money.js';

/**
 * An amount divided over parts in proportion to their weights, to the grosz: what rounding leaves goes to the parts that
 * lost most by it, the earlier of equals. The same every time. RangeError when the weights sum to nothing.
 */
export const shares = (amount: Grosze, weights: readonly Grosze[]): Grosze[] => {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total <= 0n) throw new RangeError('Nothing to divide by');
  const products = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const given = products.map((product) => Number(product / total));
  const byLoss = products
    .map((product, index) => ({ index, loss: product % total }))
    .toSorted((one, other) => Number(other.loss > one.loss) - Number(other.loss < one.loss));
  const left = amount - given.reduce((sum, part) => sum + part, 0);
  for (const { index } of byLoss.slice(0, left)) given[index] = (given[index] ?? 0) + 1;
  return given;
};
