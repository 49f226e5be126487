import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { supplierTraits } from '../members/index.js';
import { knownSupplier, type KnownSupplier } from './domain/supplier-conditions.js';

/** Every search asks, and thousands of members take some milliseconds: so long what was read may answer. */
const KEPT_MS = 1_000;

/** What is publicly known of all members as suppliers, at most a second old. */
@Injectable()
export class SupplierKnowledge {
  private kept: { readonly until: number; readonly suppliers: Promise<readonly KnownSupplier[]> } | null =
    null;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  suppliers(): Promise<readonly KnownSupplier[]> {
    const now = performance.now();
    if (this.kept && this.kept.until > now) return this.kept.suppliers;
    const suppliers = supplierTraits(this.db.public, localDateOf(this.clock.now())).then((all) =>
      all.map(knownSupplier),
    );
    this.kept = { until: now + KEPT_MS, suppliers };
    suppliers.catch(() => (this.kept = null));
    return suppliers;
  }
}
