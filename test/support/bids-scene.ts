import type { Representative } from '../../src/platform/access/actor.js';
import type { BidAuthor } from '../../src/modules/procurement/bids/author.js';
import { Bids } from '../../src/modules/procurement/bids/bids.service.js';
import { BidFiles } from '../../src/modules/procurement/bids/bid-files.service.js';
import type { WrittenBid } from '../../src/modules/procurement/bids/domain/bid-rules.js';
import { Openings } from '../../src/modules/procurement/bids/openings.service.js';
import { Sealing } from '../../src/modules/procurement/bids/sealing.service.js';
import { sha256Of } from '../../src/modules/procurement/procedures/domain/canonical.js';
import {
  insertPublishedVersion,
  recordAmendment,
} from '../../src/modules/procurement/procedures/data/procedure.commands.js';
import { procedureContent } from '../../src/modules/procurement/procedures/procedure-content.js';
import type { LocalDate } from '../../src/shared/dates.js';
import { decimal } from '../../src/shared/decimal.js';
import { newId } from '../../src/shared/ids.js';
import { testApp, type TestApp } from './app.js';
import { someOrganisation, type CastMember } from './cast.js';
import { actorOf } from './inquiries-scene.js';
import { mealsContent, publishRows, someDraft } from './procedures-scene.js';

const MINUTE = 60_000;

export type Bidder = CastMember & { readonly actor: Representative; readonly author: BidAuthor };

export type BidsScene = {
  readonly app: TestApp;
  readonly buyer: Bidder;
  readonly bids: Bids;
  readonly files: BidFiles;
  readonly openings: Openings;
  /** An organisation with its bid's author. */
  bidder(more?: Parameters<typeof someOrganisation>[1]): Promise<Bidder>;
  /** Publishes a procedure with its keys that takes bids for so many minutes, and opens an hour later. */
  procedure(invited: readonly Bidder[], more?: { minutes?: number; content?: object }): Promise<string>;
  /** Publishes a further version of it. */
  amend(procedureId: string, more: object): Promise<void>;
  /** Sends a bid at that price for each line of the first lot; its id. */
  send(bidder: Pick<Bidder, 'author'>, procedureId: string, more?: Partial<WrittenBid>): Promise<string>;
  /** Moves all clocks beyond the opening of what `procedure` publishes. */
  passOpening(): Promise<void>;
};

/** Two lines of the first lot at prices; holds long enough for any scene. */
export const writtenBid = (more: Partial<WrittenBid> = {}): WrittenBid => ({
  lines: [
    { lineId: 'a1', offer: 'priced', unitPrice: decimal('21.37'), vat: '8' },
    { lineId: 'a2', offer: 'priced', unitPrice: decimal('4.2'), vat: '8' },
  ],
  alternatives: [],
  delivery: [{ lotNumber: 1, days: 5, from: null, to: null }],
  validUntil: '2027-06-30' as LocalDate,
  paymentDays: 14,
  conditions: null,
  answers: [],
  ...more,
});

/** A municipality that asks, and whoever is to bid. */
export const bidsScene = async (env: Readonly<Record<string, string>> = {}): Promise<BidsScene> => {
  const app = await testApp(env);
  const get = <Service>(service: new (...args: never[]) => Service) =>
    app.app.get<Service>(service, { strict: false });
  const bids = get(Bids);
  const asBidder = async (member: CastMember): Promise<Bidder> => {
    const actor = await actorOf(app, member);
    return { ...member, actor, author: { kind: 'organisation', actor } };
  };
  const bidder: BidsScene['bidder'] = async (more = {}) =>
    asBidder(await someOrganisation(app, { kind: 'social-cooperative', ...more }));
  const buyer = await asBidder(await someOrganisation(app, { kind: 'municipality', name: 'Gmina Dywity' }));
  const contentOf = (minutes: number, more: object) => {
    const deadline = new Date(app.clock.now().getTime() + minutes * MINUTE);
    const opensAt = new Date(deadline.getTime() + 60 * MINUTE);
    return mealsContent(deadline, {
      ...{ deadline: deadline.toISOString(), opensAt: opensAt.toISOString() },
      ...more,
    });
  };
  return {
    ...{ app, buyer, bids, bidder },
    files: get(BidFiles),
    openings: get(Openings),
    procedure: async (invited, { minutes = 60, content = {} } = {}) => {
      const asked = contentOf(minutes, content);
      const id = await someDraft(app, buyer.actor, asked);
      await publishRows(app, buyer.actor, id, asked);
      await app.db.tx('system', async (tx) => {
        await get(Sealing).start(tx, id);
        for (const { organisationId } of invited) {
          await tx.query(
            `insert into procedure_invitation (id, procedure_id, buyer_id, supplier_id, wave, why, invited_at)
             values ($1, $2, $3, $4, 1, '[]', now())`,
            [newId(), id, buyer.organisationId, organisationId],
          );
        }
      });
      return id;
    },
    amend: async (procedureId, more) => {
      await app.db.tx(buyer.actor, async (tx) => {
        const [row] = await tx.query<{ version: number; content: object }>(
          `select p.version, v.content from procedure p join procedure_version v
             on v.procedure_id = p.id and v.number = p.version where p.id = $1 for update of p`,
          [procedureId],
        );
        const content = procedureContent.parse({ ...row!.content, ...more });
        const number = row!.version + 1;
        const at = app.clock.now();
        const sha256 = sha256Of(content);
        await insertPublishedVersion(tx, procedureId, { number, content, sha256, reason: 'x', at });
        await recordAmendment(tx, procedureId, { version: number, content, at });
      });
    },
    send: ({ author }, procedureId, more = {}) =>
      bids.save(author, procedureId, writtenBid(more), { revision: undefined, submit: true, key: undefined }),
    passOpening: () => app.clock.advance({ hours: 3 }),
  };
};
