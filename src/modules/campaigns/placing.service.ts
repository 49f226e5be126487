import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import type { PublicCard } from '../catalog/index.js';
import { buyerOf, placedCards } from './data/placed-cards.queries.js';
import type { StandingCampaign } from './data/rotation.queries.js';
import type { Asked } from './domain/audience.js';
import type { Slot } from './domain/touch.js';
import { isLooking } from '../../shared/looking.js';
import type { Visit } from './domain/visits.js';
import { Rotation } from './rotation.service.js';
import { Tracking } from './tracking.service.js';

/** A place on a page that is to be filled with up to `many` cards. */
export type Place = { readonly slot: Slot; readonly asked: Asked; readonly many: number };

export type PlacedCard = {
  readonly slot: Slot;
  readonly campaign: StandingCampaign;
  readonly card: PublicCard;
  /** For the card's link; null for who does not look, whose visits count for nothing. */
  readonly token: string | null;
};

/** What campaigns show on one page. */
@Injectable()
export class Placing {
  constructor(
    private readonly db: Db,
    private readonly rotation: Rotation,
    private readonly tracking: Tracking,
  ) {}

  /** The same on the panel of an organisation that buys; nothing for a member, which sells. */
  async fillDesk(organisationId: string, place: Place, visit: Visit): Promise<PlacedCard[]> {
    if (!(await this.rotation.stands(place.slot))) return [];
    const buyer = await buyerOf(this.db.public, organisationId);
    if (!buyer) return [];
    const asked = { ...place.asked, buyerKind: buyer.kind, powiat: buyer.powiat };
    return this.fill([{ ...place, asked }], visit);
  }

  /**
   * Fills the places of a page, all with one statement, and with none where no campaign stands. What is shown is
   * what may be seen at this moment, however old the choice.
   */
  async fill(places: readonly Place[], visit: Visit): Promise<PlacedCard[]> {
    const counted = isLooking(visit) && !visit.coordinator;
    const chosen = (
      await Promise.all(
        places.map(({ slot, asked, many }) => this.rotation.choose(slot, asked, many, counted)),
      )
    ).flat();
    if (chosen.length === 0) return [];
    const cards = await placedCards(this.db.public, chosen);
    const shown = await Promise.all(
      chosen.map(async (placed, place): Promise<PlacedCard | null> => {
        const { slot, campaign, campaignId, organisationId, listingId } = placed;
        const card = cards.get(place);
        if (!card) {
          if (counted) this.rotation.undo(placed);
          return null;
        }
        const touch = { campaignId, organisationId, listingId, slot, channel: 'placement' as const };
        return { slot, campaign, card, token: counted ? await this.tracking.mint(touch) : null };
      }),
    );
    return shown.filter((each) => each !== null);
  }
}
