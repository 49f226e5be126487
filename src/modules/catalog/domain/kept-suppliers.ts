import type { KnownSuppliers } from './supplier-conditions.js';

/** Every search asks, and thousands of members take some milliseconds: so long what was read may answer. */
const KEPT_MS = 1_000;

/** What is publicly known of all members as suppliers, at most a second old. */
export abstract class KeptSuppliers {
  private kept: { readonly until: number; readonly suppliers: Promise<KnownSuppliers> } | null = null;

  protected abstract read(): Promise<KnownSuppliers>;

  suppliers(): Promise<KnownSuppliers> {
    const now = performance.now();
    if (this.kept && this.kept.until > now) return this.kept.suppliers;
    const suppliers = this.read();
    this.kept = { until: now + KEPT_MS, suppliers };
    suppliers.catch(() => (this.kept = null));
    return suppliers;
  }

  /** The same, read anew where it lacks one of these slugs: somebody has joined or come back since. */
  async including(slugs: readonly string[]): Promise<KnownSuppliers> {
    const earlier = this.suppliers();
    const known = await earlier;
    if (slugs.every((slug) => known.has(slug))) return known;
    // Unless another search has noticed before.
    if (this.kept?.suppliers === earlier) this.kept = null;
    return this.suppliers();
  }
}
