import { Clarifications } from '../../src/modules/procurement/award/clarifications.service.js';
import { JudgingBids } from '../../src/modules/procurement/award/judging.service.js';
import { LotAwards, type Awarded } from '../../src/modules/procurement/award/lot-awards.service.js';
import { OwnResults } from '../../src/modules/procurement/award/own-results.service.js';
import { Notices } from '../../src/modules/notices/index.js';
import { OpenDue } from '../../src/modules/procurement/bids/jobs/open-due.js';
import type { WrittenBid } from '../../src/modules/procurement/bids/domain/bid-rules.js';
import { localDateOf, type LocalDate } from '../../src/shared/dates.js';
import { decimal } from '../../src/shared/decimal.js';
import { bidsScene, type Bidder, type BidsScene } from './bids-scene.js';

export type AwardScene = BidsScene & {
  readonly judging: JudgingBids;
  readonly awards: LotAwards;
  readonly clarifications: Clarifications;
  readonly results: OwnResults;
  /** Publishes, lets each bid, and opens; the procedure with the bids in the order given. */
  opened(
    bids: readonly (readonly [bidder: Bidder, bid: Partial<WrittenBid>])[],
    content?: object,
  ): Promise<{ readonly id: string; readonly bids: readonly string[] }>;
  /** The buyer chooses a bid for lots. */
  choose(procedureId: string, bidId: string, lots: readonly number[], key?: string): Promise<Awarded>;
  /** The procedure's state as stored. */
  stateOf(procedureId: string): Promise<string | undefined>;
  /** Kinds of notices that an organisation got about a procedure, oldest first. */
  toldTo(bidder: Pick<Bidder, 'actor'>, procedureId: string): Promise<string[]>;
  today(): LocalDate;
};

/** Net unit prices of the lines of the meals procedure in their order; null: its lot is not quoted or it is not available. */
export const atPrices = (meal: string | null, snack: string | null, ride: string | null, days = 5) => {
  const lines = (
    [
      ['a1', meal],
      ['a2', snack],
      ['a3', ride],
    ] as const
  ).flatMap(([lineId, price]): WrittenBid['lines'] => {
    if (price !== null) return [{ lineId, offer: 'priced', unitPrice: decimal(price), vat: '8' }];
    return lineId !== 'a3' && (meal ?? snack) !== null ? [{ lineId, offer: 'unavailable' }] : [];
  });
  const lots = [...((meal ?? snack) === null ? [] : [1]), ...(ride === null ? [] : [2])];
  return { lines, delivery: lots.map((lotNumber) => ({ lotNumber, days, from: null, to: null })) };
};

/** A buyer whose procedures are opened, and whoever bid. */
export const awardScene = async (env: Readonly<Record<string, string>> = {}): Promise<AwardScene> => {
  const scene = await bidsScene(env);
  const get = <Service>(service: new (...args: never[]) => Service) =>
    scene.app.app.get<Service>(service, { strict: false });
  return {
    ...scene,
    judging: get(JudgingBids),
    awards: get(LotAwards),
    clarifications: get(Clarifications),
    results: get(OwnResults),
    today: () => localDateOf(scene.app.clock.now()),
    choose: (id, bidId, lots, key) =>
      get(LotAwards).award(scene.buyer.actor, id, { bidId, lots, justification: 'Najwięcej punktów.' }, key),
    stateOf: async (id) => {
      const rows = await scene.app.db.read('system', (reader) =>
        reader.query<{ state: string }>('select state from procedure where id = $1', [id]),
      );
      return rows[0]?.state;
    },
    toldTo: async ({ actor }, id) => {
      const { items } = await get(Notices).list(actor, { page: 1, perPage: 50, unread: false });
      return items
        .filter(({ path }) => path.includes(id))
        .map(({ kind }) => kind)
        .reverse();
    },
    opened: async (sent, content = {}) => {
      const bidders = sent.map(([bidder]) => bidder);
      const id = await scene.procedure(bidders, { content });
      const bids: string[] = [];
      for (const [bidder, bid] of sent) bids.push(await scene.send(bidder, id, bid));
      await scene.passOpening();
      await get(OpenDue).handle();
      return { id, bids };
    },
  };
};
