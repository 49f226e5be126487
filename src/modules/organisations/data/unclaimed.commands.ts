import type { Tx } from '../../../platform/database/db.js';
import { newId, type OrganisationId } from '../../../shared/ids.js';
import type { OrganisationKind } from '../domain/organisation-kinds.js';
import { Organisation } from './organisation.entities.js';

export type Unclaimed = {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly town: string;
  readonly powiat: string | null;
  /** Known only where somebody vouches for it. */
  readonly nip?: string;
  /** For one without legal personality: who answers for it. */
  readonly principalName?: string;
};

/**
 * Adds an organisation that is known but for which nobody acts yet: visible, unable to sign in, sell or be
 * asked.
 */
export const addUnclaimed = async (tx: Tx, input: Unclaimed, now: Date): Promise<OrganisationId> => {
  const id: OrganisationId = newId();
  await tx.getRepository(Organisation).insert({
    id,
    kind: input.kind,
    name: input.name,
    nip: input.nip ?? null,
    krs: null,
    regon: null,
    street: null,
    postCode: null,
    town: input.town,
    powiat: input.powiat,
    email: null,
    phone: null,
    principalId: null,
    principalName: input.principalName ?? null,
    principalKrs: null,
    principalStreet: null,
    principalPostCode: null,
    principalTown: null,
    confirmedAt: now,
    createdAt: now,
    version: 1,
  });
  return id;
};
