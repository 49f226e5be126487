import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Tracking } from '../../../src/modules/campaigns/index.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { scheduledCampaign } from '../../support/campaign-scene.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { someMember } from '../../support/members-scene.js';
import { announced, announcement } from '../../support/news-scene.js';
import { sendingScene, type SendingScene } from '../../support/sending-scene.js';

let scene: SendingScene;
beforeAll(async () => {
  scene = await sendingScene();
});
afterEach(() => {
  vi.restoreAllMocks();
  scene.sink.received.length = 0;
});

describe('what a newsletter tells of', () => {
  it('is what everybody can see at that moment, in both forms; campaigns by a link of the reader’s own', async () => {
    const { app, coordinator, act, prepared } = scene;
    const today = localDateOf(app.clock.now());
    const dates = { startsOn: today, endsOn: addDays(today, 5) };
    const campaign = await scheduledCampaign(app, coordinator, dates);
    const moved = await scheduledCampaign(app, coordinator, { ...dates, namePl: 'Przesunięta' });
    const gathering = await announced(app, coordinator, { titlePl: 'Spotkanie' });
    const cancelled = await announced(app, coordinator, { titlePl: 'Odwołane' });
    const told = await announcement(app, coordinator, { titlePl: 'Nabór <b>trwa</b>' });
    const withdrawn = await announcement(app, coordinator, { titlePl: 'Wycofane' });
    const { id, readers } = await prepared('told', 2, {
      campaigns: [moved, campaign],
      gatherings: [cancelled, gathering],
      announcements: [withdrawn, told],
    });
    await app.api(coordinator.token).post(`/api/v1/gatherings/${cancelled}/cancel`).expect(204);
    await app.api(coordinator.token).post(`/api/v1/announcements/${withdrawn}/withdraw`).expect(204);
    await app.ownerPool.query('update campaign set starts_on = ends_on where id = $1', [moved]);
    await act(id, 'start').expect(204);
    await app.runJobs();
    const mails = (await Promise.all(readers.map((reader) => app.mail.sentTo(reader)))).flat();
    expect(mails).toHaveLength(readers.length);
    const texts = mails.map(({ text }) => text);
    for (const text of texts) {
      expect(text).toMatch(/== Kampanie ==[\s\S]*Wiosenna zieleń[\s\S]*== Wydarzenia ==[\s\S]*Spotkanie/);
      expect(text).toMatch(/== Ogłoszenia ==[\s\S]*Nabór <b>trwa<\/b>/);
      expect(text).not.toMatch(/Przesunięta|Odwołane|Wycofane/);
    }
    expect(mails[0]?.html).toContain('Nabór &lt;b>trwa');
    const tokens = texts.map((text) => /\/kampanie\/[\w-]+\?w=([\w-]+)/.exec(text)?.[1]);
    expect(new Set(tokens).size).toBe(readers.length);
    const tracking = app.app.get(Tracking, { strict: false });
    for (const token of tokens)
      expect(await tracking.verify(token!)).toMatchObject({ campaignId: campaign, channel: 'newsletter' });
  });

  const formOf = async (id: string) => {
    const { app, coordinator } = scene;
    const path = `/koordynator/newsletter/${id}/edytuj`;
    return (await app.api(coordinator.token).get(path).set('sec-fetch-site', 'none').expect(200)).text;
  };

  it('keeps what was chosen when the form is saved again, however much came after it', async () => {
    const { app, coordinator, prepared } = scene;
    const member = await someMember(app, coordinator);
    const far = addDays(localDateOf(app.clock.now()), 90);
    const chosen = {
      campaigns: await scheduledCampaign(app, coordinator, { startsOn: far, endsOn: far }),
      gatherings: await announced(app, coordinator, { startsOn: far, endsOn: far }),
      announcements: await announcement(app, coordinator),
      listings: await publishedListing(app, member, { title: 'Wybrana dawno' }),
    };
    for (let at = 0; at < 21; at += 1) {
      await announced(app, coordinator);
      await announcement(app, coordinator);
      await scheduledCampaign(app, coordinator);
      await publishedListing(app, member, { title: `Nowsza ${at}`, sku: `N-${at}` });
    }
    const { id } = await prepared(
      'kept',
      1,
      Object.fromEntries(Object.entries(chosen).map(([kind, each]) => [kind, [each]])),
    );
    const form = await formOf(id);
    for (const [kind, each] of Object.entries(chosen))
      expect(form).toMatch(new RegExp(`name="${kind}"[^>]*value="${each}"[^>]*checked`));
  });

  it('may be a campaign that begins later', async () => {
    const { app, coordinator, prepared } = scene;
    const tomorrow = addDays(localDateOf(app.clock.now()), 1);
    const ahead = await scheduledCampaign(app, coordinator, { startsOn: tomorrow, endsOn: tomorrow });
    const { id } = await prepared('ahead', 1);
    expect(await formOf(id)).toMatch(new RegExp(`name="campaigns"[^>]*value="${ahead}"`));
  });
});

describe('what is written', () => {
  it('makes no header of its own', async () => {
    const { app, coordinator } = scene;
    for (const subjectPl of ['Wiosna\r\nBcc: obcy@evil.example', 'Wiosna\nX: y', 'Wiosna\0'])
      await app
        .api(coordinator.token)
        .post('/api/v1/newsletters')
        .send({ topic: 'listings', subjectPl, introPl: 'Dzień dobry' })
        .expect(400);
  });

  it('goes to its writer alone for a trial, and ends no subscription', async () => {
    const { app, coordinator, act, shown, prepared } = scene;
    const { id } = await prepared('trial', 2, { subjectEn: 'Spring', introEn: 'Hello' });
    await act(id, 'test').expect(202);
    await app.runJobs();
    const trials = (await app.mail.all()).filter(({ subject }) => /^\[(Próba|Trial)\]/.test(subject));
    expect(trials.map(({ to }) => to)).toEqual([coordinator.email, coordinator.email]);
    expect(await app.mail.headerOf(trials[0]!, 'List-Unsubscribe')).toBeNull();
    expect(await shown(id)).toMatchObject({ state: 'draft' });
  });
});

describe('a newsletter', () => {
  it('goes out by itself at its hour and no earlier', async () => {
    const { app, act, shown, watch, recipients, bySmtp, prepared } = scene;
    const { id } = await prepared('hour', 2);
    const day = addDays(localDateOf(app.clock.now()), 2);
    await act(id, 'schedule').send({ sendOn: '2020-01-01', sendTime: '09:00' }).expect(422);
    await act(id, 'schedule').send({ sendOn: day, sendTime: '12:00' }).expect(204);
    bySmtp();
    await watch();
    await app.runJobs();
    expect(recipients()).toEqual([]);
    await app.clock.advance({ days: 4 });
    await watch();
    await app.runJobs();
    expect(recipients()).toHaveLength(2);
    expect((await shown(id)).state).toBe('sent');
  });

  it('goes no faster than it may, and waits in no worker’s place', async () => {
    const { app, act, shown, recipients, bySmtp, prepared } = scene;
    const { id } = await prepared('pace', 2, { perMinute: 1 });
    bySmtp();
    await act(id, 'start').expect(204);
    await app.runJobs();
    expect(recipients()).toHaveLength(1);
    const { rows } = await app.ownerPool.query<{ seconds: number }>(
      `select extract(epoch from run_at - created_at)::float8 as seconds from graphile_worker._private_jobs
       where run_at > now()`,
    );
    expect(rows).toEqual([{ seconds: expect.toSatisfy((seconds: number) => seconds > 0 && seconds <= 60) }]);
    expect((await shown(id)).state).toBe('sending');
    await app.ownerPool.query('update graphile_worker._private_jobs set run_at = now()');
    await app.runJobs();
    expect(await shown(id)).toMatchObject({ state: 'sent', progress: { sent: 2 } });
  });
});
