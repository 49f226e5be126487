import { Injectable } from '@nestjs/common';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { Calendar } from '../notices/index.js';
import { motionTitle } from './governance.labels.js';
import { Meetings } from './meetings.service.js';
import { motionPath, Motions } from './motions.service.js';

const texts = catalogue({
  pl: {
    vote: (title: string) => `Koniec głosowania rady: ${title}`,
    meeting: 'Posiedzenie rady najpóźniej dziś',
  },
  en: {
    vote: (title) => `The council’s vote ends: ${title}`,
    meeting: 'The council meets today at the latest',
  },
});

/** Ends of votes not cast yet, and the day by which the council is to meet; for those with a seat. */
@Injectable()
export class CouncilCalendar {
  constructor(calendar: Calendar, motions: Motions, meetings: Meetings) {
    calendar.register(async (actor, lang) => {
      if (!actor.council) return [];
      const m = texts[lang];
      const votes = (await motions.awaiting(actor)).map((motion) => ({
        ...{ id: `motion:${motion.id}`, title: m.vote(motionTitle(motion)[lang]) },
        ...{ path: motionPath(motion.id), at: motion.closesAt },
      }));
      const alert = await meetings.alert();
      return alert
        ? [...votes, { id: 'council-meeting', title: m.meeting, path: '/panel/rada', on: alert.until }]
        : votes;
    });
  }
}
