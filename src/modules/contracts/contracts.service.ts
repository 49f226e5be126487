import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Tx } from '../../platform/database/db.js';
import { activityOf, type ActivityEntry } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import type { PageOf } from '../../shared/paging.js';
import { next } from '../../shared/transitions.js';
import { Capacity, type Taken } from '../catalog/index.js';
import { Conversations, type AttachedFile } from '../conversations/index.js';
import { Notices } from '../notices/index.js';
import { tellOther, tellParty } from './contract-news.js';
import { lockContractFor, note, readContract } from './contract-steps.js';
import { contractStateLabel } from './contracts.labels.js';
import { recordCompletion, recordEnd } from './data/contract.commands.js';
import {
  contractCountsOf,
  contractsInForce,
  contractsOf,
  type ContractCounts,
  type ContractFilter,
  type ContractListLine,
} from './data/contract-list.queries.js';
import { contractsWithEnd, type EndingContract } from './data/ending.queries.js';
import { contractOfInquiry, type Contract } from './data/contract.queries.js';
import { Deliveries } from './deliveries.service.js';
import { contractTransitions, type ContractAction } from './domain/contract-states.js';
import './domain/events.js';
import { capacityHolderOf } from './domain/origin.js';
import type { ContractSide } from './domain/policy.js';
import { contractProblems } from './domain/problems.js';

/** A contract with what hangs on it, as a party sees it. */
export type ContractCase = {
  readonly contract: Contract;
  /** The files of the thread, oldest first. */
  readonly files: readonly AttachedFile[];
  readonly activity: readonly ActivityEntry[];
  /** What it took of the reader's own capacity; empty for the buyer. */
  readonly capacity: readonly Taken[];
  readonly now: Date;
};

/** Reading contracts, and the two ways in which they end. */
@Injectable()
export class Contracts {
  constructor(
    private readonly db: Db,
    private readonly conversations: Conversations,
    private readonly notices: Notices,
    private readonly capacity: Capacity,
    private readonly deliveries: Deliveries,
  ) {}

  /** The organisation's contracts, how many there are on each side in each state, and the present instant. */
  async list(
    actor: Representative,
    filter: ContractFilter,
  ): Promise<{ page: PageOf<ContractListLine>; counts: ContractCounts; now: Date }> {
    return this.db.read(actor, async (reader) => ({
      page: await contractsOf(reader, actor.organisation.id, filter),
      counts: await contractCountsOf(reader, actor.organisation.id),
      now: await databaseNow(reader),
    }));
  }

  /** Up to `limit` contracts in force, nearest delivery first, and the instant by which to judge them. */
  async inForce(actor: Representative, limit: number): Promise<{ contracts: ContractListLine[]; now: Date }> {
    return this.db.read(actor, async (reader) => ({
      contracts: await contractsInForce(reader, actor.organisation.id, limit),
      now: await databaseNow(reader),
    }));
  }

  /** The contracts in force that have an agreed end, each with the actor's side. */
  async withEnd(actor: Representative): Promise<(EndingContract & { readonly side: ContractSide })[]> {
    const { id } = actor.organisation;
    const contracts = await this.db.read(actor, (reader) => contractsWithEnd(reader, id));
    return contracts.map((contract) => ({
      ...contract,
      side: contract.buyerId === id ? 'buyer' : 'supplier',
    }));
  }

  /** The contract alone, in its present version or an earlier one. @throws Problem `contracts/not-found` */
  get(actor: Representative, id: string, version: number | null = null): Promise<Contract> {
    return this.db.read(actor, (reader) => readContract(reader, actor, id, version));
  }

  /** What an inquiry led to; null when it led to no contract of the actor's organisation. */
  async ofInquiry(actor: Representative, inquiryId: string): Promise<{ id: string; number: string } | null> {
    return this.db.read(actor, (reader) => contractOfInquiry(reader, inquiryId, actor.organisation.id));
  }

  /** The contract with its files and history. @throws Problem `contracts/not-found` to all but its parties */
  async open(actor: Representative, id: string): Promise<ContractCase> {
    return this.db.read(actor, async (reader) => {
      const contract = await readContract(reader, actor, id);
      const messages = await this.conversations.read(reader, contract.conversationId);
      return {
        contract,
        files: messages.flatMap(({ files }) => files),
        activity: await activityOf(reader, [id]),
        capacity: await this.capacity.takenFor(reader, capacityHolderOf(contract.origin)),
        now: await databaseNow(reader),
      };
    });
  }

  /**
   * The buyer confirms that all was delivered: one protocol of what no delivery was recorded for, and the capacity
   * that was reserved for it is used up. @throws Problem `contracts/delivery-open`
   */
  async complete(actor: Representative, id: string, key: string | undefined): Promise<void> {
    await this.move(actor, id, 'complete', key, async (tx, contract, now) => {
      await this.deliveries.acceptRest(tx, actor, contract, now);
      await recordCompletion(tx, id, now);
      await this.capacity.use(tx, capacityHolderOf(contract.origin));
      await tellParty(this.notices, tx, 'completed', contract, 'supplier');
      const { supplierId, buyerId } = contract;
      await publish(tx, 'contracts.contract-completed', {
        ...{ contractId: id, supplierId, buyerId },
        completedAt: now.toISOString(),
      });
    });
  }

  /**
   * Either party puts on record that the contract ended before it was fulfilled, and why. The record judges
   * nothing: whether a party was free to end it is between the two. Capacity still reserved is free again.
   */
  async end(actor: Representative, id: string, reason: string, key: string | undefined): Promise<void> {
    await this.move(actor, id, 'end', key, async (tx, contract, now) => {
      await recordEnd(tx, id, { by: actor.organisation.id, reason, at: now });
      await this.capacity.release(tx, capacityHolderOf(contract.origin));
      await tellOther(this.notices, tx, actor, 'ended', contract);
      await publish(tx, 'contracts.contract-ended', { contractId: id });
    });
  }

  /** Locks, judges by policy and table, acts, and writes the log; the same key does it once. */
  private async move(
    actor: Representative,
    id: string,
    action: ContractAction,
    key: string | undefined,
    act: (tx: Tx, contract: Contract, now: Date) => Promise<void>,
  ): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `contracts.${action}:${id}`, key, async () => {
        const { contract, now: at } = await lockContractFor(tx, actor, id, action, () =>
          contractProblems.notYourPart(undefined),
        );
        const state = next(contractTransitions, contract.state, action);
        if (state === null) throw contractProblems.notNow(contractStateLabel(contract.state));
        await act(tx, contract, at);
        await note(tx, actor, id, state, at);
        return state;
      }),
    );
  }
}
