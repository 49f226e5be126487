import { Injectable } from '@nestjs/common';
import type { OrganisationRole, Person, Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { newId } from '../../shared/ids.js';
import { next } from '../../shared/transitions.js';
import {
  countWaitingTo,
  decideRequest,
  insertRequest,
  lockRequest,
  organisationsByNip,
  requestsBy,
  requestsTo,
  type FoundOrganisation,
  type LockedRequest,
  type OwnRequest,
  type WaitingRequest,
} from './data/join-request.queries.js';
import { addPerson } from './data/people.commands.js';
import { peopleOf } from './data/people.queries.js';
import { joinRequestTransitions, WAITING_MAX, type JoinRequestAction } from './domain/join-request-state.js';
import { organisationProblems } from './domain/problems.js';
import { recordOwn } from './history.js';
import type { JoinRequestInput } from './join-requests.schemas.js';

/** People who ask to act for an organisation that is here already, found by its tax number. */
@Injectable()
export class JoinRequests {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The legal person and its units that go by the number and have people; empty when there are none. */
  find(nip: string): Promise<FoundOrganisation[]> {
    return organisationsByNip(this.db.public, nip);
  }

  /** A person's own requests, the latest first. */
  mine(actor: Person): Promise<OwnRequest[]> {
    return this.db.read(actor, (reader) => requestsBy(reader, actor.accountId));
  }

  /** Who waits for the acting organisation's answer. */
  waiting(actor: Representative): Promise<WaitingRequest[]> {
    return this.db.read(actor, (reader) => requestsTo(reader, actor.organisation.id));
  }

  countWaiting(actor: Representative): Promise<number> {
    return this.db.read(actor, (reader) => countWaitingTo(reader, actor.organisation.id));
  }

  /** Asks to join one of the organisations that go by the number; once until it is answered. */
  async ask(actor: Person, input: JoinRequestInput): Promise<string> {
    const found = (await this.find(input.nip)).find(({ id }) => id === input.organisationId);
    if (!found) throw organisationProblems.notFound();
    return this.db.tx(actor, async (tx) => {
      const { accountId } = actor;
      const people = await peopleOf(tx, found.id);
      if (people.some((person) => person.accountId === accountId)) throw organisationProblems.alreadyMember();
      const waiting = (await requestsBy(tx, accountId)).filter(({ state }) => state === 'waiting');
      if (waiting.length >= WAITING_MAX) throw organisationProblems.tooManyRequests({ max: WAITING_MAX });
      return this.insert(tx, found.id, accountId, input.message ?? null);
    });
  }

  /** The person takes the request back. */
  async withdraw(actor: Person, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const request = await lockRequest(tx, id, { accountId: actor.accountId });
      await this.decide(tx, actor, request, 'withdraw');
    });
  }

  /** Lets the person in with a role. */
  async accept(actor: Representative, id: string, role: OrganisationRole): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const request = await lockRequest(tx, id, { organisationId: actor.organisation.id });
      const { accountId } = await this.decide(tx, actor, request, 'accept');
      const now = this.clock.now();
      await addPerson(tx, { organisationId: actor.organisation.id, role }, accountId, now);
      await publish(tx, 'organisations.join-decided', { requestId: id });
      await recordOwn(tx, actor, now, 'person-joined', { person: accountId, role });
    });
  }

  async decline(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const request = await lockRequest(tx, id, { organisationId: actor.organisation.id });
      const { accountId } = await this.decide(tx, actor, request, 'decline');
      await publish(tx, 'organisations.join-decided', { requestId: id });
      await recordOwn(tx, actor, this.clock.now(), 'join-declined', { person: accountId });
    });
  }

  private async insert(
    tx: Tx,
    organisationId: string,
    accountId: string,
    message: string | null,
  ): Promise<string> {
    const id = newId<'JoinRequest'>();
    const at = this.clock.now();
    const request = { id, organisationId, accountId, message, at };
    if (!(await insertRequest(tx, request))) throw organisationProblems.alreadyAsked();
    await publish(tx, 'organisations.join-requested', { organisationId });
    await recordActivity(tx, 'system', {
      action: 'join-requested',
      subject: { kind: 'organisation', id: organisationId },
      at,
      details: { person: accountId },
    });
    return id;
  }

  private async decide(
    tx: Tx,
    actor: Person,
    request: LockedRequest | null,
    action: JoinRequestAction,
  ): Promise<LockedRequest> {
    if (!request) throw organisationProblems.requestNotFound();
    const state = next(joinRequestTransitions, request.state, action);
    if (!state) throw organisationProblems.requestDecided(undefined);
    await decideRequest(tx, request.id, { state, at: this.clock.now(), by: actor.accountId });
    return request;
  }
}
