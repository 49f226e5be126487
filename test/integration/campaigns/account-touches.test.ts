import { beforeAll, describe, expect, it } from 'vitest';
import { AccountTouches } from '../../../src/modules/campaigns/index.js';
import { Retention } from '../../../src/platform/privacy/retention.js';
import { PersonalData } from '../../../src/platform/privacy/personal-data.js';
import { attributionScene, type AttributionScene } from '../../support/attribution-scene.js';
import { signedIn, someOrganisation } from '../../support/cast.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { representative } from '../../support/contracts-scene.js';

let scene: AttributionScene;
let touches: AccountTouches;

beforeAll(async () => {
  scene = await attributionScene();
  touches = scene.app.app.get(AccountTouches, { strict: false });
});

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
type Member = Parameters<typeof representative>[1];

const follow = async (member: Member, token: string, more: { userAgent?: string; token?: true } = {}) => {
  const actor = await representative(scene.app, member);
  touches.note(more.token ? { ...actor, via: 'token' } : actor, token, {
    ...{ method: 'GET', userAgent: more.userAgent ?? firefox, purpose: '', coordinator: actor.coordinator },
    organisationId: actor.organisation.id,
  });
  await touches.settled();
};
const kept = () =>
  scene.db.read('system', (reader) => reader.query<{ token: string }>('select token from account_touch'));

describe('links that a signed-in person followed', () => {
  it('lead to the inquiry that is sent later without any, by its first and its last', async () => {
    const buyer = await someOrganisation(scene.app);
    const other = await scene.campaign('zima');
    await scene.join(scene.supplier, other, false);
    // Shown yesterday, followed in time.
    await follow(buyer, await scene.mark({ channel: 'newsletter', slot: null, ago: 0.9 }));
    await follow(buyer, await scene.mark({ campaign: other }));
    const plain = await scene.ask(null, { buyer });
    expect(await scene.attribution(plain)).toMatchObject({
      ...{ first_campaign_id: scene.campaignId, first_channel: 'newsletter' },
      ...{ last_campaign_id: other, last_channel: 'placement', last_slot: 'home-shelf' },
    });
    const carried = await scene.ask(await scene.mark({ channel: 'poster', slot: null }), { buyer });
    expect(await scene.attribution(carried)).toMatchObject({
      ...{ first_channel: 'newsletter', last_channel: 'poster', last_campaign_id: scene.campaignId },
    });
    expect(await scene.attribution(await scene.ask(null))).toBeNull();
  });

  it('of campaigns without the asked supplier count for nothing, and are not kept with the inquiry', async () => {
    const buyer = await someOrganisation(scene.app);
    const [before, after] = [await scene.campaign('lato'), await scene.campaign('jesien')];
    for (const other of [before, after]) await scene.join(scene.stranger, other, false);
    await follow(buyer, await scene.mark({ campaign: before, of: scene.stranger, ago: 0.9 }));
    const mark = await scene.mark({ ago: 0.5 });
    await follow(buyer, mark);
    await follow(buyer, await scene.mark({ campaign: after, of: scene.stranger }));
    const carried = await scene.mark({ campaign: after, of: scene.stranger });
    const id = await scene.ask(carried, { buyer });
    const { campaignId } = scene;
    expect(await scene.attribution(id)).toMatchObject({
      ...{ first_campaign_id: campaignId, last_campaign_id: campaignId },
    });
    const written = await scene.db.read('system', (reader) =>
      reader.query('select first_touch, last_touch from inquiry where id = $1', [id]),
    );
    expect(written).toEqual([{ first_touch: mark, last_touch: mark }]);
  });

  it('are not kept when they are forged or stale, or followed by programs, by keys or by the shown itself', async () => {
    const before = await kept();
    await follow(scene.buyer, `${(await scene.mark()).slice(0, 107)}!`);
    await follow(scene.buyer, await scene.mark({ ago: 1.1 }));
    await follow(scene.buyer, await scene.mark(), { userAgent: 'curl/8.5.0' });
    await follow(scene.buyer, await scene.mark(), { token: true });
    await follow(scene.supplier, await scene.mark());
    await follow(scene.coordinator, await scene.mark());
    expect(await kept()).toEqual(before);
    await follow(scene.buyer, await scene.mark());
    expect(await kept()).toHaveLength(before.length + 1);
  });

  it('are noted by the pages to which they lead, whatever they lead to', async () => {
    const buyer = await someOrganisation(scene.app);
    const browser = await signedIn(scene.app, buyer);
    const listing = await publishedListing(scene.app, scene.supplier);
    const landing = '/kampanie/wiosenna-zielen';
    for (const path of [`/oferty/${listing}`, `/czlonkowie/${scene.slug}`, '/katalog', landing]) {
      const token = await scene.mark();
      const came = browser.get(`${path}?w=${token}`).set('user-agent', firefox);
      expect([path, (await came).status]).toEqual([path, 200]);
      await touches.settled();
      expect([path, await kept()]).toEqual([path, expect.arrayContaining([{ token }])]);
    }
    expect(await scene.attribution(await scene.ask(null, { buyer }))).not.toBeNull();
  });

  it('are the person’s own, go with the account, and after ninety days by themselves', async () => {
    const buyer = await someOrganisation(scene.app);
    const token = await scene.mark();
    await follow(buyer, token);
    const actor = await representative(scene.app, buyer);
    const personalData = scene.app.app.get(PersonalData, { strict: false });
    const campaigns = personalData.sources.find(({ module }) => module === 'campaigns')!;
    const told = await scene.db.read('system', (reader) => campaigns.export(reader, actor.accountId));
    expect(told['odnosnikiKampanii']).toMatchObject([{ token }]);
    const stranger = await representative(scene.app, scene.stranger);
    expect(await scene.db.read(stranger, (reader) => reader.query('select from account_touch'))).toEqual([]);

    const person = { accountId: actor.accountId, name: 'x', email: 'x' };
    await scene.db.tx('system', (tx) => campaigns.erase!(tx, person, scene.app.clock.now()));
    expect(await kept()).not.toContainEqual({ token });

    await scene.app.clock.advance({ days: 91 });
    await scene.app.app.get(Retention, { strict: false }).apply();
    expect(await kept()).toEqual([]);
  });
});
