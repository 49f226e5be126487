import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { Tracking } from '../../../src/modules/campaigns/index.js';
import { Touches } from '../../../src/modules/inquiries/index.js';
import { Db } from '../../../src/platform/database/db.js';
import { visitor } from '../../support/browser-form.js';
import { PASSWORD, signedIn } from '../../support/cast.js';
import { formsIn, type PageForm } from '../../support/hostile/page-forms.js';
import { inquiriesScene, type InquiriesScene } from '../../support/inquiries-scene.js';
import { joinCampaign, runningCampaign } from '../../support/running-campaign.js';

let scene: InquiriesScene;
let mark: string;

beforeAll(async () => {
  scene = await inquiriesScene();
  const campaign = await runningCampaign(scene.app, scene.coordinator);
  await joinCampaign(scene.app, campaign, scene.supplier, []);
  mark = await scene.app.app.get(Tracking, { strict: false }).mint({
    ...{ campaignId: campaign.id, channel: 'landing', slot: null, organisationId: null, listingId: null },
  });
});

const touchesOf = async (inquiryId: string) => {
  const [row] = await scene.app.app
    .get(Db, { strict: false })
    .read('system', (reader) =>
      reader.query<{ touches: string[] }>(
        'select array[first_touch, last_touch] as touches from inquiry where id = $1',
        [inquiryId],
      ),
    );
  return row!.touches;
};

const askLinkOn = (html: string): string =>
  parseHTML(html).document.querySelector('a[href*="/zapytaj"]')?.getAttribute('href') ?? '';

const formTo = (html: string, action: RegExp): PageForm => {
  const form = formsIn(html).find((one) => action.test(one.action));
  if (!form) throw new Error(`No form to ${action}`);
  return form;
};

const typed = () => ({ need: 'Sto obiadów', place: 'Dywity', answerByDate: scene.day(5), unit: '' });

describe('the mark of the way here', () => {
  it('goes on from a listing through the form and the signing-in to the inquiry, and nobody is shown it', async () => {
    const guest = visitor(scene.app.origin);
    const listing = await guest.get(`/oferty/${scene.supplier.listingId}?w=${mark}`).expect(200);
    const link = askLinkOn(listing.text);
    expect(link).toBe(`/oferty/${scene.supplier.listingId}/zapytaj?w=${mark}`);
    const ask = formTo((await guest.get(link).expect(200)).text, /zapytaj\/szkic$/);
    expect(ask.fields).toMatchObject({ touch: mark });

    // What is kept for a guest keeps the mark, over the signing-in and a refusal for the empty need.
    const kept = await guest.post(ask.action, { ...ask.fields, ...typed(), need: '' }).expect(303);
    const draft = String(kept.headers['location']);
    await guest.post('/logowanie', { email: scene.buyer.email, password: PASSWORD, next: draft }).expect(303);
    const form = formTo((await guest.get(draft).expect(200)).text, /szkic$/);
    expect(form.fields).toMatchObject({ touch: mark });
    const send = '/zapytania/szkic/wyslij';
    await guest.post(send, form.fields).expect(422);
    const made = await guest.post(send, { ...form.fields, ...typed() }).expect(303);
    const path = String(made.headers['location']);
    const id = path.split('/').at(-1)!;
    expect(await touchesOf(id)).toEqual([mark, mark]);

    const supplier = await signedIn(scene.app, scene.supplier);
    expect((await supplier.get(path).expect(200)).text).not.toContain(mark);
    const api = await scene.app.api(scene.supplier.token).get(`/api/v1/inquiries/${id}`).expect(200);
    expect(api.text).not.toContain(mark);
  });

  it('goes on from a profile, and the JSON takes it by name', async () => {
    const guest = visitor(scene.app.origin);
    const profile = await guest.get(`/czlonkowie/${scene.supplier.slug}?w=${mark}`).expect(200);
    expect(askLinkOn(profile.text)).toBe(`/czlonkowie/${scene.supplier.slug}/zapytaj?w=${mark}`);
    expect(await touchesOf(await scene.ask({ touch: mark }))).toEqual([mark, mark]);
    expect(await touchesOf(await scene.ask())).toEqual([null, null]);
  });

  it('stops nobody when it is spoilt: a form without it goes through, a program is told', async () => {
    const spoilt = '"><script>';
    const buyer = await signedIn(scene.app, scene.buyer);
    const path = `/oferty/${scene.supplier.listingId}/zapytaj`;
    const shown = await buyer.get(`${path}?w=${encodeURIComponent(spoilt)}`).expect(200);
    const ask = formTo(shown.text, /zapytaj$/);
    expect(ask.fields).not.toHaveProperty('touch');
    const made = await buyer.post(path, { ...ask.fields, ...typed(), touch: spoilt }).expect(303);
    expect(await touchesOf(String(made.headers['location']).split('/').at(-1)!)).toEqual([null, null]);
    const body = { supplierId: scene.supplier.organisationId, subject: 'x', ...typed(), unit: undefined };
    await scene.app
      .api(scene.buyer.token)
      .post('/api/v1/inquiries')
      .send({ ...body, touch: 'x'.repeat(201) })
      .expect(400);
  });

  it('is completed by what a later module knows, in the transaction of the asking', async () => {
    const touches = scene.app.app.get(Touches, { strict: false });
    touches.register(async (tx, { asker: { accountId }, supplierId, carried }) => {
      const [row] = await tx.query<{ scope: string }>(`select current_setting('app.account') as scope`);
      return row?.scope === accountId && supplierId === scene.supplier.organisationId
        ? { first: 'known', last: carried.at(-1) ?? 'known' }
        : { first: null, last: null };
    });
    expect(await touchesOf(await scene.ask({ touch: mark }))).toEqual(['known', mark]);
    expect(await touchesOf(await scene.ask())).toEqual(['known', 'known']);
  });
});
