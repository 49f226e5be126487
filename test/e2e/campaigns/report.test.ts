import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../integration/platform/documents/read-pdf.js';
import { attributionScene, type AttributionScene } from '../../support/attribution-scene.js';
import type { Visitor } from '../../support/browser-form.js';
import { signedIn, type CastMember } from '../../support/cast.js';
import { someSupplier } from '../../support/catalog-scene.js';
import { takeSeat } from '../../support/roles.js';
import { unzipped } from '../../support/unzipped.js';

type Row = Record<string, number | string | null>;
type Report = {
  total: Row;
  by: Record<string, Row[]>;
  begun: Row[];
  begunElsewhere: number;
  members: { all: number; sharing: number };
  weeks: { before: number; inquiries: { counts: number[] } } | null;
};

let scene: AttributionScene;
let others: CastMember[];
let coordinator: Visitor;

beforeAll(async () => {
  scene = await attributionScene();
  others = [
    await someSupplier(scene.app, 'Spółdzielnia Druga'),
    await someSupplier(scene.app, 'Spółdzielnia Trzecia'),
  ];
  coordinator = await signedIn(scene.app, scene.coordinator);
});

const report = async (campaign: string) =>
  (await scene.app.api(scene.coordinator.token).get(`/api/v1/campaigns/${campaign}/report`).expect(200))
    .body as Report;
const own = async (member: CastMember, campaign: string) =>
  (await scene.app.api(member.token).get(`/api/v1/organisation/campaigns/${campaign}/results`).expect(200))
    .body as Report;

/** Asked by a mark of the campaign and sold for that much. */
const sold = async (campaign: string, supplier: CastMember, net: string) => {
  const id = await scene.ask(await scene.mark({ campaign, of: supplier }), { supplier });
  return scene.award(id, net, { supplier });
};

type Piece = NodeJS.ReadableStream;
const binary = (answer: Piece, done: (error: Error | null, body: Buffer) => void) => {
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(Buffer.from(part)));
  answer.on('end', () => done(null, Buffer.concat(parts)));
};

const bytes = async (path: string) => {
  const answer = await coordinator
    .get(path)
    .buffer(true)
    .parse(binary as never)
    .expect(200);
  return answer.body as Buffer;
};

/** Every output of the report, as text. */
const outputs = async (campaign: string) => {
  const page = `/koordynator/kampanie/${campaign}/raport`;
  const book = unzipped(await bytes(`${page}/raport.xlsx`));
  const api = scene.app.api(scene.coordinator.token);
  return {
    json: (await api.get(`/api/v1/campaigns/${campaign}/report`).expect(200)).text,
    page: (await coordinator.get(page).expect(200)).text,
    csv: (await bytes(`${page}/raport.csv`)).toString('utf8'),
    xlsx: [...book.values()].map((file) => file.toString('utf8')).join('\n'),
    pdf: readPdf(await bytes(`${page}/raport.pdf`)).pages.join('\n'),
  };
};

/** How an amount of whole złoty may stand in any output, without its spaces. */
const written = (net: number): string[] => [
  String(net * 100),
  `${net},00`,
  `${net}.00`,
  `>${net}<`,
  new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format(net),
];
const has = (text: string, net: number) => {
  const close = text.replace(/\s/g, '');
  return written(net).some((words) => close.includes(words)) || new RegExp(`;${net}[;\\r]`).test(text);
};

describe('the report of a campaign', () => {
  it('follows showings, clicks, inquiries, quotes and contracts, and shows an ended one as ended', async () => {
    const campaign = await scene.campaign('lejek');
    await scene.join(scene.supplier, campaign, true);
    const { organisationId } = scene.supplier;
    await scene.db.tx('system', async (tx) => {
      await tx.query(
        `insert into exposure (campaign_id, slot, organisation_id, listing_id, hour, shown)
         values ($1, 'home-shelf', $2, gen_random_uuid(), date_trunc('hour', now()), 1000)`,
        [campaign, organisationId],
      );
      await tx.query(
        `insert into click (nonce, campaign_id, channel, slot, organisation_id, shown_at, clicked_at)
         select 'lejek' || n, $1, case when n < 4 then 'placement' else 'poster' end,
           case when n < 4 then 'home-shelf' end, $2, now(), now() from generate_series(1, 5) n`,
        [campaign, organisationId],
      );
    });
    expect((await report(campaign)).total).toMatchObject({ impressions: 1000, clicks: 5, inquiries: 0 });

    const id = await scene.ask(await scene.mark({ campaign }));
    expect((await report(campaign)).total).toMatchObject({ inquiries: 1, quotes: 0, contracts: 0 });
    await scene.award(id, '4000');
    const ended = await sold(campaign, scene.supplier, '1000');
    const end = `/api/v1/contracts/${ended}/end`;
    await scene.app.api(scene.buyer.token).post(end).send({ reason: 'Nie ma pieniędzy' }).expect(204);
    await scene.app.runJobs();

    const { total, by, begun } = await report(campaign);
    expect(total).toMatchObject({ inquiries: 2, quotes: 2, contracts: 2, completed: 0, ended: 1 });
    expect(by['channel']).toMatchObject([
      { key: 'placement', impressions: 1000, clicks: 3, inquiries: 2, ended: 1 },
      { key: 'poster', impressions: null, clicks: 2, inquiries: 0 },
    ]);
    expect(by['slot']).toMatchObject([
      { key: 'home-shelf', impressions: 1000, clicks: 3, inquiries: 2 },
      { key: '', impressions: null, clicks: 2, inquiries: 0 },
    ]);
    expect(by['member']).toMatchObject([{ key: organisationId, clicks: 5, contracts: 2 }]);
    expect(by['week']?.at(-1)).toMatchObject({ key: '4', inquiries: 2, clicks: 5 });
    // Two inquiries would point at single buyers.
    expect(by['area']).toMatchObject([{ key: 'together', impressions: null, inquiries: 2 }]);
    expect(begun).toMatchObject([{ key: 'placement', inquiries: 2 }]);
    const page = await coordinator.get(`/koordynator/kampanie/${campaign}/raport`).expect(200);
    expect(page.text).toContain('W tym 1 umowa zakończona przed czasem.');
    const pdf = readPdf(await bytes(`/koordynator/kampanie/${campaign}/raport/raport.pdf`));
    expect(pdf.tags).toMatchObject({ Figure: 1 });
    expect(pdf.pages.join('')).toContain('po tygodniach kampanii');
  });

  it('tells no value that is of fewer than three members, in any of its forms', async () => {
    const campaign = await scene.campaign('kwoty');
    await scene.join(scene.supplier, campaign, true);
    await scene.join(scene.stranger, campaign, false);
    await sold(campaign, scene.supplier, '4321');
    await sold(campaign, scene.stranger, '87654');
    const { total, by, members } = await report(campaign);
    expect(members).toEqual({ all: 2, sharing: 1 });
    expect(total).toMatchObject({ contracts: 2, netValue: null });
    for (const rows of Object.values(by)) for (const row of rows) expect(row['netValue']).toBeNull();
    const all = await outputs(campaign);
    for (const [form, text] of Object.entries(all))
      for (const net of [4_321, 87_654, 91_975])
        expect([form, net, has(text, net)]).toEqual([form, net, false]);
    expect(all.page).toContain('Kwotę podamy, gdy będzie pochodziła od co najmniej trzech członków');
  });

  it('sums what three or more agreed to, without early ends, and never by members', async () => {
    const campaign = await scene.campaign('trzech');
    const three = [scene.supplier, ...others];
    for (const member of three) await scene.join(member, campaign, true);
    await scene.join(scene.stranger, campaign, false);
    for (const [at, member] of three.entries()) await sold(campaign, member, String(1000 * (at + 1)));
    await sold(campaign, scene.stranger, '87654');
    const ended = await sold(campaign, scene.supplier, '500');
    const end = `/api/v1/contracts/${ended}/end`;
    await scene.app.api(scene.buyer.token).post(end).send({ reason: 'Nie ma pieniędzy' }).expect(204);
    await scene.app.runJobs();
    const { by, total, members } = await report(campaign);
    expect(members).toEqual({ all: 4, sharing: 3 });
    expect(total).toMatchObject({ contracts: 5, ended: 1, netValue: 600_000 });
    expect(by['channel']).toMatchObject([{ key: 'placement', netValue: 600_000 }]);
    expect(by['member']?.map(({ netValue }) => netValue)).toEqual([null, null, null, null]);
    for (const [form, text] of Object.entries(await outputs(campaign))) {
      // The agreed sum is there, which shows that the others would be found.
      expect([form, has(text, 6_000)]).toEqual([form, true]);
      for (const net of [1_000, 2_000, 3_000, 6_500, 87_654, 93_654, 94_154])
        expect([form, net, has(text, net)]).toEqual([form, net, false]);
    }
    const id = await scene.ask(await scene.mark({ campaign, channel: 'poster', slot: null }));
    await scene.award(id, '50');
    expect((await report(campaign)).by['channel']?.map(({ netValue }) => netValue)).toEqual([null, null]);
  });

  it('is read by the council too, as a page and in files, once the campaign has begun', async () => {
    const { app } = scene;
    const campaign = await scene.campaign('dla-rady');
    const coming = await scene.campaign('dopiero-bedzie', -10);
    await scene.db.tx('system', (tx) =>
      tx.query(`update campaign set state = 'scheduled' where id = $1`, [coming]),
    );
    await scene.join(scene.supplier, campaign, true);
    await sold(campaign, scene.supplier, '777');
    await takeSeat(app, scene.supplier);
    const api = app.api(scene.supplier.token);
    const { body: list } = await api.get('/api/v1/council/campaigns').expect(200);
    const ids = (list as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(ids).toContain(campaign);
    expect(ids).not.toContain(coming);
    const { body } = await api.get(`/api/v1/council/campaigns/${campaign}/report`).expect(200);
    expect(body).toEqual(await report(campaign));
    await api.get(`/api/v1/council/campaigns/${coming}/report`).expect(404);
    const councillor = await signedIn(app, scene.supplier);
    const { text: page } = await councillor.get('/panel/rada/kampanie').expect(200);
    expect(page).toContain(`/panel/rada/kampanie/${campaign}`);
    for (const file of ['', '/raport.csv', '/raport.xlsx', '/raport.pdf'])
      await councillor.get(`/panel/rada/kampanie/${campaign}${file}`).expect(200);
    const { text: csv } = await councillor.get(`/panel/rada/kampanie/${campaign}/raport.csv`).expect(200);
    expect(csv).not.toContain('777');
  });

  it('compares its weeks with those before, over three participants or more', async () => {
    const campaign = await scene.campaign('porownanie', 14);
    const three = [scene.supplier, ...others];
    for (const member of three.slice(0, 2)) await scene.join(member, campaign, false);
    expect((await report(campaign)).weeks).toBeNull();
    await scene.join(three[2]!, campaign, false);
    const before = (await report(campaign)).weeks!;
    expect(before.inquiries.counts).toHaveLength(before.before + 2);
    const id = await scene.ask(null);
    const at = (days: number) =>
      scene.db.tx('system', (tx) =>
        tx.query(`update inquiry set sent_at = sent_at - make_interval(days => $2) where id = $1`, [
          id,
          days,
        ]),
      );
    await at(3);
    expect((await report(campaign)).weeks!.inquiries.counts.at(-1)).toBe(before.inquiries.counts.at(-1)! + 1);
    await at(14);
    expect((await report(campaign)).weeks!.inquiries.counts.at(before.before - 1)).toBe(1);
  });

  it('marks small numbers, says why, and names what it leaves out', async () => {
    const campaign = await scene.campaign('mala');
    await scene.join(scene.supplier, campaign, false);
    await sold(campaign, scene.supplier, '10');
    const page = await coordinator.get(`/koordynator/kampanie/${campaign}/raport`).expect(200);
    expect(page.text).toContain('1 (mało)');
    expect(page.text).toContain('Żaden uczestnik nie zgodził się na sumowanie kwot');
    const english = await coordinator.get(`/en/coordinator/campaigns/${campaign}/report`).expect(200);
    expect(english.text).toContain('1 (few)');
  });

  it('says of an inquiry that began here and came by another campaign where it is counted', async () => {
    const [first, last] = [await scene.campaign('pierwsza'), await scene.campaign('ostatnia')];
    for (const campaign of [first, last]) await scene.join(scene.supplier, campaign, true);
    const id = await scene.ask(await scene.mark({ campaign: last }));
    await scene.db.tx('system', (tx) =>
      tx.query('update attribution set first_campaign_id = $2 where inquiry_id = $1', [id, first]),
    );
    expect(await report(first)).toMatchObject({ total: { inquiries: 0 }, begunElsewhere: 1 });
    expect(await report(last)).toMatchObject({ total: { inquiries: 1 }, begun: [] });
  });
});

describe('a member’s own part', () => {
  it('has its own values whether it shares them or not, and nothing of another member', async () => {
    const campaign = await scene.campaign('wlasne');
    await scene.join(scene.supplier, campaign, true);
    await scene.join(scene.stranger, campaign, false);
    await sold(campaign, scene.supplier, '4321');
    await sold(campaign, scene.stranger, '87654');
    expect((await own(scene.stranger, campaign)).total).toMatchObject({ inquiries: 1, netValue: 8_765_400 });
    expect((await own(scene.supplier, campaign)).total).toMatchObject({ inquiries: 1, netValue: 432_100 });
    expect((await own(scene.supplier, campaign)).by['member']).toEqual([]);
    const browser = await signedIn(scene.app, scene.stranger);
    const { text } = await browser.get(`/panel/kampanie/${campaign}/wyniki`).expect(200);
    expect([has(text, 87_654), has(text, 4_321)]).toEqual([true, false]);
  });

  it('is not there for who never took part', async () => {
    const campaign = await scene.campaign('cudza');
    const api = scene.app.api(scene.stranger.token);
    const path = (id: string) => `/api/v1/organisation/campaigns/${id}/results`;
    const missing = '01900000-0000-7000-8000-000000000000';
    const [foreign, none] = [
      await api.get(path(campaign)).expect(404),
      await api.get(path(missing)).expect(404),
    ];
    expect(foreign.text.replaceAll(campaign, missing)).toBe(none.text);
  });
});
