import { formatDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { MeetingAlert } from './meeting-alert.js';

/** The sentence of the alert, the same on pages and in the notice. */
export const alertText = ({ level, since, until }: MeetingAlert): Localised =>
  level === 'soon'
    ? {
        pl: `Rada nie spotkała się od ${formatDate(since, 'pl')}. Posiedzenie powinno odbyć się do ${formatDate(until, 'pl')} (§ 3 ust. 2 umowy).`,
        en: `The council has not met since ${formatDate(since, 'en')}. A meeting is due by ${formatDate(until, 'en')} (§ 3.2 of the agreement).`,
      }
    : {
        pl: `Rada nie spotkała się od ${formatDate(since, 'pl')}. Posiedzenie miało odbyć się do ${formatDate(until, 'pl')} (§ 3 ust. 2 umowy).`,
        en: `The council has not met since ${formatDate(since, 'en')}. A meeting was due by ${formatDate(until, 'en')} (§ 3.2 of the agreement).`,
      };

/** To the coordinator, who prepares meetings, and to the members with a seat. */
export const meetingNews = (alert: MeetingAlert): { kind: string; title: Localised; text: Localised } => ({
  kind: 'governance.meeting-due',
  title:
    alert.level === 'soon'
      ? { pl: 'Zbliża się termin posiedzenia rady', en: 'A meeting of the council is due soon' }
      : { pl: 'Minął termin posiedzenia rady', en: 'A meeting of the council is overdue' },
  text: alertText(alert),
});
