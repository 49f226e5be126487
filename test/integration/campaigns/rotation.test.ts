import { beforeAll, describe, expect, it } from 'vitest';
import { anyPage } from '../../../src/modules/campaigns/domain/audience.js';
import { Rotation } from '../../../src/modules/campaigns/rotation.service.js';
import { Db } from '../../../src/platform/database/db.js';
import { testApp, type TestApp } from '../../support/app.js';
import {
  leaves,
  sameListingOf,
  someRunningCampaign,
  standsIn,
  takesPart,
  type SomeCampaign,
} from '../../support/placement-scene.js';
import { publishedListing, someSupplier } from '../../support/catalog-scene.js';
import { someFounder } from '../../support/members-scene.js';

const MEMBERS = 5;

let app: TestApp;
let members: { organisationId: string; listings: string[] }[];

beforeAll(async () => {
  app = await testApp();
  const first = await someSupplier(app, 'Spółdzielnia 0');
  const listing = await publishedListing(app, first);
  members = [{ organisationId: first.organisationId, listings: [listing] }];
  for (let each = 1; each < MEMBERS; each += 1) {
    const organisationId = await someFounder(app, {
      name: `Spółdzielnia ${each}`,
      number: 10 + each,
      slug: `s${each}`,
    });
    members.push({ organisationId, listings: [await sameListingOf(app, listing, organisationId)] });
  }
});

/** As another process would run it. */
const process = () => new Rotation(app.app.get(Db, { strict: false }), app.clock);

const campaignOf = async (participants: typeof members): Promise<SomeCampaign> => {
  // One at a time in the slot: the others' campaigns of this file have ended.
  await app.ownerPool.query('update placement set ended_at = now() where ended_at is null');
  const campaign = await someRunningCampaign(app, {});
  for (const each of participants) await takesPart(app, campaign, each);
  await standsIn(app, campaign, ['home-shelf']);
  return campaign;
};

const show = async (rotation: Rotation, counts?: Map<string, number>) => {
  const [one] = await rotation.choose('home-shelf', anyPage('pl'), 1, true);
  const id = one?.organisationId ?? 'nobody';
  counts?.set(id, (counts.get(id) ?? 0) + 1);
  return id;
};
const written = async (campaign: SomeCampaign) => {
  const { rows } = await app.ownerPool.query<{ id: string; shown: number }>(
    `select organisation_id as id, sum(shown)::int as shown from exposure where campaign_id = $1 group by 1`,
    [campaign.id],
  );
  return new Map(rows.map(({ id, shown }) => [id, shown]));
};

describe('the rotation over one database', () => {
  it('of three processes is within 3 % after 10 000 impressions, each written once', async () => {
    const campaign = await campaignOf(members);
    const processes = [process(), process(), process()];
    const counts = new Map<string, number>();
    for (let page = 0; page < 10_000; page += 1) {
      const which = page % 7 < 4 ? 0 : page % 7 < 6 ? 1 : 2;
      await show(processes[which]!, counts);
      // Each writes at a time of its own, as its timer would; some meet.
      if (page % 900 === 0) await processes[0]!.flush();
      if (page % 600 === 0) await Promise.all([processes[1]!.flush(), processes[2]!.flush()]);
    }
    await Promise.all(processes.map((each) => each.onApplicationShutdown()));
    const fair = 10_000 / MEMBERS;
    for (const shown of counts.values()) expect(Math.abs(shown - fair) / fair).toBeLessThanOrEqual(0.03);
    expect(await written(campaign)).toEqual(counts);
  });

  it('of one process keeps all within one of each other at any moment, over restarts too', async () => {
    await campaignOf(members);
    const counts = new Map(members.map(({ organisationId }) => [organisationId, 0]));
    for (let restart = 0; restart < 4; restart += 1) {
      const rotation = process();
      for (let page = 0; page < 8; page += 1) {
        await show(rotation, counts);
        expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
        // What it has not written yet it knows besides what it reads.
        if (page % 2 === 0) await rotation.look();
        if (page === 3) await rotation.flush();
      }
      await rotation.onApplicationShutdown();
    }
  });

  it('neither floods the pages with who comes late or back, nor shows who has left', async () => {
    const [late, ...first] = members;
    const campaign = await campaignOf(first);
    const rotation = process();
    for (let page = 0; page < 400; page += 1) await show(rotation);
    await rotation.flush();
    await takesPart(app, campaign, late!);
    await rotation.look();
    const after = new Map<string, number>();
    for (let page = 0; page < 50; page += 1) await show(rotation, after);
    expect(after.get(late!.organisationId)).toBe(10);
    // What this process knew of the late comer, another one reads once it is written.
    await rotation.flush();
    const other = process();
    const there = new Map<string, number>();
    for (let page = 0; page < 50; page += 1) await show(other, there);
    expect([...there.values()]).toEqual([10, 10, 10, 10, 10]);
    await other.flush();

    await leaves(app, campaign, late!.organisationId);
    await other.look();
    for (let page = 0; page < 300; page += 1) expect(await show(other)).not.toBe(late!.organisationId);
    await other.flush();
    await takesPart(app, campaign, late!);
    const last = process();
    const back = new Map<string, number>();
    for (let page = 0; page < 50; page += 1) await show(last, back);
    expect(back.get(late!.organisationId)).toBe(10);
    await last.flush();
  });

  it('goes on while nothing can be written, and writes it all later', async () => {
    const campaign = await campaignOf(members);
    const rotation = process();
    const counts = new Map<string, number>();
    const holding = await app.ownerPool.connect();
    await holding.query('begin; lock table exposure in access exclusive mode');
    let done = false;
    await show(rotation, counts);
    const stalled = rotation.flush().then(() => (done = true));
    for (let page = 0; page < 99; page += 1) await show(rotation, counts);
    expect(done).toBe(false);
    expect([...counts.values()]).toEqual([20, 20, 20, 20, 20]);
    await holding.query('rollback');
    holding.release();
    await stalled;
    await rotation.flush();
    expect(await written(campaign)).toEqual(counts);
  });

  it('keeps what could not be written, and loses nothing of it', async () => {
    const campaign = await campaignOf(members);
    const rotation = process();
    const counts = new Map<string, number>();
    for (let page = 0; page < 10; page += 1) await show(rotation, counts);
    await app.ownerPool.query('alter table slot_page add constraint broken check (pages < 0) not valid');
    await rotation.flush();
    expect(await written(campaign)).toEqual(new Map());
    await app.ownerPool.query('alter table slot_page drop constraint broken');
    for (let page = 0; page < 10; page += 1) await show(rotation, counts);
    await rotation.flush();
    expect(await written(campaign)).toEqual(counts);
  });
});
