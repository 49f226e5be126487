import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { supplierTraits, type SupplierTraits } from '../members/index.js';

/** Every search asks, and thousands of members take some milliseconds: so long what was read may answer. */
const KEPT_MS = 1_000;

/** What is publicly known of all members as suppliers, at most a second old. */
@Injectable()
export class SupplierKnowledge {
  private kept: { readonly until: number; readonly traits: Promise<readonly SupplierTraits[]> } | null = null;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  traits(): Promise<readonly SupplierTraits[]> {
    const now = performance.now();
    if (this.kept && this.kept.until > now) return this.kept.traits;
    const traits = supplierTraits(this.db.public, localDateOf(this.clock.now()));
    this.kept = { until: now + KEPT_MS, traits };
    traits.catch(() => (this.kept = null));
    return traits;
  }
}
