import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader, type Tx } from '../../platform/database/db.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf } from '../../shared/dates.js';
import { PriceOffers, type OfferTerms } from '../catalog/index.js';
import { Notices } from '../notices/index.js';
import { lockSettled, noteCampaign } from './campaign-steps.js';
import { partWords, stateWords } from './campaigns.labels.js';
import { campaignPrices, setPriceOffer, type CampaignPrice } from './data/campaign-prices.queries.js';
import { participantOf } from './data/participants.queries.js';
import { openStates } from './domain/campaign-rules.js';
import { campaignProblems } from './domain/problems.js';

/** How much lower, and from which quantity on; the days are the campaign's. */
type CampaignTerms = Pick<OfferTerms, 'kind' | 'basisPoints' | 'price' | 'minQuantity'>;

/** Lower prices that a member gives its listings for a campaign: dated prices of the catalogue, made by itself. */
@Injectable()
export class CampaignPrices {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly offers: PriceOffers,
  ) {}

  /** What the member shows in the campaign, with its prices. */
  of(actor: Representative, campaignId: string, reader?: Reader): Promise<CampaignPrice[]> {
    const today = localDateOf(this.clock.now());
    const read = (each: Reader) => campaignPrices(each, campaignId, actor.organisation.id, today);
    return reader ? read(reader) : this.db.read(actor, read);
  }

  /**
   * Gives a listing that the member shows a lower price on the campaign's days that are left, in the place of the one
   * before. Returns the offer's id. @throws Problem of `catalog` for the terms, `campaigns/choice-invalid`
   */
  give(
    actor: Representative,
    campaignId: string,
    listingId: string,
    terms: CampaignTerms,
    key?: string,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `campaigns.price:${campaignId}:${listingId}`, key, async () => {
        const { campaign, at, today } = await lockSettled(tx, this.notices, campaignId);
        const part = await participantOf(tx, campaignId, actor.organisation.id);
        if (!part) throw campaignProblems.notFound({});
        if (part.state !== 'joined') throw campaignProblems.notYourTurn(partWords(part.state));
        if (!openStates.includes(campaign.state)) throw campaignProblems.notNow(stateWords(campaign.state));
        const shown = (await this.of(actor, campaignId, tx)).find((each) => each.listingId === listingId);
        if (!shown) throw campaignProblems.notFound({});
        if (shown.offer) await this.offers.endIn(tx, actor, shown.offer.id);
        const days = {
          startsOn: campaign.startsOn > today ? campaign.startsOn : today,
          endsOn: campaign.endsOn,
        };
        const id = await this.offers.makeIn(tx, actor, listingId, { ...terms, ...days }, campaignId);
        await setPriceOffer(tx, keyOf(actor, campaignId, listingId), id);
        await noteCampaign(tx, actor, campaignId, 'campaign-price-given', at, { listing: listingId });
        return id;
      }),
    );
  }

  /** Ends the lower price of one listing. @throws Problem `campaigns/not-found` when it has none */
  async end(actor: Representative, campaignId: string, listingId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const shown = (await this.of(actor, campaignId, tx)).find((each) => each.listingId === listingId);
      if (!shown?.offer) throw campaignProblems.notFound({});
      await this.endOne(tx, actor, campaignId, shown);
    });
  }

  /** Ends those of the listings that the member shows no longer; of all when it leaves. */
  async endBut(
    tx: Tx,
    actor: Representative,
    campaignId: string,
    kept: readonly string[] = [],
  ): Promise<void> {
    for (const shown of await this.of(actor, campaignId, tx)) {
      if (!kept.includes(shown.listingId)) await this.endOne(tx, actor, campaignId, shown);
    }
  }

  private async endOne(
    tx: Tx,
    actor: Representative,
    campaignId: string,
    { listingId, offer }: CampaignPrice,
  ): Promise<void> {
    if (!offer) return;
    await this.offers.endIn(tx, actor, offer.id);
    await setPriceOffer(tx, keyOf(actor, campaignId, listingId), null);
  }
}

const keyOf = (actor: Representative, campaignId: string, listingId: string) => ({
  campaignId,
  organisationId: actor.organisation.id,
  listingId,
});
