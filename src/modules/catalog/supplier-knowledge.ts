import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { supplierTraits } from '../members/index.js';
import { KeptSuppliers } from './domain/kept-suppliers.js';
import { knownSuppliers, type KnownSuppliers } from './domain/supplier-conditions.js';

/** The members' traits as the database has them. */
@Injectable()
export class SupplierKnowledge extends KeptSuppliers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected async read(): Promise<KnownSuppliers> {
    return knownSuppliers(await supplierTraits(this.db.public, localDateOf(this.clock.now())));
  }
}
