import { beforeAll, describe, expect, it } from 'vitest';
import { attributionScene, type AttributionScene } from '../../support/attribution-scene.js';
import { prove, signedIn, type CastMember } from '../../support/cast.js';
import { someSupplier } from '../../support/catalog-scene.js';
import { representative } from '../../support/contracts-scene.js';
import { join } from '../../support/roles.js';

type Told = { shares: { id: string; state: string; net: number }[] | null; leadsNet: number | null };

let scene: AttributionScene;
let lead: CastMember;
let partner: CastMember;
let other: CastMember;
const api = (who: { token: string }) => scene.app.api(who.token);

beforeAll(async () => {
  scene = await attributionScene();
  lead = scene.supplier;
  partner = scene.stranger;
  other = await someSupplier(scene.app, 'Spółdzielnia „Trzecia”');
  for (const member of [partner, other]) await prove(scene.app, member);
});

/** A contract over 1000,01 zł net that the campaign brought, and its inquiry. */
const conclude = async (net = '1000.01') => {
  const inquiryId = await scene.ask(await scene.mark());
  return { inquiryId, id: await scene.award(inquiryId, net) };
};
const ask = (id: string, member: CastMember, net: string, who = lead) =>
  api(who)
    .post(`/api/v1/contracts/${id}/shares`)
    .send({ partnerId: member.organisationId, work: 'Sadzenie i podlewanie', net });
const asked = async (id: string, member: CastMember, net: string) =>
  ((await ask(id, member, net).expect(201)).body as { id: string }).id;
const act = (who: { token: string }, share: string, what: string, body: object = {}) =>
  api(who).post(`/api/v1/contract-shares/${share}/${what}`).send(body);
const confirmed = async (id: string, member: CastMember, net: string) => {
  const share = await asked(id, member, net);
  await act(member, share, 'confirm').expect(204);
  return share;
};
const sharesAs = async (who: { token: string }, id: string) =>
  (await api(who).get(`/api/v1/contracts/${id}/shares`).expect(200)).body as Told & { performers: object[] };
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;

describe('a share of a contract', () => {
  it('counts when its partner confirms it, who sees its own part and the contract’s outline alone', async () => {
    const { app, buyer } = scene;
    const { id } = await conclude();
    await confirmed(id, other, '123.45');
    const share = await asked(id, partner, '400.10');
    expect((await (await signedIn(app, partner)).get('/panel').expect(200)).text).toContain(
      `/panel/wspolne-umowy/${share}`,
    );
    expect((await sharesAs(lead, id)).leadsNet).toBe(87_656);
    expect((await sharesAs(buyer, id)).performers).toHaveLength(1);

    await api(partner).get(`/api/v1/contracts/${id}`).expect(404);
    await api(partner).get(`/api/v1/contracts/${id}/shares`).expect(404);
    const { body: seen } = await api(partner).get(`/api/v1/contract-shares/${share}`).expect(200);
    expect(seen).toMatchObject({ side: 'partner', net: 40_010, contract: { subject: 'Sadzonki' } });
    const page = await (await signedIn(app, partner)).get(`/panel/wspolne-umowy/${share}`).expect(200);
    for (const text of [JSON.stringify(seen), page.text]) {
      expect(text).toContain('Szkoła Podstawowa nr 3');
      expect(text).not.toMatch(/1\D?000,01|100001|123,45|12345|876,56|Trzecia/);
    }

    // Neither the lead nor an editor whom nobody has on record says yes for the partner.
    expect(codeOf(await act(lead, share, 'confirm').expect(403))).toBe('contracts/partners-part');
    const editor = { token: await join(app, partner, 'editor') };
    await prove(app, editor);
    expect(codeOf(await act(editor, share, 'confirm').expect(409))).toBe('contracts/may-not-bind');
    await act(partner, share, 'confirm').expect(204);
    expect((await sharesAs(lead, id)).leadsNet).toBe(47_646);
    const told = await sharesAs(buyer, id);
    expect(told).toMatchObject({ shares: null, leadsNet: null });
    expect(told.performers).toMatchObject([
      { name: 'Spółdzielnia „Trzecia”', work: 'Sadzenie i podlewanie' },
      { name: 'Spółdzielnia Obca' },
    ]);
    expect(JSON.stringify(told)).not.toContain('net"');
    const buyers = await (await signedIn(app, buyer)).get(`/panel/umowy/${id}`).expect(200);
    expect(buyers.text).toContain('Sadzenie i podlewanie');
    expect(buyers.text).not.toMatch(/400,10|476,46/);
    const own = await (await signedIn(app, lead)).get(`/panel/umowy/${id}`).expect(200);
    for (const sum of ['400,10', '123,45', '476,46']) expect(own.text).toContain(sum);
    await app.runJobs();
    const mails = async (who: CastMember) => (await app.mail.sentTo(who.email)).map(({ subject }) => subject);
    expect((await mails(partner)).some((line) => /^Udział we wspólnej umowie WR/.test(line))).toBe(true);
    expect((await mails(lead)).some((line) => /^Udział w umowie WR\S+ potwierdzony/.test(line))).toBe(true);
  });

  it('that is changed asks for another word, and declined or withdrawn is the lead’s again', async () => {
    const { id } = await conclude();
    const share = await confirmed(id, partner, '400');
    const { body } = await act(lead, share, 'change', { work: 'Podlewanie', net: '300' }).expect(201);
    const changed = (body as { id: string }).id;
    expect(await sharesAs(lead, id)).toMatchObject({
      leadsNet: 100_001,
      shares: [{ state: 'replaced' }, { id: changed, state: 'asked', net: 30_000 }],
    });
    expect(codeOf(await act(partner, share, 'confirm').expect(409))).toBe('contracts/share-answered');
    await act(partner, changed, 'confirm').expect(204);
    expect((await sharesAs(lead, id)).leadsNet).toBe(70_001);
    await act(partner, changed, 'decline', { reason: ' ' }).expect(400);
    await act(partner, changed, 'decline', { reason: 'Nie mamy ludzi' }).expect(204);
    expect((await sharesAs(lead, id)).leadsNet).toBe(100_001);
    const again = await confirmed(id, partner, '50');
    await act(lead, again, 'withdraw').expect(204);
    expect((await sharesAs(lead, id)).leadsNet).toBe(100_001);
  });

  it('leaves something to the lead, is of another member, and ends with the contract', async () => {
    const { buyer } = scene;
    const { id } = await conclude();
    for (const [member, net] of [
      [partner, '1000.01'],
      [lead, '10'],
      [buyer, '10'],
    ] as const)
      expect(codeOf(await ask(id, member, net).expect(422))).toBe('contracts/share-wrong');
    expect(codeOf(await ask(id, partner, '10', buyer).expect(403))).toBe('contracts/leads-part');
    const share = await asked(id, partner, '600');
    const form = await (await signedIn(scene.app, lead)).get(`/panel/umowy/${id}/wykonawcy`).expect(200);
    const offered = [lead, buyer, partner, other].filter(({ organisationId }) =>
      form.text.includes(`--${organisationId}"`),
    );
    expect(offered).toEqual([other]);
    expect(codeOf(await ask(id, partner, '10').expect(409))).toBe('contracts/share-asked');
    await ask(id, other, '400.01').expect(422);
    await ask(id, other, '400').expect(201);

    // The contract is not changed to less than its partners were asked for.
    const less = {
      ...{ reason: 'Mniej', place: 'Dywity', paymentDays: 30 },
      lines: [{ name: 'Sadzonki', quantity: '1', unit: 'kpl.', unitPrice: '1000', vat: '8' }],
    };
    const path = `/api/v1/contracts/${id}/amendments`;
    expect(codeOf(await api(lead).post(path).send(less).expect(409))).toBe('contracts/shares-exceed');
    const { body: proposed } = await api(buyer).post(path).send(less).expect(201);
    const accept = `/api/v1/amendments/${(proposed as { id: string }).id}/accept`;
    expect(codeOf(await api(lead).post(accept).expect(409))).toBe('contracts/shares-exceed');

    await api(buyer).post(`/api/v1/contracts/${id}/complete`).expect(204);
    expect(codeOf(await act(partner, share, 'confirm').expect(409))).toBe('contracts/share-answered');
    expect(codeOf(await act(lead, share, 'withdraw').expect(409))).toBe('contracts/not-now');
  });

  it('is held by the database: nobody answers for another, changes what was asked or reads it', async () => {
    const { app, db, buyer } = scene;
    const { id } = await conclude();
    const share = await asked(id, partner, '400');
    const run = async (who: CastMember | 'system', sql: string) => {
      const actor = who === 'system' ? who : await representative(app, who);
      return db.tx(actor, (tx) => tx.query(sql, [share]));
    };
    const yes = `update contract_share set state = 'confirmed', confirmed_at = now(), confirmed_by_name = 'x' where id = $1`;
    await expect(run(lead, yes)).rejects.toThrow(/only the partner itself/);
    await expect(run('system', yes)).rejects.toThrow(/only the partner itself/);
    await expect(run(lead, 'update contract_share set net = 1 where id = $1')).rejects.toThrow(
      /does not change/,
    );
    await expect(
      run(
        lead,
        `insert into contract_share (id, contract_id, lead_id, partner_id, state, work, net, asked_at, asked_by_name)
         select gen_random_uuid(), contract_id, lead_id, '${other.organisationId}', 'asked', 'x', 60001, now(), 'x'
         from contract_share where id = $1`,
      ),
    ).rejects.toThrow(/less than the contract/);
    const read = 'select from contract_share where id = $1';
    for (const [who, rows] of [
      [lead, 1],
      [partner, 1],
      [other, 0],
      [buyer, 0],
      [scene.coordinator, 0],
    ] as const)
      expect(await run(who, read)).toHaveLength(rows);
  });
});

describe('a campaign that brought a joint contract', () => {
  const own = async (member: CastMember, campaign: string) =>
    (await api(member).get(`/api/v1/organisation/campaigns/${campaign}/results`).expect(200)).body as {
      total: { netValue: number; contracts: number; inquiries: number };
    };
  const whole = async (campaign: string) =>
    (await api(scene.coordinator).get(`/api/v1/campaigns/${campaign}/report`).expect(200)).body as {
      total: { contracts: number; inquiries: number; completed: number };
      by: { member: { key: string; contracts: number; inquiries: number; netValue: number | null }[] };
    };
  const sumOf = async (campaign: string) => {
    const [row] = await scene.db.read('system', (reader) =>
      reader.query<{ net: number }>(`select net from campaign_yield($1, 'total')`, [campaign]),
    );
    return Number(row?.net);
  };

  it('is credited to each by its share, together the contract to the grosz, and counted once', async () => {
    const { app, buyer } = scene;
    const campaign = await scene.campaign('wspolnie');
    for (const member of [lead, partner]) await scene.join(member, campaign, true);
    const inquiryId = await scene.ask(await scene.mark({ campaign }));
    const id = await scene.award(inquiryId, '1000.01');
    expect((await own(lead, campaign)).total.netValue).toBe(100_001);
    await confirmed(id, other, '99.99');
    const share = await confirmed(id, partner, '333.33');
    await app.runJobs();

    // Who takes no part in the campaign has its share, and no credit.
    expect((await own(lead, campaign)).total).toMatchObject({ netValue: 56_669, contracts: 1, inquiries: 1 });
    expect((await own(partner, campaign)).total).toMatchObject({
      netValue: 33_333,
      contracts: 1,
      inquiries: 1,
    });
    expect(await sumOf(campaign)).toBe(56_669 + 33_333);
    await api(other).get(`/api/v1/organisation/campaigns/${campaign}/results`).expect(404);
    const report = await whole(campaign);
    expect(report.total).toMatchObject({ contracts: 1, inquiries: 1 });
    const rows = report.by.member.filter(({ contracts }) => contracts > 0);
    expect(rows.map(({ key, contracts, netValue }) => [key, contracts, netValue]).sort()).toEqual(
      [lead, partner].map(({ organisationId }) => [organisationId, 1, null]).sort(),
    );

    const [, outside] = (await sharesAs(lead, id)).shares ?? [];
    expect(outside?.id).toBe(share);
    const others = (await sharesAs(lead, id)).shares!.find(({ net }) => net === 9_999)!;
    await act(lead, others.id, 'withdraw').expect(204);
    await app.runJobs();
    expect((await own(lead, campaign)).total.netValue + (await own(partner, campaign)).total.netValue).toBe(
      100_001,
    );
    expect(await sumOf(campaign)).toBe(100_001);

    await act(partner, share, 'decline', { reason: 'Choroba' }).expect(204);
    await app.runJobs();
    expect((await own(lead, campaign)).total.netValue).toBe(100_001);
    expect((await own(partner, campaign)).total).toMatchObject({ netValue: 0, contracts: 0 });
    await confirmed(id, partner, '0.01');
    await api(buyer).post(`/api/v1/contracts/${id}/complete`).expect(204);
    await app.runJobs();
    expect((await whole(campaign)).total.completed).toBe(1);
    expect((await own(partner, campaign)).total).toMatchObject({ netValue: 1, completed: 1 });
  });
});
