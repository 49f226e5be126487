import { beforeAll, describe, expect, it, vi } from 'vitest';
import { UsePayoutChanges } from '../../../src/modules/payments/index.js';
import { PayoutDestinations } from '../../../src/modules/payments/accounts/payout-destinations.js';
import { signedIn, someOrganisation } from '../../support/cast.js';
import type { Visitor } from '../../support/browser-form.js';
import { someSupplier } from '../../support/catalog-scene.js';
import { contractsScene, type ContractsScene } from '../../support/contracts-scene.js';
import { mt940 } from '../../support/payment-things.js';
import { join } from '../../support/roles.js';

const FIRST = '61109010140000071219812874';
const NEXT = '27114020040000300201355387';

let scene: ContractsScene;
let selling: Visitor;

beforeAll(async () => {
  scene = await contractsScene();
  selling = await signedIn(scene.app, scene.supplier);
});

const as = (token: string) => scene.app.api(token);
/** Lets the hours pass; everybody stays signed in and has just proved again who they are. */
const later = async (hours: number) => {
  await scene.app.clock.advance({ hours });
  await scene.app.ownerPool.query(
    `update session set proven_at = database_now(), last_seen_at = database_now(),
       expires_at = database_now() + interval '1 day'`,
  );
};
const used = async () => {
  await scene.app.app.get(UsePayoutChanges, { strict: false }).handle();
  const { body } = await as(scene.supplier.token).get('/api/v1/organisation/bank-accounts').expect(200);
  return (body as { items: { nrb: string; endedAt: string | null }[] }).items
    .filter(({ endedAt }) => endedAt === null)
    .map(({ nrb }) => nrb.replaceAll(' ', ''));
};
/** What a buyer owes for a contract that it has completed. */
const owed = async (more: Record<string, unknown> = {}) => {
  const { app, buyer } = scene;
  const contractId = await scene.conclude(more);
  await as(buyer.token).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
  await app.runJobs();
  const { body } = await as(buyer.token).get('/api/v1/receivables?side=buyer&perPage=100').expect(200);
  type Line = { id: string; contractId: string; reference: string; gross: number };
  return (body as { items: Line[] }).items.find((line) => line.contractId === contractId)!;
};

describe('where the money goes', () => {
  type Change = { id: string; state: string; from: string | null; to: string };
  const changes = async () =>
    ((await as(scene.supplier.token).get('/api/v1/payout-changes').expect(200)).body as { items: Change[] })
      .items;
  const ask = (nrb: string, token = scene.supplier.token) =>
    as(token).post('/api/v1/payout-changes').send({ nrb });
  const step = (token: string, id: string, what: string) =>
    as(token).post(`/api/v1/payout-changes/${id}/${what}`);

  const toldOfUse = async () => {
    await scene.app.runJobs();
    const mails = await scene.app.mail.sentTo(scene.supplier.email);
    return mails.filter(({ subject }) => subject.startsWith('Zmieniono rachunek bankowy')).length;
  };

  it('is given once at once, and changes three days later, if nobody withdraws it', async () => {
    await ask(FIRST).expect(201);
    expect(await used()).toEqual([FIRST]);
    expect(await toldOfUse()).toBe(1);
    expect((await ask(FIRST)).body.code).toBe('payouts/same-place');
    const { body: asked } = await ask(NEXT).expect(201);
    expect((await ask(NEXT)).body.code).toBe('payouts/already-asked');
    await later(71);
    expect(await used()).toEqual([FIRST]);
    await step(scene.supplier.token, asked.id, 'withdraw').expect(204);
    await later(2);
    expect(await used()).toEqual([FIRST]);
    expect((await step(scene.supplier.token, asked.id, 'withdraw')).body.code).toBe('payouts/ended');
    await ask(NEXT).expect(201);
    expect(await toldOfUse()).toBe(1);
    await later(72);
    expect(await used()).toEqual([NEXT]);
    expect(await toldOfUse()).toBe(2);
    expect(await changes()).toMatchObject([
      { state: 'used', from: '…2874', to: '…5387' },
      { state: 'withdrawn' },
      { state: 'used', from: null, to: '…2874' },
    ]);
    // An account that was taken away is no way round the wait.
    await as(scene.supplier.token).delete('/api/v1/organisation/bank-account').expect(204);
    await ask(FIRST).expect(201);
    expect(await used()).toEqual([]);
    const [waiting] = await changes();
    await step(scene.supplier.token, waiting!.id, 'withdraw').expect(204);
    await ask(NEXT).expect(201);
    await later(72);
    expect(await used()).toEqual([NEXT]);
  });

  it('is frozen while anything is due, until a second owner confirms who has long been there', async () => {
    const { app, supplier } = scene;
    const second = await join(app, supplier, 'owner');
    const editor = await join(app, supplier, 'editor');
    const { id: receivable, gross } = await owed();
    const path = '/panel/organizacja/rachunek/zmiana';
    const wrong = await selling.post(path, { nrb: '61 1090 1014 0000 0712 1981 2875' }).expect(422);
    expect(wrong.text).toContain('61 1090 1014 0000 0712 1981 2875');
    await selling.post(path, { nrb: FIRST }).expect(303);
    const [change] = await changes();
    expect(change!.state).toBe('frozen');
    const page = (await selling.get('/panel/organizacja/rachunek').expect(200)).text;
    expect(page).toContain('Jest wstrzymana');
    await step(editor, change!.id, 'confirm').expect(403);
    expect((await step(supplier.token, change!.id, 'confirm')).body.code).toBe('payouts/another-confirms');
    expect((await step(second, change!.id, 'confirm')).body.code).toBe('payouts/newcomer');
    await later(73);
    expect(await used()).toEqual([NEXT]);
    await step(second, change!.id, 'confirm').expect(204);
    expect(await used()).toEqual([FIRST]);

    // Without a second owner it waits until everything is paid.
    await ask(NEXT).expect(201);
    await later(73);
    expect(await used()).toEqual([FIRST]);
    await as(supplier.token)
      .post(`/api/v1/receivables/${receivable}/entries`)
      .send({ kind: 'payment', amount: String(gross / 100), day: scene.day(0) })
      .expect(201);
    expect(await used()).toEqual([NEXT]);
  });

  it('changes for one though another’s change fails, which is tried again', async () => {
    const { app, stranger } = scene;
    const other = await someSupplier(app, 'Spółdzielnia Druga');
    for (const { token } of [stranger, other]) {
      await ask(FIRST, token).expect(201);
      await ask(NEXT, token).expect(201);
    }
    const inUse = async ({ token }: { token: string }) => {
      const { body } = await as(token).get('/api/v1/payout-changes').expect(200);
      return (body as { items: Change[] }).items.map(({ state }) => state);
    };
    await later(73);
    const bank = app.app.get(PayoutDestinations, { strict: false }).of('bank-account');
    const broken = vi.spyOn(bank, 'put').mockRejectedValueOnce(new Error('Broken'));
    await used();
    expect([await inUse(stranger), await inUse(other)]).toEqual([
      ['ready', 'used'],
      ['used', 'used'],
    ]);
    broken.mockRestore();
    await used();
    expect(await inUse(stranger)).toEqual(['used', 'used']);
  });

  it('changes in no other way, whatever is asked of the database', async () => {
    await owed();
    const { body } = await ask(FIRST).expect(201);
    await later(73);
    const sql = (text: string) => scene.db.tx('system', (tx) => tx.query(text));
    const account = (more: string) => `insert into bank_account (id, organisation_id, nrb, added_at)
      select gen_random_uuid(), organisation_id, ${more} from payout_change where id = '${body.id}'`;
    const change = (what: string) => `update payout_change set ${what} where id = '${body.id}'`;
    for (const [forbidden, why] of [
      [account(`'${FIRST}', now()`), 'set by a change'],
      [account(`repeat('1', 26), now()`), 'set by a change'],
      [`update bank_account set nrb = '${FIRST}' where ended_at is null`, 'stays on record'],
      [change(`new_value = repeat('1', 26)`), 'stays on record'],
      [change(`usable_at = requested_at`), 'stays on record'],
      [change(`used_at = database_now()`), 'a second owner confirms'],
      [change(`used_at = requested_at`), 'a second owner confirms'],
      [
        change(`confirmed_at = now(), confirmed_by_name = 'x', used_at = usable_at - interval '1 s'`),
        'ck_payout_change_used_at',
      ],
      [
        change(`confirmed_at = now(), confirmed_by_name = 'x', confirmed_by = requested_by`),
        'ck_payout_change_confirmed_by',
      ],
    ] as const) {
      await expect(sql(forbidden), forbidden).rejects.toThrow(why);
    }
    expect(await used()).toEqual([NEXT]);
    await step(scene.supplier.token, body.id, 'withdraw').expect(204);
  });
});

describe('the transfer of what is owed', () => {
  const transferOf = async (token: string, id: string) =>
    (await as(token).get(`/api/v1/receivables/${id}/transfer`).expect(200)).body as Record<string, unknown>;
  const check = (token: string, id: string, more: Record<string, unknown> = {}) =>
    as(token)
      .post(`/api/v1/receivables/${id}/account-checks`)
      .send({ day: scene.day(0), onList: true, ...more });

  it('is told to the buyer with the account in use, as a code for banking apps too', async () => {
    const { app, supplier, buyer } = scene;
    const { id, reference, gross } = await owed();
    const expected = { account: NEXT, title: reference, amount: gross, payeeNip: supplier.nip };
    const told = await transferOf(buyer.token, id);
    expect(told).toMatchObject(expected);
    expect(told['code']).toMatch(
      new RegExp(`^${supplier.nip}\\|PL\\|${NEXT}\\|282630\\|Smak Warmii.*\\|${reference}\\|`),
    );
    const viewer = await join(app, supplier, 'viewer');
    expect(await transferOf(viewer, id)).toMatchObject({ account: '…5387', code: null });
    expect(told['split']).toBeNull();
    const dear = [{ name: 'Remont', quantity: '1', unit: 'usługa', unitPrice: '13000', vat: '23' }];
    const { id: large } = await owed({ lines: dear });
    expect(await transferOf(buyer.token, large)).toMatchObject({ split: { above: 1_500_000, vat: 299_000 } });
    const buying = await signedIn(app, buyer);
    expect((await buying.get(`/panel/naleznosci/${large}`).expect(200)).text).toContain(
      'podzielonej płatności',
    );
    const page = (await buying.get(`/panel/naleznosci/${id}`).expect(200)).text;
    expect(page).toContain('27 1140 2004 0000 3002 0135 5387');
    expect(page).toContain('class="qr-code"');
    // What is partly paid is asked for in part, and what is paid not at all.
    const pay = (amount: string) =>
      as(supplier.token)
        .post(`/api/v1/receivables/${id}/entries`)
        .send({ kind: 'payment', amount, day: scene.day(0) });
    await pay('2826').expect(201);
    expect((await transferOf(buyer.token, id))['code']).toContain('|000030|');
    await pay('0,30').expect(201);
    expect(await transferOf(buyer.token, id)).toMatchObject({ account: null, amount: 0, code: null });
    const paid = (await buying.get(`/panel/naleznosci/${id}`).expect(200)).text;
    expect(paid).not.toContain('5387');
  });

  it('pays all that is owed to one supplier at once, or what is chosen of it', async () => {
    const { app, buyer, supplier } = scene;
    const mine = { id: supplier.organisationId };
    const [one, other] = [await owed(), await owed()];
    const joint = (token: string, more = '') =>
      as(token).get(`/api/v1/joint-transfer?supplier=${mine.id}${more}`);
    const { body: whole } = await joint(buyer.token).expect(200);
    type Owed = { id: string; reference: string; balance: number; chosen: boolean; apart: boolean };
    const paid = (whole.owed as Owed[]).filter(({ chosen }) => chosen);
    expect(paid.map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, other.id]));
    expect(whole.amount).toBe(paid.reduce((sum, { balance }) => sum + balance, 0));
    expect(whole.title).toBe(paid.map(({ reference }) => reference).join(' '));
    // What needs split payment goes alone.
    expect((whole.owed as Owed[]).filter(({ apart }) => apart)).toMatchObject([{ chosen: false }]);
    const { body: both } = await joint(buyer.token, `&receivables=${one.id}&receivables=${other.id}`);
    expect(both).toMatchObject({
      amount: one.gross + other.gross,
      title: `${one.reference} ${other.reference}`,
    });
    expect(both.code).toContain(`|${one.gross + other.gross}|Smak Warmii`);

    const buying = await signedIn(app, buyer);
    const page = (await buying.get(`/panel/naleznosci/${one.id}`).expect(200)).text;
    expect(page).toContain(`/panel/naleznosci/przelew?komu=${mine.id}`);
    const path = `/panel/naleznosci/przelew?komu=${mine.id}&za=${one.id}&za=${other.id}`;
    expect((await buying.get(path).expect(200)).text).toContain(`${one.reference} ${other.reference}`);
    expect((await buying.get('/panel/naleznosci/przelew').expect(200)).text).toContain('Smak Warmii');

    // The supplier's own statement finds them by the title; who owes nothing learns nothing.
    const statement = mt940(scene.day(0), [
      [both.title as string, ((one.gross + other.gross) / 100).toFixed(2).replace('.', ','), ''],
    ]);
    const read = await as(supplier.token)
      .post('/api/v1/bank-statements')
      .attach('file', Buffer.from(statement), 'w.txt')
      .expect(201);
    const lines = await as(supplier.token).get(`/api/v1/bank-statements/${read.body.id}`).expect(200);
    expect(lines.body.lines.items[0].match.reasons).toEqual(['reference', 'several', 'amount']);
    expect(lines.body.lines.items[0].match.parts).toHaveLength(2);
    const nobody = await joint(supplier.token).expect(404);
    const stranger = await someOrganisation(app);
    expect((await joint(stranger.token).expect(404)).body).toEqual(nobody.body);
  });

  it('is looked up by hand, for the buyer’s own eyes, and anew once the account has changed', async () => {
    const { app, supplier, buyer } = scene;
    const { id } = await owed();
    await check(supplier.token, id).expect(403);
    await check(buyer.token, id, { day: scene.day(1) }).expect(422);
    const buying = await signedIn(app, buyer);
    await buying
      .post(`/panel/naleznosci/${id}/biala-lista`, { day: scene.day(0), onList: 'on', requestId: 'abc-1' })
      .expect(303);
    const noted = { onList: true, requestId: 'abc-1', sameAccount: true };
    expect((await transferOf(buyer.token, id))['check']).toMatchObject(noted);
    expect((await transferOf(supplier.token, id))['check']).toBeNull();
    await as(supplier.token).delete('/api/v1/organisation/bank-account').expect(204);
    const gone = await transferOf(buyer.token, id);
    expect(gone).toMatchObject({ account: null, code: null, check: { sameAccount: false } });
    expect((await check(buyer.token, id)).body.code).toBe('payouts/no-account');
  });
});
