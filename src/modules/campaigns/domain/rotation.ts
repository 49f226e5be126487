/**
 * Who is shown next. Two rules, both of what has been shown and of nothing else, so that nobody, the coordinator
 * included, can prefer anyone:
 * 1. Within a campaign and slot: whoever was shown least. Two listings of a participant share its showings.
 * 2. Between campaigns that fit the same page: in turn, each in proportion to its participants.
 */

/** A participant in one slot of one campaign. */
export type Turn = {
  readonly organisationId: string;
  /** How often it was shown here, its head start included; see {@link standingsOf}. */
  shown: number;
  /** What it shows; `shown` here only makes its own listings take turns. */
  readonly listings: readonly { readonly id: string; shown: number }[];
};

/** A campaign in one slot. */
export type Lane = {
  readonly campaignId: string;
  readonly turns: readonly Turn[];
  /** Up to where its turns have been used, in the slot's own time. */
  used: number;
};

export type Choice = {
  readonly campaignId: string;
  readonly organisationId: string;
  readonly listingId: string;
};

/** Which listings may stand on the page; which campaigns, the caller has sieved already. */
type Fits = (choice: Choice) => boolean;

/** One slot's rotation in the memory of one process. */
export class SlotRotation {
  /** The slot's own time: runs on by 1/n when a campaign of n participants is shown. */
  private time = 0;
  private readonly draws: ReadonlyMap<Lane, number>;

  /** `draw`: what its draws among equals are made of; another in each process, or all would begin with the same. */
  constructor(
    private readonly draw: string,
    readonly lanes: ReadonlyMap<string, Lane>,
    before?: SlotRotation,
  ) {
    this.draws = new Map([...lanes.values()].map((lane) => [lane, digestOf(`${draw} ${lane.campaignId}`)]));
    if (!before) return;
    this.time = before.time;
    for (const lane of lanes.values()) lane.used = before.lanes.get(lane.campaignId)?.used ?? 0;
  }

  /**
   * Up to `many` listings of different participants for one page, each counted as shown unless `counted` is
   * false: then whoever asks again sees the same.
   */
  choose(campaignIds: readonly string[], many: number, fits: Fits, counted = true): Choice[] {
    const chosen: Choice[] = [];
    const open = campaignIds.flatMap((id) => this.lanes.get(id) ?? []);
    // Looked into only when its turn comes: most campaigns' turn does not come on this page.
    const fitting = new Map<Lane, FittingTurn[]>();
    const taken = new Set<string>();
    const peeked = new Map<Lane, number>();
    const usedOf = (lane: Lane) => Math.max(peeked.get(lane) ?? lane.used, this.time);
    while (chosen.length < many && open.length > 0) {
      const at = leastOf(open, usedOf, (lane) => this.draws.get(lane)!);
      const lane = open[at]!;
      if (!fitting.has(lane)) fitting.set(lane, fittingTurns(lane, fits));
      const free = fitting.get(lane)!.filter(({ turn }) => !taken.has(turn.organisationId));
      if (free.length === 0) {
        open.splice(at, 1);
        continue;
      }
      const { turn, listings } =
        free[
          leastOf(
            free,
            (each) => each.turn.shown,
            (each) => digestOf(drawOf(this.draw, lane, each.turn)),
          )
        ]!;
      const listing =
        listings[
          leastOf(
            listings,
            ({ shown }) => shown,
            ({ id }) => digestOf(id),
          )
        ]!;
      const start = usedOf(lane);
      taken.add(turn.organisationId);
      chosen.push({
        campaignId: lane.campaignId,
        organisationId: turn.organisationId,
        listingId: listing.id,
      });
      if (counted) {
        this.time = start;
        lane.used = start + 1 / lane.turns.length;
        turn.shown += 1;
        listing.shown += 1;
      } else peeked.set(lane, start + 1 / lane.turns.length);
    }
    return chosen;
  }

  /** Takes a showing back that came to nothing. */
  undo({ campaignId, organisationId }: Choice): void {
    const turn = this.lanes.get(campaignId)?.turns.find((each) => each.organisationId === organisationId);
    if (turn) turn.shown -= 1;
  }
}

type FittingTurn = { readonly turn: Turn; readonly listings: Turn['listings'] };

/** Who of the campaign has something for the page. */
const fittingTurns = ({ campaignId, turns }: Lane, fits: Fits): FittingTurn[] =>
  turns.flatMap((turn) => {
    const { organisationId } = turn;
    const listings = turn.listings.filter(({ id }) => fits({ campaignId, organisationId, listingId: id }));
    return listings.length > 0 ? [{ turn, listings }] : [];
  });

/** What is known of a participant's showings in one slot of one campaign. */
export type Known = {
  readonly shown: number;
  /** Whether it took part when this was written last. */
  readonly present: boolean;
};

/**
 * The counts with which those who take part now go on. Who comes late or comes back begins at the least of those
 * who stayed: it neither makes up for the time when it was not there, nor loses what it was behind.
 */
export const standingsOf = (
  present: readonly string[],
  known: ReadonlyMap<string, Known>,
): Map<string, number> => {
  const stayed = present.flatMap((id) => (known.get(id)?.present ? [known.get(id)!.shown] : []));
  const least = stayed.length > 0 ? Math.min(...stayed) : 0;
  return new Map(
    present.map((id) => {
      const own = known.get(id);
      return [id, own?.present ? own.shown : Math.max(own?.shown ?? 0, least)];
    }),
  );
};

/** Of what a participant is ahead, one process takes into account one part in so many until it looks again. */
const PART_OF_A_LEAD = 8;

/**
 * The counts by which one process goes on. Every process that looks at the same counts evens them out by itself:
 * several that each made up for the whole of a lead would turn it round, further each time. So a process makes up
 * for an eighth of it before it looks again, and at least for one showing.
 */
export const shareOfLeads = (standings: ReadonlyMap<string, number>): Map<string, number> => {
  const least = Math.min(...standings.values());
  return new Map(
    [...standings].map(([id, shown]) => [id, least + Math.ceil((shown - least) / PART_OF_A_LEAD)]),
  );
};

/** Whether somebody came or went since the counts were written. */
export const isUnsettled = (present: readonly string[], known: ReadonlyMap<string, Known>): boolean => {
  // When nobody is there at all, nobody is ahead or behind: who comes back goes on from there.
  if (present.length === 0) return false;
  const now = new Set(present);
  return (
    present.some((id) => !known.get(id)?.present) ||
    [...known].some(([id, { present: wasPresent }]) => wasPresent && !now.has(id))
  );
};

/** Where the smallest is; among equals a draw decides, which is made only then. */
const leastOf = <Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  drawFor: (item: Item) => number,
): number => {
  let least = 0;
  let size = Infinity;
  let draw: number | null = null;
  for (let at = 0; at < items.length; at += 1) {
    const own = sizeOf(items[at]!);
    if (own > size) continue;
    if (own < size) {
      [least, size, draw] = [at, own, null];
      continue;
    }
    draw ??= drawFor(items[least]!);
    const ownDraw = drawFor(items[at]!);
    if (ownDraw < draw) [least, draw] = [at, ownDraw];
  }
  return least;
};

/** Another draw in each round, so that nobody is always the first of its round. */
const drawOf = (draw: string, lane: Lane, turn: Turn): string =>
  `${draw} ${lane.campaignId} ${turn.organisationId} ${turn.shown}`;

/** FNV-1a with a last stirring: quick, even, and no secret. */
const digestOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};
