import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { Notices } from '../notices/index.js';
import { coordinatorOn } from '../organisations/index.js';
import {
  insertMeeting,
  lastMeetingOrFirstSeat,
  meetings,
  noteAlert,
  type MeetingLine,
} from './data/meeting.queries.js';
import { seats } from './data/seat.queries.js';
import { ALERT_DAYS, meetingAlert, type MeetingAlert } from './domain/meeting-alert.js';
import { meetingNews } from './domain/meeting-news.js';
import { governanceProblems } from './domain/problems.js';
import type { MeetingInput } from './governance.schemas.js';

const LISTED = 50;

/** Meetings of the council: when, about what, who was there; and the alert when there is none (§3.2). */
@Injectable()
export class Meetings {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** For the council: the latest meetings, and the members that could have been there. */
  async list(
    actor: Representative,
  ): Promise<{ meetings: MeetingLine[]; members: { id: string; name: string }[] }> {
    return this.db.read(actor, async (reader) => ({
      meetings: await meetings(reader, LISTED),
      members: await seated(reader),
    }));
  }

  /** Records a meeting that was held. Returns its id. */
  async record(actor: Representative, input: MeetingInput, key: string | undefined): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'governance.meeting', key, async () => {
        const recordedAt = this.clock.now();
        const { heldOn, subject, present } = input;
        if (heldOn > localDateOf(recordedAt)) throw governanceProblems.meetingInvalid(undefined, [notYet]);
        const members = new Set((await seated(tx)).map(({ id }) => id));
        if (!present.every((id) => members.has(id))) {
          throw governanceProblems.meetingInvalid(undefined, [notSeated]);
        }
        const id = newId<'Meeting'>();
        const meeting = { id, heldOn, subject, recordedBy: actor.accountId, recordedAt };
        await insertMeeting(tx, meeting, [...new Set(present)]);
        await recordActivity(tx, actor, {
          action: 'meeting-recorded',
          subject: { kind: 'meeting', id },
          at: recordedAt,
          details: { heldOn, present: present.length },
        });
        return id;
      }),
    );
  }

  /** Whether a meeting is due or late; null when neither. */
  async alert(reader: Reader = this.db.public): Promise<MeetingAlert | null> {
    return meetingAlert(await lastMeetingOrFirstSeat(reader), localDateOf(this.clock.now()));
  }

  /** Tells the coordinator and the seated members of a due and of a late meeting, once each. */
  async tellOfAlert(): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const alert = await this.alert(tx);
      const at = this.clock.now();
      if (!alert || !(await noteAlert(tx, alert.since, ALERT_DAYS[alert.level], at))) return;
      const coordinator = await coordinatorOn(tx, localDateOf(at));
      const told = new Set((await seated(tx)).map(({ id }) => id));
      if (coordinator) told.add(coordinator);
      for (const organisationId of told) {
        await this.notices.tell(tx, { organisationId, ...meetingNews(alert), path: '/panel/rada' });
      }
    });
  }
}

/** The members with a seat, by number. */
const seated = async (reader: Reader): Promise<{ id: string; name: string }[]> => {
  const byId = new Map((await seats(reader)).map((seat) => [seat.organisationId, seat.organisationName]));
  return [...byId].map(([id, name]) => ({ id, name }));
};

const notYet = {
  pointer: '/heldOn',
  text: {
    pl: 'Wpisz dzień, w którym posiedzenie się odbyło.',
    en: 'Enter the day on which the meeting was held.',
  },
};
const notSeated = {
  pointer: '/present',
  text: {
    pl: 'Zaznacz członków, którzy mają przedstawiciela w radzie.',
    en: 'Tick members that have a representative in the council.',
  },
};
