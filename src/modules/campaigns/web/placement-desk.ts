import { Injectable } from '@nestjs/common';
import { reaches } from '../../../platform/access/access.js';
import { Desk } from '../../notices/index.js';
import { placesPath, silenceWords } from '../placement-words.js';
import { Placements } from '../placements.service.js';
import { slotNames } from '../slot-names.js';
import { nameOf } from './placed-views.js';
import { placementTexts } from './placement.texts.js';

/** Placements that nobody sees, among what waits for the coordinator. */
@Injectable()
export class PlacementDesk {
  constructor(desk: Desk, placements: Placements) {
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
