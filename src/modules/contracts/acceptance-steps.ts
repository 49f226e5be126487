import type { Representative } from '../../platform/access/actor.js';
import type { Reader, Tx } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { Signing } from '../organisations/index.js';
import { ContractAcceptanceRow } from './data/acceptance.entities.js';
import { acceptancesOf, type Acceptance } from './data/acceptance.queries.js';
import type { Contract } from './data/contract.queries.js';
import { actingAs, isComplete, missingOf, type BindingPerson, type Missing } from './domain/acceptance.js';
import { contractSides, sideOf, type ContractSide } from './domain/policy.js';
import { contractProblems } from './domain/problems.js';
import { signingOfParty } from './party-notes.js';

export type SideAcceptance = {
  readonly side: ContractSide;
  readonly signing: Signing;
  readonly accepted: readonly Acceptance[];
  readonly missing: Missing;
  readonly complete: boolean;
};

/** Who of each side has accepted one version of a contract, and where the reader stands in it. */
export type VersionAcceptance = {
  readonly sides: readonly SideAcceptance[];
  /** As whom the reader may accept now; null when the organisation has nobody of that name in office. */
  readonly asPerson: BindingPerson | null;
  /** Whether the reader has accepted already. */
  readonly accepted: boolean;
};

/** The acceptance of the version with this digest, of the people whom the reader's organisation has on record. */
export const acceptanceOfVersion = async (
  reader: Reader,
  actor: Representative,
  contract: Contract,
  version: { readonly sha256: string; readonly people: readonly BindingPerson[]; readonly now: Date },
): Promise<VersionAcceptance> => {
  const { sha256, people, now } = version;
  const given = await acceptancesOf(reader, contract.id, sha256);
  return {
    sides: sidesOf(contract, given),
    asPerson: actingAs(people, actor.name, localDateOf(now)),
    accepted: given.some(({ acceptedBy }) => acceptedBy === actor.accountId),
  };
};

/**
 * One who may bind the actor's side accepts the version with this digest; how both sides stand then.
 * @throws Problem `contracts/not-binding`, `contracts/accepted-already`
 */
export const acceptVersion = async (
  tx: Tx,
  actor: Representative,
  contract: Contract,
  version: { readonly sha256: string; readonly people: readonly BindingPerson[]; readonly now: Date },
): Promise<readonly SideAcceptance[]> => {
  const { sha256, now } = version;
  const before = await acceptanceOfVersion(tx, actor, contract, version);
  const person = before.asPerson;
  if (!person) throw contractProblems.notBinding({ name: actor.name });
  const byPerson = ownSide(actor, contract, before.sides).accepted.some(
    ({ bindingPersonId }) => bindingPersonId === person.id,
  );
  if (before.accepted || byPerson) throw contractProblems.acceptedAlready(undefined);
  const { name, office, part } = person;
  await tx.getRepository(ContractAcceptanceRow).insert({
    ...{ id: newId(), contractId: contract.id, organisationId: actor.organisation.id, sha256 },
    ...{ bindingPersonId: person.id, name, office, part, acceptedAt: now, acceptedBy: actor.accountId },
  });
  return (await acceptanceOfVersion(tx, actor, contract, version)).sides;
};

/** The side that the actor stands for. */
export const ownSide = (
  actor: Representative,
  contract: Contract,
  sides: readonly SideAcceptance[],
): SideAcceptance => sides.find(({ side }) => side === sideOf(actor, contract))!;

/** Whether all of the side that proposed a change have accepted it. */
export const proposerAccepted = (
  { buyerId }: Contract,
  { proposedFor }: { readonly proposedFor: string },
  sides: readonly SideAcceptance[],
): boolean =>
  sides.some(({ side, complete }) => complete && (side === 'buyer') === (proposedFor === buyerId));

/** Where both sides stand with the acceptances of one version. */
export const sidesOf = (contract: Contract, given: readonly Acceptance[]): SideAcceptance[] =>
  contractSides.map((side) => {
    const organisationId = side === 'buyer' ? contract.buyerId : contract.supplierId;
    const signing = signingOfParty(contract[side]);
    const accepted = given.filter((one) => one.organisationId === organisationId);
    const missing = missingOf(signing, accepted);
    return { side, signing, accepted, missing, complete: isComplete(missing) };
  });
