import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { claimStateOf, claimsOf, type ClaimLine, type ClaimState } from '../organisations/index.js';
import { founderById, foundersIn, type FounderRow } from './data/founders.queries.js';
import { memberProblems } from './domain/problems.js';

export type Founder = FounderRow & { readonly state: ClaimState };

/** Members that were known before their people came, and how far these have come. For the coordinator. */
@Injectable()
export class Founders {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(actor: Representative): Promise<Founder[]> {
    const rows = await this.db.read(actor, foundersIn);
    return rows.map((row) => this.withState(row));
  }

  /** One of them with all links it was sent, newest first. */
  async show(actor: Representative, organisationId: string): Promise<Founder & { links: ClaimLine[] }> {
    return this.db.read(actor, async (reader) => {
      const row = await founderById(reader, organisationId);
      if (!row) throw memberProblems.notFound();
      return { ...this.withState(row), links: await claimsOf(reader, organisationId) };
    });
  }

  private withState(row: FounderRow): Founder {
    const { expiresAt, usedAt, revokedAt } = row;
    const latest = expiresAt && { expiresAt, usedAt, revokedAt };
    return { ...row, state: claimStateOf(row.claimed, latest, this.clock.now()) };
  }
}
