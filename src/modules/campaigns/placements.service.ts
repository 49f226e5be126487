import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { campaignById, lockCampaign, type CampaignRow } from './data/campaign-row.js';
import { Placement } from './data/placement.entities.js';
import {
  endPlacement,
  placementsOf,
  shownLines,
  standingFacts,
  takenSlots,
  type PlacementLine,
  type ShownLine,
  type StandingFacts,
} from './data/placements.queries.js';
import { wrongPlacement } from './domain/placement-rules.js';
import { placementProblems } from './domain/placement-problems.js';
import { campaignProblems } from './domain/problems.js';
import { SILENT_HOURS, silenceOf, type Silence } from './domain/silence.js';
import type { PlacementInput } from './placements.schemas.js';
import { PublicCampaigns, type PublicCampaign } from './public-campaigns.service.js';
import { Rotation } from './rotation.service.js';

const HOUR = 3_600_000;

export type CampaignPlaces = {
  readonly campaign: CampaignRow;
  readonly places: readonly (PlacementLine & { readonly silence: Silence | null })[];
  readonly shown: readonly ShownLine[];
};
export type SilentPlacement = StandingFacts & { readonly silence: Silence };
export type ExplainedCampaign = {
  readonly campaign: PublicCampaign;
  /** Those that stand now. */
  readonly places: readonly PlacementLine[];
  readonly shown: readonly ShownLine[];
};

/** Where the coordinator lets campaigns stand. Who is shown there is nobody's choice: see `Rotation`. */
@Injectable()
export class Placements {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly campaigns: PublicCampaigns,
    private readonly rotation: Rotation,
  ) {}

  /** A campaign's places with what was shown there. @throws Problem `campaigns/not-found` */
  async of(actor: Representative, campaignId: string): Promise<CampaignPlaces> {
    return this.db.read(actor, async (reader) => {
      const campaign = await campaignById(reader, campaignId);
      if (!campaign) throw campaignProblems.notFound({});
      const facts = new Map(
        (await standingFacts(reader, this.lately(), campaignId)).map((each) => [each.id, each]),
      );
      const places = (await placementsOf(reader, campaignId)).map((place) => {
        const own = facts.get(place.id);
        return { ...place, silence: own ? silenceOf(own, this.clock.now()) : null };
      });
      return { campaign, places, shown: await shownLines(reader, campaignId) };
    });
  }

  /** Gives the campaign places for some of its days. Returns their ids, in the order of the slots. */
  async add(
    actor: Representative,
    campaignId: string,
    input: PlacementInput,
    key?: string,
  ): Promise<string[]> {
    const ids = await this.db.tx(actor, (tx) =>
      once(tx, actor, `campaigns.placements:${campaignId}`, key, async () => {
        // Keeps the list of its places, too, from changing meanwhile.
        const campaign = await lockCampaign(tx, campaignId);
        if (!campaign) throw campaignProblems.notFound({});
        const taken = await takenSlots(tx, campaignId, input.startsOn, input.endsOn);
        const at = this.clock.now();
        const errors = wrongPlacement(input, campaign, taken, localDateOf(at));
        if (errors.length > 0) throw placementProblems.invalid(undefined, errors);
        const rows = input.slots.map((slot) => ({
          ...{ id: newId<'Placement'>(), campaignId, slot, startsOn: input.startsOn, endsOn: input.endsOn },
          ...{ madeBy: actor.accountId, madeAt: at, endedAt: null },
        }));
        await tx.getRepository(Placement).insert(rows);
        await recordActivity(tx, actor, {
          action: 'campaign-placed',
          subject: { kind: 'campaign', id: campaignId },
          at,
          details: { slots: input.slots.join(', '), startsOn: input.startsOn, endsOn: input.endsOn },
        });
        return rows.map(({ id }) => id);
      }),
    );
    void this.rotation.look();
    return ids;
  }

  /** Ends a place now. @throws Problem `placements/not-found` also for another campaign's */
  async end(actor: Representative, campaignId: string, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const at = this.clock.now();
      if (!(await endPlacement(tx, campaignId, id, at))) throw placementProblems.notFound();
      await recordActivity(tx, actor, {
        action: 'placement-ended',
        subject: { kind: 'campaign', id: campaignId },
        at,
        details: { placement: id },
      });
    });
    void this.rotation.look();
  }

  /** Those that stand and that nobody sees, with why; for the coordinator, and for the job that tells of them. */
  async silent(): Promise<SilentPlacement[]> {
    const facts = await standingFacts(this.db.public, this.lately());
    return facts.flatMap((each) => {
      const silence = silenceOf(each, this.clock.now());
      return silence ? [{ ...each, silence }] : [];
    });
  }

  /** Why a running campaign is shown and to whom its places went; for everybody. @throws Problem `campaigns/not-found` */
  async explain(slug: string): Promise<ExplainedCampaign> {
    const campaign = await this.campaigns.bySlug(slug);
    const [places, shown] = await Promise.all([
      placementsOf(this.db.public, campaign.id),
      shownLines(this.db.public, campaign.id),
    ]);
    const present = new Set(campaign.shown.map(({ organisationId }) => organisationId));
    return {
      campaign,
      places: places.filter(({ stands }) => stands),
      shown: shown.filter(({ organisationId }) => present.has(organisationId)),
    };
  }

  private lately(): Date {
    return new Date(this.clock.now().getTime() - SILENT_HOURS * HOUR);
  }
}
