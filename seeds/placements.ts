import type { INestApplicationContext } from '@nestjs/common';
import { Placements, PublicCampaigns, slots } from '../src/modules/campaigns/index.js';
import type { Representative } from '../src/platform/access/actor.js';
import { Clock } from '../src/platform/clock/clock.js';
import { localDateOf } from '../src/shared/dates.js';

/** Every campaign that runs stands in every place, from today to its end; one that has places is left alone. */
export const placeCampaigns = async (
  app: INestApplicationContext,
  coordinator: Representative,
): Promise<void> => {
  const placements = app.get(Placements, { strict: false });
  const startsOn = localDateOf(app.get(Clock).now());
  for (const { id, endsOn } of await app.get(PublicCampaigns, { strict: false }).list()) {
    const { places } = await placements.of(coordinator, id);
    if (places.length === 0) await placements.add(coordinator, id, { slots: [...slots], startsOn, endsOn });
  }
};
