import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import { localDateOf } from '../../shared/dates.js';
import { Directory } from '../members/index.js';
import { coordinatorHistory } from '../organisations/index.js';
import { countRunning, runningAddresses } from './data/landing.queries.js';
import { PublicCampaigns, type PublicCampaign } from './public-campaigns.service.js';
import { Tracking } from './tracking.service.js';

/** Who answers questions about a campaign; `slug` of its profile, null when it has none. */
export type CampaignContact = { readonly name: string; readonly slug: string | null };

/** What a campaign's own page needs beside the campaign. */
@Injectable()
export class Landing {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly campaigns: PublicCampaigns,
    private readonly directory: Directory,
    private readonly tracking: Tracking,
    addresses: SiteAddresses,
  ) {
    addresses.register({
      name: 'kampanie',
      count: () => countRunning(db.public),
      batch: (offset, limit) => runningAddresses(db.public, offset, limit),
    });
  }

  /**
   * The campaign with a token for the link to each listing, and one for the campaign as a whole: the one by which the
   * reader came, or else one of the page itself. @throws Problem `campaigns/not-found`
   */
  async show(
    slug: string,
    came: string | null,
  ): Promise<{ campaign: PublicCampaign; touchOf: ReadonlyMap<string, string>; touch: string }> {
    const campaign = await this.campaigns.bySlug(slug);
    const listings = campaign.shown.flatMap(({ organisationId, listings: cards }) =>
      cards.map(({ id }) => ({ id, organisationId })),
    );
    const own = came !== null && (await this.tracking.verify(came))?.campaignId === campaign.id ? came : null;
    const markOf = async (organisationId: string | null, listingId: string | null): Promise<string> =>
      own ??
      this.tracking.mint({
        ...{ campaignId: campaign.id, organisationId, listingId, channel: 'landing', slot: null },
      });
    const touches = await Promise.all(
      listings.map(async ({ id, organisationId }): Promise<[string, string]> => [
        id,
        await markOf(organisationId, id),
      ]),
    );
    return { campaign, touchOf: new Map(touches), touch: await markOf(null, null) };
  }

  /** Who coordinates the cluster today; null before anybody does. */
  async contact(): Promise<CampaignContact | null> {
    const today = localDateOf(this.clock.now());
    const current = (await coordinatorHistory(this.db.public)).find(
      ({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today),
    );
    if (!current) return null;
    return { name: current.name, slug: await this.directory.slugOf(current.organisationId) };
  }
}
