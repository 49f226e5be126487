import type { INestApplicationContext } from '@nestjs/common';
import { PublicCampaigns, ShortLinks } from '../src/modules/campaigns/index.js';
import type { Representative } from '../src/platform/access/actor.js';

/** A poster's link for each campaign that runs, and one to the catering of one powiat. */
export const makeLinks = async (app: INestApplicationContext, coordinator: Representative): Promise<void> => {
  const links = app.get(ShortLinks, { strict: false });
  if ((await links.list(coordinator, null)).length > 0) return;
  const nowhere = { listing: null, member: null, category: null, powiat: null } as const;
  for (const { id } of await app.get(PublicCampaigns, { strict: false }).list())
    await links.make(coordinator, {
      ...nowhere,
      ...{ label: 'Plakat w urzędach gmin', channel: 'poster', target: 'campaign', campaignId: id },
    });
  await links.make(coordinator, {
    ...nowhere,
    ...{ label: 'Ulotka na targach w Olsztynie', channel: 'short-link', campaignId: null },
    ...{ target: 'catalogue', category: 'catering', powiat: '2862' },
  });
};
