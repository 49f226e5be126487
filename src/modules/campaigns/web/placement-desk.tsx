import { Injectable } from '@nestjs/common';
import { reaches } from '../../../platform/access/access.js';
import { ActionLink, ActionRow, Section } from '../../../ui/index.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { Desk } from '../../notices/index.js';
import { placesPath } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import { silenceWords } from '../placement-words.js';
import { Placements } from '../placements.service.js';
import { slotNames } from '../slot-names.js';
import { placementTexts } from './placement.texts.js';

/** The way from a plan to its places, and those that nobody sees among what waits for the coordinator. */
@Injectable()
export class PlacementDesk {
  constructor(desk: Desk, slots: PageSlots, placements: Placements) {
    slots.register('campaign.plan', async (page, { campaignId }) => {
      const m = placementTexts[page.lang];
      return (
        <Section title={m.title} lead={m.planLead}>
          <ActionRow>
            <ActionLink href={page.href(placesPath(campaignId))}>{m.toPlaces}</ActionLink>
          </ActionRow>
        </Section>
      );
    });
    desk.register(async (actor, lang) => {
      if (!reaches(actor, 'coordinator')) return [];
      return (await placements.silent()).map((placement) => ({
        title: placementTexts[lang].unseenOn(nameOf(placement, lang), slotNames[placement.slot][lang]),
        detail: silenceWords[placement.silence][lang],
        path: placesPath(placement.campaignId),
      }));
    });
  }
}
