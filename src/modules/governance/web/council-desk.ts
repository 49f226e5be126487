import { Injectable } from '@nestjs/common';
import { Desk, type DeskSource } from '../../notices/index.js';
import { motionTitle } from '../governance.labels.js';
import { motionPath, Motions } from '../motions.service.js';
import { Meetings } from '../meetings.service.js';
import { alertText } from '../domain/meeting-news.js';
import { MEETINGS, COUNCIL } from './council-tabs.js';
import { meetingTexts } from './meetings.texts.js';
import { motionTexts } from './motions.texts.js';

/** What waits on the panel's first page: votes not cast yet, a meeting that is due. */
@Injectable()
export class CouncilDesk {
  constructor(
    desk: Desk,
    private readonly motions: Motions,
    private readonly meetings: Meetings,
  ) {
    desk.register(this.votes);
    desk.register(this.meetingDue);
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

  private readonly meetingDue: DeskSource = async (actor, lang) => {
    if (!actor.council && !actor.coordinator) return [];
    const alert = await this.meetings.alert();
    if (!alert) return [];
    const title = meetingTexts[lang][alert.level];
    const path = actor.council ? MEETINGS : COUNCIL;
    return [{ title, detail: alertText(alert)[lang], path, urgent: alert.level === 'late' }];
  };
}
