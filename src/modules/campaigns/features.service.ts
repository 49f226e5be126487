import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import { daysBetween, localDateOf, type LocalDate } from '../../shared/dates.js';
import { newSecretId } from '../../shared/ids.js';
import type { FieldError } from '../../shared/problems.js';
import { ListingReading, type PublicCard } from '../catalog/index.js';
import type { FeatureInput } from './campaigns.schemas.js';
import { Feature } from './data/campaign.entities.js';
import { allFeatures, endFeature, featuresOn, overlaps, type FeatureLine } from './data/features.queries.js';
import { campaignProblems } from './domain/problems.js';
import { rotated } from './domain/daily-order.js';
import { wrongDays } from './domain/days.js';

const EPOCH = '2014-11-21' as LocalDate;
const MOST_LISTED = 100;

/** Dated features of listings on the home page. */
@Injectable()
export class Features {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly reading: ListingReading,
  ) {}

  /** The public listings featured today, in today's order (see `rotated`). */
  async today(limit: number): Promise<PublicCard[]> {
    const day = localDateOf(this.clock.now());
    const order = rotated(await featuresOn(this.db.public, day), daysBetween(EPOCH, day));
    return this.reading.cards(order.slice(0, limit).map(({ listingId }) => listingId));
  }

  /** All features with whether each runs today; for the coordinator. */
  async list(actor: Representative): Promise<(FeatureLine & { running: boolean })[]> {
    const day = localDateOf(this.clock.now());
    const lines = await this.db.read(actor, (reader) => allFeatures(reader, day, MOST_LISTED));
    return lines.map((line) => ({
      ...line,
      running: line.endedAt === null && line.startsOn <= day && line.endsOn >= day,
    }));
  }

  /** Features a public listing for some days. Returns the feature's id. */
  async add(actor: Representative, input: FeatureInput, key?: string): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'campaigns.feature', key, async () => {
        const { listing: listingId, startsOn, endsOn, reason } = input;
        const errors = wrongDays(input, localDateOf(this.clock.now()), most);
        const [card] = await this.reading.cards([listingId], tx);
        if (!card) errors.push(unknownListing);
        else if (await overlaps(tx, listingId, startsOn, endsOn)) errors.push(featuredAlready);
        if (errors.length > 0) throw campaignProblems.invalid(undefined, errors);
        // Random, not ordered by time: the id is the seed of the rotation.
        const id = newSecretId<'Feature'>();
        const at = this.clock.now();
        await tx.getRepository(Feature).insert({
          ...{ id, listingId, startsOn, endsOn, reason },
          madeBy: actor.accountId,
          createdAt: at,
          endedAt: null,
        });
        await recordActivity(tx, actor, {
          action: 'listing-featured',
          subject: { kind: 'listing', id: listingId },
          at,
          details: { feature: id, startsOn, endsOn },
        });
        return id;
      }),
    );
  }

  /** Ends a feature now. */
  async end(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const at = this.clock.now();
      if (!(await endFeature(tx, id, at))) throw campaignProblems.featureNotFound();
      await recordActivity(tx, actor, { action: 'feature-ended', subject: { kind: 'feature', id }, at });
    });
  }
}

const most = { days: 92, text: { pl: 'Najdłużej 92 dni.', en: 'At most 92 days.' } };

const unknownListing: FieldError = {
  pointer: '/listing',
  text: { pl: 'Nie ma takiej oferty w katalogu.', en: 'There is no such listing in the catalogue.' },
};
const featuredAlready: FieldError = {
  pointer: '/listing',
  text: {
    pl: 'Ta oferta jest już wyróżniona w tych dniach.',
    en: 'This listing is featured in these days already.',
  },
};
