import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import {
  nipIsKnown,
  suppliersByName,
  suppliersByNip,
  type CheckedSupplier,
} from './data/supplier.queries.js';
import { verdictOf, type SupplierQuestion, type SupplierVerdict } from './domain/supplier-question.js';

/** Who a supplier is to the cluster, at a moment. */
export type SupplierCheck = {
  readonly question: SupplierQuestion;
  readonly verdict: SupplierVerdict;
  readonly suppliers: readonly CheckedSupplier[];
  readonly at: Date;
};

/** Tells anybody whether a supplier is a member. Of who is none it says no more than that. */
@Injectable()
export class SupplierChecks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async check(question: SupplierQuestion): Promise<SupplierCheck> {
    const { by, value } = question;
    const suppliers = await (by === 'nip' ? suppliersByNip : suppliersByName)(this.db.public, value);
    const known = by === 'nip' && suppliers.length === 0 && (await nipIsKnown(this.db.public, value));
    return { question, verdict: verdictOf(suppliers, known), suppliers, at: this.clock.now() };
  }
}
