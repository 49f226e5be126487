import { Injectable } from '@nestjs/common';
import type { GrantScope, Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { coordinatorOn } from './data/coordinator.queries.js';
import { AccessGrant } from './data/grant.entities.js';
import {
  actsByGrants,
  grantById,
  grantsOf,
  isMember,
  nameOf,
  revokeGrant,
  revokeGrantTo,
  type GrantAct,
  type GrantLine,
} from './data/grant.queries.js';
import { lockOrganisation } from './data/organisation.commands.js';
import { peopleOf } from './data/people.queries.js';
import { grantStanding, wrongDays, type GrantStanding } from './domain/grants.js';
import { organisationProblems } from './domain/problems.js';
import { recordOwn } from './history.js';

export type GrantsOverview = {
  readonly grants: readonly (GrantLine & { readonly standing: GrantStanding })[];
  /** What was done by them, the latest first. */
  readonly acts: readonly GrantAct[];
  /** Whom one may grant to today: the coordinator's editors and owners. Empty for who is no member. */
  readonly candidates: readonly { readonly accountId: string; readonly name: string }[];
  /** The organisation that coordinates today; null when none does. */
  readonly coordinator: string | null;
};

export type GrantInput = {
  readonly accountId: string;
  readonly scopes: readonly GrantScope[];
  /** Absent: from today. */
  readonly validFrom?: LocalDate | undefined;
  readonly validTo: LocalDate;
};

/** A member's grants to named people of the coordinator (§5.1: only with its recorded, revocable consent). */
@Injectable()
export class Grants {
  constructor(private readonly db: Db) {}

  async overview(actor: Representative): Promise<GrantsOverview> {
    return this.db.read(actor, async (reader) => {
      const { id } = actor.organisation;
      const today = localDateOf(await databaseNow(reader));
      const grants = await grantsOf(reader, id);
      const { coordinator, candidates } = await this.candidates(reader, id, today);
      return {
        grants: grants.map((grant) => ({ ...grant, standing: grantStanding(grant, today) })),
        acts: await actsByGrants(reader, id),
        candidates,
        coordinator: coordinator && (await nameOf(reader, coordinator)),
      };
    });
  }

  /** Gives a grant; an earlier one to the same person ends with it. Returns its id. */
  async give(actor: Representative, input: GrantInput, key?: string): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'organisations.grant', key, () => this.giveIn(tx, actor, input)),
    );
  }

  /** Ends a grant at once. @throws Problem `organisations/grant-not-found` also for others' and ended ones */
  async revoke(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const at = await databaseNow(tx);
      if (!(await revokeGrant(tx, actor.organisation.id, id, actor.accountId, at))) {
        throw organisationProblems.grantNotFound();
      }
      await publish(tx, 'organisations.grant-changed', { grantId: id });
      await recordOwn(tx, actor, at, 'grant-revoked', { grant: id });
    });
  }

  /** One grant, for telling of it. */
  read(reader: Reader, id: string) {
    return grantById(reader, id);
  }

  private async giveIn(tx: Tx, actor: Representative, input: GrantInput): Promise<string> {
    const { id: organisationId } = actor.organisation;
    const { accountId, validTo } = input;
    await lockOrganisation(tx, organisationId);
    const at = await databaseNow(tx);
    const today = localDateOf(at);
    const validFrom = input.validFrom ?? today;
    if (!(await isMember(tx, organisationId))) throw organisationProblems.grantMembersOnly();
    const { coordinator, candidates } = await this.candidates(tx, organisationId, today);
    if (!coordinator || !candidates.some((person) => person.accountId === accountId)) {
      throw organisationProblems.granteeNotFound(undefined, [notTheirs]);
    }
    const wrong = wrongDays(validFrom, validTo, today);
    if (wrong.length > 0) throw organisationProblems.grantDaysWrong(undefined, wrong);
    await revokeGrantTo(tx, { organisationId, accountId }, actor.accountId, at);
    const id = newId<'AccessGrant'>();
    await tx.getRepository(AccessGrant).insert({
      id,
      organisationId,
      granteeId: coordinator,
      accountId,
      scopes: [...new Set(input.scopes)],
      validFrom,
      validTo,
      grantedBy: actor.accountId,
      grantedAt: at,
      revokedBy: null,
      revokedAt: null,
    });
    await publish(tx, 'organisations.grant-changed', { grantId: id });
    await recordOwn(tx, actor, at, 'grant-given', { grant: id });
    return id;
  }

  private async candidates(reader: Reader, organisationId: string, today: LocalDate) {
    const coordinator = await coordinatorOn(reader, today);
    const open =
      coordinator !== null && coordinator !== organisationId && (await isMember(reader, organisationId));
    const people = open ? await peopleOf(reader, coordinator) : [];
    return {
      coordinator,
      candidates: people
        .filter(({ role }) => role !== 'viewer')
        .map(({ accountId, name }) => ({ accountId, name })),
    };
  }
}

const notTheirs = {
  pointer: '/accountId',
  text: {
    pl: 'Wybierz osobę z organizacji, która dziś koordynuje klaster.',
    en: 'Choose a person of the organisation that coordinates the cluster today.',
  },
};
