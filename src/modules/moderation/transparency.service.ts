import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import {
  countsByGround,
  countsByYear,
  type GroundCounts,
  type YearCounts,
} from './data/transparency.queries.js';

export type Transparency = {
  readonly years: readonly YearCounts[];
  readonly grounds: readonly GroundCounts[];
};

/** How often public texts are reported, hidden and restored, as numbers for everybody. */
@Injectable()
export class TransparencyReport {
  constructor(private readonly db: Db) {}

  counts(): Promise<Transparency> {
    return this.db.read('system', async (reader) => ({
      years: await countsByYear(reader),
      grounds: await countsByGround(reader),
    }));
  }
}
