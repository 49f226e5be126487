import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import type { Lang } from '../../shared/lang.js';
import { ListingReading, type PublicCard } from '../catalog/index.js';
import { endedCampaign, type EndedCampaign } from './data/ended-campaigns.queries.js';
import {
  runningCampaign,
  runningCampaigns,
  shownListings,
  type PublicCampaignLine,
  type PublicCampaignTexts,
} from './data/public-campaigns.queries.js';
import { campaignProblems } from './domain/problems.js';

export type ShownParticipant = {
  readonly organisationId: string;
  /** Of its profile. */
  readonly slug: string;
  readonly name: string;
  readonly town: string;
  readonly joinedAt: Date;
  readonly listings: readonly PublicCard[];
};
export type PublicCampaign = PublicCampaignTexts & { readonly shown: readonly ShownParticipant[] };

/** Campaigns as everybody sees them: those that run at this moment, and what is left of those that are over. */
@Injectable()
export class PublicCampaigns {
  constructor(
    private readonly db: Db,
    private readonly reading: ListingReading,
  ) {}

  /** Those that run now, the first to end first; with `lang` only those meant for readers of that language. */
  list(lang: Lang | null = null): Promise<PublicCampaignLine[]> {
    return runningCampaigns(this.db.public, lang);
  }

  /** One that ran at that address and is over; null when there is none. */
  ended(slug: string): Promise<EndedCampaign | null> {
    return endedCampaign(this.db.public, slug);
  }

  /** @throws Problem `campaigns/not-found` for one that does not run now, whatever the reason */
  async bySlug(slug: string): Promise<PublicCampaign> {
    const campaign = await runningCampaign(this.db.public, slug);
    if (!campaign) throw campaignProblems.notFound({});
    const lines = await shownListings(this.db.public, campaign.id);
    const cards = await this.reading.cards(lines.map(({ listingId }) => listingId));
    const shown = new Map<string, ShownParticipant>();
    for (const { organisationId, slug: address, name, town, joinedAt } of lines) {
      if (shown.has(organisationId)) continue;
      const listings = cards.filter((card) => card.organisationId === organisationId);
      // Between the two reads the last of its listings may have gone.
      if (listings.length > 0)
        shown.set(organisationId, { organisationId, slug: address, name, town, joinedAt, listings });
    }
    return { ...campaign, shown: [...shown.values()] };
  }
}
