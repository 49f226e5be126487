import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { newId } from '../../shared/ids.js';
import { Departures } from '../members/index.js';
import { coordinatorHistory, peopleOf, type AssignmentLine } from '../organisations/index.js';
import { endAppointment, endAppointmentsOf, insertAppointment, lockSeatsOf } from './data/seat.commands.js';
import { resolutions, type Motion } from './data/motion.queries.js';
import { isMember, memberCount, seats, seatsOf, type SeatLine } from './data/seat.queries.js';
import type { Place, SeatInput } from './governance.schemas.js';
import { governanceProblems } from './domain/problems.js';

const LISTED_RESOLUTIONS = 50;

/** What every member may know of the council. */
export type CouncilView = {
  /** Whether the acting organisation is a member, and so may have a seat. */
  readonly member: boolean;
  readonly seats: readonly SeatLine[];
  /** How many members there are: each may have a seat. */
  readonly members: number;
  /** Who has coordinated the cluster, the latest first. */
  readonly coordinators: readonly AssignmentLine[];
  /** The latest resolutions. */
  readonly resolutions: readonly Motion[];
};

/** Who sits in the council: one representative and one deputy of each member, set by the member (§3.2). */
@Injectable()
export class Council {
  constructor(
    private readonly db: Db,
    departures: Departures,
  ) {
    departures.register(async (tx, { actor, at }) => {
      const count = await endAppointmentsOf(tx, actor.organisation.id, at);
      return count > 0
        ? { what: { pl: 'Zwolnione miejsca w radzie', en: 'Council seats vacated' }, count }
        : null;
    });
  }

  /** For members and the coordinator. @throws Problem `governance/not-member` */
  view(actor: Representative): Promise<CouncilView> {
    return this.db.read(actor, async (reader) => {
      const member = await isMember(reader, actor.organisation.id);
      if (!member && !actor.coordinator) throw governanceProblems.notMember(undefined);
      return {
        member,
        seats: await seats(reader),
        members: await memberCount(reader),
        coordinators: await coordinatorHistory(reader),
        resolutions: await resolutions(reader, LISTED_RESOLUTIONS),
      };
    });
  }

  /** Seats somebody of the acting member's people in its place, from now on; who sat there gives it up. */
  async appoint(actor: Representative, { accountId, place }: SeatInput): Promise<string> {
    const { organisation } = actor;
    const deputy = place === 'deputy';
    return this.db.tx(actor, async (tx) => {
      await insistOnMember(tx, actor);
      await lockSeatsOf(tx, organisation.id);
      const people = await peopleOf(tx, organisation.id);
      if (!people.some((person) => person.accountId === accountId)) {
        throw governanceProblems.notOfYours(undefined, [notOfYours]);
      }
      const present = await seatsOf(tx, organisation.id);
      if (present.some((seat) => seat.deputy !== deputy && seat.accountId === accountId)) {
        throw governanceProblems.samePerson(undefined, [samePerson]);
      }
      const same = present.find((seat) => seat.deputy === deputy && seat.accountId === accountId);
      if (same) return same.id;
      const since = await databaseNow(tx);
      await endAppointment(tx, organisation.id, deputy, since);
      const id = newId<'Seat'>();
      const row = { id, organisationId: organisation.id, accountId, deputy, since };
      await insertAppointment(tx, { ...row, appointedBy: actor.accountId });
      await this.record(tx, actor, 'seat-taken', since, { deputy, person: accountId });
      return id;
    });
  }

  /** The acting member's place stays empty from now on. @throws Problem `governance/seat-not-found` */
  async vacate(actor: Representative, place: Place): Promise<void> {
    const deputy = place === 'deputy';
    await this.db.tx(actor, async (tx) => {
      await lockSeatsOf(tx, actor.organisation.id);
      const at = await databaseNow(tx);
      const ended = await endAppointment(tx, actor.organisation.id, deputy, at);
      if (!ended) throw governanceProblems.seatNotFound();
      await this.record(tx, actor, 'seat-vacated', at, { deputy });
    });
  }

  private record(tx: Tx, actor: Representative, action: string, at: Date, details: Record<string, unknown>) {
    const subject = { kind: 'organisation', id: actor.organisation.id };
    return recordActivity(tx, actor, { action, subject, at, details });
  }
}

const insistOnMember = async (reader: Reader, actor: Representative): Promise<void> => {
  if (!(await isMember(reader, actor.organisation.id))) throw governanceProblems.notMember(undefined);
};

const notOfYours = {
  pointer: '/accountId',
  text: {
    pl: 'Wybierz osobę z Twojej organizacji. Nową osobę najpierw zaproś na stronie „Ludzie”.',
    en: 'Choose a person of your organisation. Invite a new one on the page “People” first.',
  },
};
const samePerson = {
  pointer: '/accountId',
  text: {
    pl: 'Ta osoba zajmuje już drugie miejsce Twojej organizacji. Wybierz inną.',
    en: 'This person holds the other place of your organisation already. Choose somebody else.',
  },
};
