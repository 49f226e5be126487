import { beforeAll, describe, expect, it } from 'vitest';
import { Tracking } from '../../../src/modules/campaigns/index.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { scheduledCampaign } from '../../support/campaign-scene.js';
import { announced, announcement } from '../../support/news-scene.js';
import { sendingScene, type SendingScene } from '../../support/sending-scene.js';

let scene: SendingScene;
beforeAll(async () => {
  scene = await sendingScene();
});

describe('what a newsletter tells of', () => {
  it('is what everybody can see at that moment, in both forms; campaigns by a link of the reader’s own', async () => {
    const { app, coordinator, act, prepared } = scene;
    const today = localDateOf(app.clock.now());
    const dates = { startsOn: today, endsOn: addDays(today, 5) };
    const campaign = await scheduledCampaign(app, coordinator, dates);
    const ahead = await scheduledCampaign(app, coordinator, {
      namePl: 'Jeszcze nie',
      startsOn: addDays(today, 3),
    });
    const gathering = await announced(app, coordinator, { titlePl: 'Spotkanie' });
    const cancelled = await announced(app, coordinator, { titlePl: 'Odwołane' });
    await app.api(coordinator.token).post(`/api/v1/gatherings/${cancelled}/cancel`).expect(204);
    const told = await announcement(app, coordinator, { titlePl: 'Nabór <b>trwa</b>' });
    const withdrawn = await announcement(app, coordinator, { titlePl: 'Wycofane' });
    const { id, readers } = await prepared('told', 2, {
      campaigns: [ahead, campaign],
      gatherings: [cancelled, gathering],
      announcements: [withdrawn, told],
    });
    await app.api(coordinator.token).post(`/api/v1/announcements/${withdrawn}/withdraw`).expect(204);
    await act(id, 'start').expect(204);
    await app.runJobs();
    const mails = (await Promise.all(readers.map((reader) => app.mail.sentTo(reader)))).flat();
    expect(mails).toHaveLength(readers.length);
    const texts = mails.map(({ text }) => text);
    for (const text of texts) {
      expect(text).toMatch(/== Kampanie ==[\s\S]*Wiosenna zieleń[\s\S]*== Wydarzenia ==[\s\S]*Spotkanie/);
      expect(text).toMatch(/== Ogłoszenia ==[\s\S]*Nabór <b>trwa<\/b>/);
      expect(text).not.toMatch(/Jeszcze nie|Odwołane|Wycofane/);
    }
    expect(mails[0]?.html).toContain('Nabór &lt;b>trwa');
    const tokens = texts.map((text) => /\/kampanie\/[\w-]+\?w=([\w-]+)/.exec(text)?.[1]);
    expect(new Set(tokens).size).toBe(readers.length);
    const tracking = app.app.get(Tracking, { strict: false });
    for (const token of tokens)
      expect(await tracking.verify(token!)).toMatchObject({ campaignId: campaign, channel: 'newsletter' });
  });
});
