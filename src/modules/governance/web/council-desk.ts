import { Injectable } from '@nestjs/common';
import { Desk, type DeskSource } from '../../notices/index.js';
import { motionTitle } from '../governance.labels.js';
import { motionPath, Motions } from '../motions.service.js';
import { motionTexts } from './motions.texts.js';

/** What waits for a representative on the panel's first page: votes not cast yet. */
@Injectable()
export class CouncilDesk {
  constructor(
    desk: Desk,
    private readonly motions: Motions,
  ) {
    desk.register(this.votes);
  }

  private readonly votes: DeskSource = async (actor, lang) => {
    if (!actor.council) return [];
    const m = motionTexts[lang];
    return (await this.motions.awaiting(actor)).map((motion) => ({
      title: m.waitingItem(motionTitle(motion)[lang]),
      detail: m.waitingDetail,
      path: motionPath(motion.id),
      due: motion.closesAt,
    }));
  };
}
