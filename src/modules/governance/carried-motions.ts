import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/db.js';
import { Memberships } from '../members/index.js';
import { Appeals } from '../moderation/index.js';
import { Organisations } from '../organisations/index.js';
import { adoptByLaws } from './data/by-law.queries.js';
import type { Motion } from './data/motion.queries.js';
import type { MotionAction } from './domain/motion-states.js';

/**
 * What a counted motion brings about, in the transaction that counts it, through the module that owns the
 * thing. None of it may fail for reasons of the thing itself: a motion has to end.
 */
@Injectable()
export class CarriedMotions {
  constructor(
    private readonly memberships: Memberships,
    private readonly organisations: Organisations,
    private readonly appeals: Appeals,
  ) {}

  /** `resolution`: the number that the motion got; null unless it was carried. */
  async follow(tx: Tx, motion: Motion, ended: MotionAction, resolution: string | null): Promise<void> {
    if (ended === 'carry' && resolution) await this.carry(tx, motion, resolution);
    // A lapsed vote decides nothing: the appeal stays open and may be put again.
    if (ended === 'lose' && motion.appealId) await this.appeals.decide(tx, motion.appealId, 'uphold', null);
  }

  private async carry(tx: Tx, motion: Motion, resolution: string): Promise<void> {
    const { kind, organisationId, appealId, effectiveOn, byLaws, text } = motion;
    switch (kind) {
      case 'admission-appeal':
      case 'moderation-appeal':
        return this.appeals.decide(tx, given(appealId), 'overturn', resolution);
      case 'suspension':
        return this.memberships.suspend(tx, given(organisationId), resolution, text);
      case 'lifting':
        return this.memberships.lift(tx, given(organisationId), resolution);
      case 'coordinator-hand-over':
        await this.organisations.handOver(tx, given(organisationId), given(effectiveOn), resolution);
        return;
      case 'by-laws':
        return adoptByLaws(tx, given(effectiveOn), given(byLaws), resolution);
      case 'free':
        return;
    }
  }
}

/** What the kind of a motion guarantees, by constraint. */
const given = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('A motion lacks what its kind promises');
  return value;
};
