import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { newId } from '../../shared/ids.js';
import { OrganisationAddress } from './data/facts.entities.js';
import { addressesOf, removeAddress, type AddressLine } from './data/facts.queries.js';
import { lockOrganisation } from './data/organisation.commands.js';
import { ADDRESSES_MAX } from './domain/addresses.js';
import { organisationProblems } from './domain/problems.js';
import type { AddressInput } from './facts.schemas.js';
import { recordOwn } from './history.js';

/** Where an organisation's letters and goods go, besides its seat. */
@Injectable()
export class Addresses {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  list(actor: Representative): Promise<AddressLine[]> {
    return this.db.read(actor, (reader) => addressesOf(reader, actor.organisation.id));
  }

  /** Adds a place; one for correspondence takes the place of the earlier one. */
  async add(actor: Representative, input: AddressInput): Promise<string> {
    return this.db.tx(actor, async (tx) => {
      const organisationId = actor.organisation.id;
      await lockOrganisation(tx, organisationId);
      const now = this.clock.now();
      const { purpose, label, street, postCode, town } = input;
      if (purpose === 'correspondence') await removeAddress(tx, organisationId, { purpose }, now);
      if ((await addressesOf(tx, organisationId)).length >= ADDRESSES_MAX) {
        throw organisationProblems.tooManyAddresses({ max: ADDRESSES_MAX });
      }
      const id = newId<'OrganisationAddress'>();
      await tx.getRepository(OrganisationAddress).insert({
        ...{ id, organisationId, purpose, label, street, postCode, town },
        note: input.note ?? null,
        addedAt: now,
        removedAt: null,
      });
      await recordOwn(tx, actor, now, 'address-added', { purpose, label });
      return id;
    });
  }

  async remove(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const now = this.clock.now();
      const label = await removeAddress(tx, actor.organisation.id, { id }, now);
      if (label === null) throw organisationProblems.addressNotFound();
      await recordOwn(tx, actor, now, 'address-removed', { label });
    });
  }
}
