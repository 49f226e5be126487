import { Tracking, type Channel, type Slot } from '../../src/modules/campaigns/index.js';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import { newId } from '../../src/shared/ids.js';
import type { CastMember } from './cast.js';
import { contractsScene, representative, type ContractsScene } from './contracts-scene.js';

type Shown = {
  readonly campaign?: string;
  readonly channel?: Channel;
  readonly slot?: Slot | null;
  readonly of?: CastMember;
  /** So many days ago. */
  readonly ago?: number;
};

export type AttributionScene = ContractsScene & {
  readonly tracking: Tracking;
  /** The supplier's address in the directory. */
  readonly slug: string;
  /** A running campaign in which the supplier takes part and shares its values, and the stranger does neither. */
  readonly campaignId: string;
  /** Makes a campaign that began so many days ago; returns its id. */
  campaign(slug: string, beganAgo?: number): Promise<string>;
  /** The member joins by its own act. */
  join(member: CastMember, campaign: string, sharesValue: boolean): Promise<void>;
  /** The mark of a link that showed a member in the campaign. */
  mark(shown?: Shown): Promise<string>;
  /** Asks by the API with the mark, and lets follow what follows; returns the inquiry's id. */
  ask(touch: string | null, more?: { supplier?: CastMember; buyer?: CastMember }): Promise<string>;
  /** The supplier quotes this net price in złoty, the buyer accepts; returns the contract's id. */
  award(
    inquiryId: string,
    net: string,
    more?: { supplier?: CastMember; buyer?: CastMember },
  ): Promise<string>;
  /** What is kept of an inquiry and its contract, without its own id; null when no campaign brought it. */
  attribution(inquiryId: string): Promise<Record<string, unknown> | null>;
};

/** A deal's parties in a campaign. Values are agreed to or not by each member itself. */
export const attributionScene = async (): Promise<AttributionScene> => {
  const scene = await contractsScene();
  const { app, db } = scene;
  const tracking = app.app.get(Tracking, { strict: false });

  const campaign = async (slug: string, beganAgo = 30) => {
    const id = newId<'Campaign'>();
    const today = localDateOf(app.clock.now());
    const coordinator = await representative(app, scene.coordinator);
    await db.tx('system', (tx) =>
      tx.query(
        `insert into campaign (id, slug, state, name_pl, name_en, goal, message_pl, story_pl, criteria_pl, starts_on,
           ends_on, created_by, created_at, updated_at, approved_by, approved_at)
         values ($1, $2, 'running', 'Wiosenna zieleń', 'Spring greenery', 'Więcej zleceń', 'x', 'x', 'x', $3, $4, $5,
           now(), now(), $5, now())`,
        [id, slug, addDays(today, -beganAgo), addDays(today, 30), coordinator.accountId],
      ),
    );
    return id as string;
  };
  const join = async (member: CastMember, campaignId: string, sharesValue: boolean) => {
    const actor = await representative(app, member);
    await db.tx(actor, (tx) =>
      tx.query(
        `insert into campaign_participant (campaign_id, organisation_id, state, shares_value, joined_at, changed_by)
         values ($1, $2, 'joined', $3, now() - interval '200 days', $4)`,
        [campaignId, member.organisationId, sharesValue, actor.accountId],
      ),
    );
  };
  const campaignId = await campaign('wiosenna-zielen');
  await join(scene.supplier, campaignId, true);

  const [membership] = await db.public.query<{ slug: string }>(
    'select slug from active_member where organisation_id = $1',
    [scene.supplier.organisationId],
  );

  return {
    ...scene,
    ...{ tracking, campaignId, campaign, join, slug: membership!.slug },
    mark: ({ campaign: of = campaignId, channel = 'placement', slot = 'home-shelf', ...shown } = {}) =>
      tracking.mint({
        ...{ campaignId: of, channel, slot, listingId: null },
        organisationId: (shown.of ?? scene.supplier).organisationId,
        at: new Date(app.clock.now().getTime() - (shown.ago ?? 0) * 86_400_000),
      }),
    ask: async (touch, { supplier = scene.supplier, buyer = scene.buyer } = {}) => {
      const asked = await app
        .api(buyer.token)
        .post('/api/v1/inquiries')
        .send({
          supplierId: supplier.organisationId,
          subject: 'Sadzonki',
          need: 'Dwieście sadzonek.',
          place: 'Dywity',
          ...(touch !== null && { touch }),
        })
        .expect(201);
      await app.runJobs();
      return (asked.body as { id: string }).id;
    },
    award: async (inquiryId, net, { supplier = scene.supplier, buyer = scene.buyer } = {}) => {
      const quoted = await app
        .api(supplier.token)
        .post(`/api/v1/inquiries/${inquiryId}/quotes`)
        .send({
          lines: [{ name: 'Sadzonki', quantity: 1, unit: 'kpl.', unitPrice: net, vat: '8' }],
          ...{ validUntil: scene.day(20), place: 'Dywity', paymentDays: 30 },
        })
        .expect(201);
      const { id } = quoted.body as { id: string };
      const taken = await app
        .api(buyer.token)
        .post(`/api/v1/quotes/${id}/accept`)
        .send({ version: 1 })
        .expect(200);
      await app.runJobs();
      return (taken.body as { contractId: string }).contractId;
    },
    attribution: async (inquiryId) => {
      const [row] = await db.read('system', (reader) =>
        reader.query<Record<string, unknown>>(
          `select a.*, w.contract_id, w.awarded_at, w.completed_at, w.ended_at, null as id
           from attribution a left join attribution_contract w on w.attribution_id = a.id where a.inquiry_id = $1`,
          [inquiryId],
        ),
      );
      return row ?? null;
    },
  };
};
