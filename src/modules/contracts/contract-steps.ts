import type { Representative } from '../../platform/access/actor.js';
import { databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { contractStateLabel } from './contracts.labels.js';
import { contractOf, lockContract, type Contract } from './data/contract.queries.js';
import type { ContractState } from './domain/contract-states.js';
import { may, type Permission } from './domain/policy.js';
import { contractProblems } from './domain/problems.js';

/**
 * The contract as a party reads it, in its present version or an earlier one.
 * @throws Problem `contracts/not-found` to all but its parties, and for a version that is not there
 */
export const readContract = async (
  reader: Reader,
  actor: Representative,
  id: string,
  version: number | null = null,
): Promise<Contract> => {
  const contract = await contractOf(reader, id, actor.organisation.id, version);
  if (!contract || !may(actor, 'read', contract) || contract.version !== (version ?? contract.version)) {
    throw contractProblems.notFound();
  }
  return contract;
};

/**
 * The same for one who changes it or what hangs on it: locked, judged by policy, with the database's time.
 * @throws Problem `contracts/not-found` to all but its parties, else what `refused` makes
 */
export const lockContractFor = async (
  tx: Tx,
  actor: Representative,
  id: string,
  permission: Permission,
  refused: () => Error,
): Promise<{ contract: Contract; now: Date }> => {
  const contract = await lockContract(tx, id, actor.organisation.id);
  if (!contract || !may(actor, 'read', contract)) throw contractProblems.notFound();
  if (!may(actor, permission, contract)) throw refused();
  return { contract, now: await databaseNow(tx) };
};

/** @throws Problem `contracts/not-now` unless the contract is in one of the states */
export const insist = ({ state }: Contract, ...states: readonly ContractState[]): void => {
  if (!states.includes(state)) throw contractProblems.notNow(contractStateLabel(state));
};

/** Writes a step into the contract's log; `number` is that of the delivery or of the version. */
export const note = (
  tx: Tx,
  actor: Representative,
  contractId: string,
  action: string,
  at: Date,
  number?: number,
): Promise<void> =>
  recordActivity(tx, actor, {
    ...{ action, subject: { kind: 'contract', id: contractId }, at },
    ...(number !== undefined && { details: { number } }),
  });
