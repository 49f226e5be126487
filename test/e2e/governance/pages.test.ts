import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { councilScene, type CouncilScene } from '../../support/council-scene.js';
import { signedIn, someOrganisation } from '../../support/cast.js';
import type { Visitor } from '../../support/browser-form.js';
import { join } from '../../support/roles.js';

let scene: CouncilScene;
let first: Visitor;

beforeAll(async () => {
  scene = await councilScene(3);
  first = await signedIn(scene.app, scene.members[0]!);
}, 60_000);

const document = async (visitor: Visitor, path: string) =>
  parseHTML((await visitor.get(path).expect(200)).text).document;

describe('the council by forms alone', () => {
  it('an owner appoints a deputy and vacates the place again', async () => {
    await join(scene.app, scene.members[0]!, 'viewer');
    const page = await document(first, '/panel/rada');
    expect(page.body.textContent).toContain('Przedstawiciele wyznaczeni: 3 z 3.');
    const [, own, other] = [...page.querySelectorAll('select[name=accountId] option')].map(
      (option) => option.getAttribute('value') ?? '',
    );
    const twice = await first.post('/panel/rada/miejsce', { place: 'deputy', accountId: own! });
    const answers = [twice, await first.post('/panel/rada/miejsce', { place: 'deputy', accountId: other! })];
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(answers.find(({ status }) => status === 422)?.text).toContain('zajmuje już drugie miejsce');
    await first.post('/panel/rada/miejsce/zwolnij', { place: 'deputy' }).expect(303);
    await first.post('/panel/rada/miejsce', { place: 'przewodniczący', accountId: own! }).expect(422);
  });

  it('a representative puts a motion, all vote, the resolution is read by every member', async () => {
    const kinds = await document(first, '/panel/rada/glosowania/nowe');
    expect(kinds.querySelectorAll('.card__link')).toHaveLength(5);
    const empty = await first.post('/panel/rada/glosowania', { kind: 'free', title: 'Targi' }).expect(422);
    expect(empty.text).toContain('value="Targi"');
    const put = await first
      .post('/panel/rada/glosowania', { kind: 'free', title: 'Targi', text: 'Jedziemy na targi.' })
      .expect(303);
    const path = String(put.headers['location']);
    const second = await signedIn(scene.app, scene.members[1]!);
    expect((await document(second, '/panel')).body.textContent).toContain('Zagłosuj: Targi');
    const refused = await second.post(`${path}/glos`, {}).expect(422);
    expect(refused.text).toContain('error-summary');
    const early = await first.post(`${path}/zamknij`).expect(422);
    expect(early.text).toContain('Głosy liczy się');
    for (const member of scene.members) {
      const visitor = await signedIn(scene.app, member);
      await visitor.post(`${path}/glos`, { choice: 'for' }).expect(303);
    }
    const late = await first.post(`${path}/glos`, { choice: 'against' }).expect(422);
    expect(late.text).toContain('już się skończyło');
    const page = (await first.get(path).expect(200)).text;
    expect(page).toMatch(/Uchwała nr \d+\/\d{4}/);

    // A colleague without a seat reads the resolution, but neither votes nor open motions.
    const colleague = await signedIn(scene.app, await someColleague());
    expect((await document(colleague, '/panel/rada')).body.textContent).toContain('Targi');
    await colleague.get(path).expect(200);
    await colleague.get('/panel/rada/glosowania').expect(403);
    const outsider = await signedIn(scene.app, await someOrganisation(scene.app));
    await outsider.get(path).expect(404);
    await outsider.get('/panel/rada').expect(409);
  });

  it('every page speaks both languages', async () => {
    const id = await scene.put({
      kind: 'suspension',
      organisationId: scene.members[2]!.organisationId,
      text: 'Powód.',
    });
    const pages = [
      ['/panel/rada', '/en/panel/council', 'Council'],
      ['/panel/rada/glosowania', '/en/panel/council/motions', 'Votes of the council'],
      ['/panel/rada/glosowania/nowe', '/en/panel/council/motions/new', 'New motion'],
      [
        '/panel/rada/glosowania/nowe?rodzaj=by-laws',
        '/en/panel/council/motions/new?rodzaj=by-laws',
        'Quorum',
      ],
      [
        '/panel/rada/glosowania/nowe?rodzaj=lifting',
        '/en/panel/council/motions/new?rodzaj=lifting',
        'nothing to lift',
      ],
      [
        '/panel/rada/glosowania/nowe?rodzaj=coordinator-hand-over',
        '/en/panel/council/motions/new?rodzaj=coordinator-hand-over',
        'Who shall coordinate',
      ],
      [`/panel/rada/glosowania/${id}`, `/en/panel/council/motions/${id}`, 'Suspension of a membership'],
      ['/panel/rada/posiedzenia', '/en/panel/council/meetings', 'Meetings of the council'],
      ['/panel/rada/dziennik', '/en/panel/council/log', 'The coordinator’s log'],
    ] as const;
    for (const [polish, english, words] of pages) {
      await first.get(polish).expect(200);
      expect((await first.get(english).expect(200)).text, english).toContain(words);
    }
  });

  it('answers hostile addresses with a page', async () => {
    for (const query of [
      'akcja=%00&od=x&do=9999-99-99&strona=-1',
      `akcja=${'x'.repeat(3000)}`,
      "akcja=';--",
    ]) {
      await first.get(`/panel/rada/dziennik?${query}`).expect(200);
    }
    await first.get('/panel/rada/glosowania?strona=99999').expect(200);
    await first.get('/panel/rada/glosowania/nowe?rodzaj=wojna').expect(200);
    await first.post('/panel/rada/glosowania', { kind: 'wojna' }).expect(422);
  });
});

const someColleague = async () => {
  const token = await join(scene.app, scene.members[1]!, 'editor');
  const { rows } = await scene.app.ownerPool.query<{ email: string }>(
    `select a.email from organisation_person p join account a on a.id = p.account_id
     where p.organisation_id = $1 and p.role = 'editor'`,
    [scene.members[1]!.organisationId],
  );
  return { email: rows[0]!.email, token };
};
