import { allocate, type Grosze } from '../../../shared/money.js';

/** What part of a contract is one supplier's, in any unit that all parts of it share. */
export type Share = { readonly organisationId: string; readonly weight: number };

/** A supplier's part of a contract's net value. */
export type ValuePart = { readonly organisationId: string; readonly net: Grosze };

/**
 * A contract's net value by the shares of those who deliver it together, to the grosz: the parts add up to the
 * whole. Who delivers alone has the whole, whatever its weight.
 */
export const valueByShares = (net: Grosze, shares: readonly Share[]): ValuePart[] => {
  const parts = allocate(
    net,
    shares.map(({ weight }) => weight),
  );
  return shares.map(({ organisationId }, at) => ({ organisationId, net: parts[at] ?? 0 }));
};
