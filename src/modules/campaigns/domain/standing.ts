import { fitsPage, isFor, type Asked, type Audience } from './audience.js';
import {
  isUnsettled,
  shareOfLeads,
  SlotRotation,
  standingsOf,
  type Choice,
  type Known,
  type Lane,
} from './rotation.js';
import type { ExposureLine } from './showings.js';
import type { Slot } from './touch.js';

type Campaign = Audience & { readonly slot: Slot; readonly campaignId: string };
type Listing = Choice & { readonly category: string; readonly kind: string };
type Count = Known & { readonly campaignId: string; readonly slot: Slot; readonly organisationId: string };

/** What the database knew at one moment. */
export type Seen<Each extends Campaign> = {
  readonly campaigns: readonly Each[];
  readonly listings: readonly Listing[];
  readonly counts: readonly Count[];
};

/** What stands where, in the memory of one process, until it looks again. */
export class Standing<Each extends Campaign> {
  private readonly rotations = new Map<Slot, SlotRotation>();
  private readonly bySlot: ReadonlyMap<Slot, readonly Each[]>;
  private readonly listings: ReadonlyMap<string, Listing>;
  private readonly campaignsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether somebody came or went since the counts were settled. */
  readonly unsettled: boolean;

  /**
   * `unwritten`: what this process has shown and the database did not know yet; `process`: what tells its draws
   * from those of others; `before`: what it replaces.
   */
  constructor(
    seen: Seen<Each>,
    unwritten: readonly ExposureLine[],
    process: string,
    before?: Standing<Each>,
  ) {
    const { campaigns, listings, counts } = seen;
    this.bySlot = Map.groupBy(campaigns, ({ slot }) => slot);
    this.listings = new Map(listings.map((listing) => [keyOf(listing), listing]));
    this.campaignsOf = new Map(
      [...Map.groupBy(listings, ({ listingId }) => listingId)].map(([id, of]) => [
        id,
        new Set(of.map(({ campaignId }) => campaignId)),
      ]),
    );
    const shownBy = Map.groupBy(listings, ({ campaignId }) => campaignId);
    const countsOf = Map.groupBy(counts, countKey);
    const unwrittenOf = Map.groupBy(unwritten, countKey);
    let unsettled = false;
    for (const [slot, of] of this.bySlot) {
      const lanes = new Map<string, Lane>();
      const old = before?.rotations.get(slot);
      for (const campaign of of) {
        const own = Map.groupBy(
          shownBy.get(campaign.campaignId) ?? [],
          ({ organisationId }) => organisationId,
        );
        const known = new Map(
          (countsOf.get(countKey(campaign)) ?? []).map((each) => [each.organisationId, each]),
        );
        unsettled ||= isUnsettled([...own.keys()], known);
        const standings = standingsOf([...own.keys()], known);
        for (const { organisationId, shown } of unwrittenOf.get(countKey(campaign)) ?? []) {
          if (standings.has(organisationId))
            standings.set(organisationId, standings.get(organisationId)! + shown);
        }
        lanes.set(
          campaign.campaignId,
          laneOf(campaign.campaignId, own, shareOfLeads(standings), old?.lanes.get(campaign.campaignId)),
        );
      }
      this.rotations.set(slot, new SlotRotation(`${process} ${slot}`, lanes, old));
    }
    this.unsettled = unsettled;
  }

  get isEmpty(): boolean {
    return this.bySlot.size === 0;
  }

  stands(slot: Slot): boolean {
    return this.bySlot.has(slot);
  }

  /** Up to `many` listings for a place on a page; see `SlotRotation.choose`. */
  choose(slot: Slot, asked: Asked, many: number, counted: boolean): (Choice & { readonly campaign: Each })[] {
    const rotation = this.rotations.get(slot);
    if (!rotation) return [];
    const beside = asked.beside ? (this.campaignsOf.get(asked.beside.listingId) ?? new Set()) : null;
    const campaigns = new Map<string, Each>();
    for (const campaign of this.bySlot.get(slot) ?? []) {
      if (isFor(campaign, asked) && (!beside || beside.has(campaign.campaignId)))
        campaigns.set(campaign.campaignId, campaign);
    }
    const fits = (choice: Choice) => {
      const listing = this.listings.get(keyOf(choice));
      return listing !== undefined && fitsPage(listing, asked);
    };
    return rotation
      .choose([...campaigns.keys()], many, fits, counted)
      .map((choice) => ({ ...choice, campaign: campaigns.get(choice.campaignId)! }));
  }

  undo(slot: Slot, choice: Choice): void {
    this.rotations.get(slot)?.undo(choice);
  }
}

const laneOf = (
  campaignId: string,
  own: ReadonlyMap<string, readonly Listing[]>,
  standings: ReadonlyMap<string, number>,
  before: Lane | undefined,
): Lane => {
  const shownBefore = new Map(
    (before?.turns ?? []).flatMap(({ listings }) => listings.map(({ id, shown }) => [id, shown] as const)),
  );
  return {
    campaignId,
    used: 0,
    turns: [...own].map(([organisationId, listings]) => ({
      organisationId,
      shown: standings.get(organisationId) ?? 0,
      listings: listings.map(({ listingId: id }) => ({ id, shown: shownBefore.get(id) ?? 0 })),
    })),
  };
};

const keyOf = ({ campaignId, listingId }: { campaignId: string; listingId: string }) =>
  `${campaignId} ${listingId}`;
const countKey = ({ campaignId, slot }: { campaignId: string; slot: Slot }) => `${slot} ${campaignId}`;
