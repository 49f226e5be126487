import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { Localised } from '../../shared/lang.js';
import { BindingPersonRow, BindingRuleRow } from './data/facts.entities.js';
import {
  bindingPeopleOf,
  bindingRulesOf,
  endBindingPerson,
  type BindingPersonLine,
  type BindingRuleLine,
} from './data/facts.queries.js';
import { organisationById } from './data/organisation.queries.js';
import { makeRoomFor } from './dated-rows.js';
import { hasTreasurer, whyNobodyBinds } from './domain/binding.js';
import { holdsOn } from './domain/dated-facts.js';
import { organisationProblems } from './domain/problems.js';
import type { BindingPersonInput, BindingRuleInput } from './facts.schemas.js';
import { recordOwn } from './history.js';

export type BindingStanding = {
  /** Of today; null when none is recorded. */
  readonly rule: BindingRuleLine | null;
  /** The latest first, those to come included. */
  readonly rules: BindingRuleLine[];
  readonly people: BindingPersonLine[];
  /** Why those on record could not bind it today; null when they can, or no rule is recorded. */
  readonly gap: Localised | null;
  /** Whether a treasurer may have to countersign. */
  readonly treasurer: boolean;
};

/** Who may bind the organisation, and how many together: dated, as its register or statute has it. */
@Injectable()
export class Binding {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async show(actor: Representative): Promise<BindingStanding> {
    const today = localDateOf(this.clock.now());
    return this.db.read(actor, async (reader) => {
      const { id } = actor.organisation;
      const rules = await bindingRulesOf(reader, id);
      const people = await bindingPeopleOf(reader, id);
      const rule = rules.find((one) => holdsOn(one, today)) ?? null;
      const organisation = await organisationById(reader, id);
      return {
        ...{ rule, rules, people },
        gap: rule && whyNobodyBinds(rule, people, today),
        treasurer: organisation !== null && hasTreasurer(organisation.kind),
      };
    });
  }

  /** Records the rule from a day on; the lasting one ends on the day before. */
  async recordRule(actor: Representative, input: BindingRuleInput): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const organisationId = actor.organisation.id;
      const now = this.clock.now();
      const { together, countersigned, validFrom } = input;
      if (countersigned) await this.insistOnTreasurer(tx, organisationId, '/countersigned');
      await makeRoomFor(tx, 'binding_rule', organisationId, validFrom, localDateOf(now));
      await tx.getRepository(BindingRuleRow).insert({
        ...{ id: newId(), organisationId, together, countersigned, validFrom, validTo: null },
        words: input.words ?? null,
        recordedAt: now,
        recordedBy: actor.accountId,
      });
      await recordOwn(tx, actor, now, 'binding-rule-recorded', { together, countersigned, from: validFrom });
    });
  }

  /** Adds somebody who binds or countersigns, from a day on. */
  async addPerson(actor: Representative, input: BindingPersonInput): Promise<string> {
    return this.db.tx(actor, async (tx) => {
      const organisationId = actor.organisation.id;
      const now = this.clock.now();
      const { name, office, part, validFrom } = input;
      if (part === 'countersigns') await this.insistOnTreasurer(tx, organisationId, '/part');
      const id = newId<'BindingPerson'>();
      await tx.getRepository(BindingPersonRow).insert({
        ...{ id, organisationId, name, office, part, validFrom, validTo: null },
        recordedAt: now,
        recordedBy: actor.accountId,
      });
      await recordOwn(tx, actor, now, 'binding-person-added', { name, part, from: validFrom });
      return id;
    });
  }

  /** Sets the last day of somebody's office. */
  async endPerson(actor: Representative, id: string, validTo: LocalDate): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const organisationId = actor.organisation.id;
      const person = (await bindingPeopleOf(tx, organisationId)).find((one) => one.id === id && !one.validTo);
      if (!person) throw organisationProblems.bindingPersonNotFound();
      if (validTo < person.validFrom) {
        throw organisationProblems.wrongDay(undefined, [{ pointer: '/validTo', text: beforeBegin }]);
      }
      const name = await endBindingPerson(tx, organisationId, id, validTo);
      if (name === null) throw organisationProblems.bindingPersonNotFound();
      await recordOwn(tx, actor, this.clock.now(), 'binding-person-ended', { name, to: validTo });
    });
  }

  private async insistOnTreasurer(tx: Tx, organisationId: string, pointer: string): Promise<void> {
    const organisation = await organisationById(tx, organisationId);
    if (organisation && hasTreasurer(organisation.kind)) return;
    throw organisationProblems.noTreasurer(undefined, [{ pointer, text: noTreasurer }]);
  }
}

const beforeBegin = {
  pl: 'Ostatni dzień nie może być wcześniejszy niż pierwszy.',
  en: 'The last day cannot be before the first.',
};

const noTreasurer = {
  pl: 'Kontrasygnata skarbnika dotyczy gmin, powiatów, województw i ich jednostek.',
  en: 'A treasurer’s countersignature is for municipalities, counties, regions and their units.',
};
