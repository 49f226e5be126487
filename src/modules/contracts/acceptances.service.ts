import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import type { Upload } from '../../platform/http/multipart.js';
import { newId } from '../../shared/ids.js';
import { next } from '../../shared/transitions.js';
import { Capacity } from '../catalog/index.js';
import { Conversations } from '../conversations/index.js';
import { Notices } from '../notices/index.js';
import { Binding } from '../organisations/index.js';
import {
  acceptanceOfVersion,
  acceptVersion,
  ownSide,
  sidesOf,
  type VersionAcceptance,
} from './acceptance-steps.js';
import { tellOther, tellParty } from './contract-news.js';
import { insist, lockContractFor, note, readContract } from './contract-steps.js';
import { ContractSignedCopyRow } from './data/acceptance.entities.js';
import {
  acceptancesOf,
  awaitingAcceptance,
  signedCopiesOf,
  signedCopyOf,
  type SignedCopy,
} from './data/acceptance.queries.js';
import { recordEnd, recordInForce } from './data/contract.commands.js';
import type { Contract } from './data/contract.queries.js';
import { capacityHolderOf } from './domain/origin.js';
import { contractSides, type Permission } from './domain/policy.js';
import { contractProblems } from './domain/problems.js';
import { signedCopyTransitions, type SignedCopyAction } from './domain/signed-copy-states.js';

export type AcceptanceCase = VersionAcceptance & {
  readonly contract: Contract;
  readonly copies: readonly SignedCopy[];
};

/** A contract comes in force when those who may bind each side have accepted its very version. */
@Injectable()
export class Acceptances {
  constructor(
    private readonly db: Db,
    private readonly binding: Binding,
    private readonly conversations: Conversations,
    private readonly notices: Notices,
    private readonly capacity: Capacity,
  ) {}

  /** Who has accepted and who is missing. @throws Problem `contracts/not-found` */
  async of(actor: Representative, contractId: string): Promise<AcceptanceCase> {
    const { people } = await this.binding.show(actor);
    return this.db.read(actor, async (reader) => {
      const contract = await readContract(reader, actor, contractId);
      const { sha256 } = contract;
      const now = await databaseNow(reader);
      return {
        ...(await acceptanceOfVersion(reader, actor, contract, { sha256, people, now })),
        contract,
        copies: await signedCopiesOf(reader, contractId),
      };
    });
  }

  /** Contracts that wait for the organisation's own word: its acceptance, or its answer to a copy. */
  async waitingFor(actor: Representative): Promise<Contract[]> {
    return this.db.read(actor, async (reader) => {
      const ids = await awaitingAcceptance(reader, actor.organisation.id);
      const waiting: Contract[] = [];
      for (const id of ids) {
        const contract = await readContract(reader, actor, id);
        const sides = sidesOf(contract, await acceptancesOf(reader, id, contract.sha256));
        const toAnswer = (await signedCopiesOf(reader, id)).some(
          ({ state, offeredFor }) => state === 'offered' && offeredFor !== actor.organisation.id,
        );
        if (toAnswer || !ownSide(actor, contract, sides).complete) waiting.push(contract);
      }
      return waiting;
    });
  }

  /**
   * One of those who may bind the actor's side accepts the version with this digest; the last one missing puts the
   * contract in force. @throws Problem `contracts/not-binding`, `contracts/other-version`, `contracts/accepted-already`
   */
  async accept(
    actor: Representative,
    contractId: string,
    sha256: string,
    key: string | undefined,
  ): Promise<void> {
    const { people } = await this.binding.show(actor);
    await this.step(actor, contractId, 'accept', 'accept', key, async (tx, contract, at) => {
      if (sha256 !== contract.sha256) throw contractProblems.otherVersion(undefined);
      const sides = await acceptVersion(tx, actor, contract, { sha256, people, now: at });
      await note(tx, actor, contractId, 'accepted-by-person', at);
      if (sides.every(({ complete }) => complete)) return this.putInForce(tx, actor, contract, at);
      if (ownSide(actor, contract, sides).complete)
        await tellOther(this.notices, tx, actor, 'accepted-by-other', contract);
    });
  }

  /** One side will not accept, and says why; what was reserved is free again. */
  async decline(actor: Representative, id: string, reason: string, key: string | undefined): Promise<void> {
    await this.step(actor, id, 'decline', 'decline', key, async (tx, contract, at) => {
      await recordEnd(tx, id, { by: actor.organisation.id, reason, at });
      await this.capacity.release(tx, capacityHolderOf(contract.origin));
      await note(tx, actor, id, 'declined', at);
      await tellOther(this.notices, tx, actor, 'declined', contract);
      await publish(tx, 'contracts.contract-ended', { contractId: id });
    });
  }

  /** One side hands in a copy that both signed by hand; it stands in the conversation too. Returns its id. */
  async handIn(
    actor: Representative,
    contractId: string,
    uploads: readonly Upload[],
    key: string | undefined,
  ): Promise<string> {
    const files = await this.conversations.receive(actor, uploads);
    const [file] = files;
    return this.step(actor, contractId, 'accept', 'hand-in', key, async (tx, contract, at) => {
      if (!file || files.length > 1)
        throw contractProblems.oneFile(undefined, [{ pointer: '/files', text: oneFile }]);
      const copies = await signedCopiesOf(tx, contractId);
      if (copies.some(({ state }) => state === 'offered')) throw contractProblems.copyWaits(undefined);
      const text = `Podpisana kopia umowy ${contract.number}`;
      await this.conversations.post(tx, actor, contract.conversationId, { text, files, at });
      const id = newId<'SignedCopy'>();
      await tx.getRepository(ContractSignedCopyRow).insert({
        ...{ id, contractId, fileId: file.id, fileSha256: file.sha256, state: 'offered' },
        ...{ offeredFor: actor.organisation.id, offeredBy: actor.accountId, offeredByName: actor.name },
        ...{ offeredAt: at, answeredFor: null, answeredBy: null, answeredByName: null, answeredAt: null },
      });
      await note(tx, actor, contractId, 'copy-offered', at);
      await tellOther(this.notices, tx, actor, 'copy-offered', contract);
      return id;
    });
  }

  /** The other side confirms the signatures of both, which puts the contract in force, or sends the copy back. */
  async answerCopy(
    actor: Representative,
    copyId: string,
    action: SignedCopyAction,
    key: string | undefined,
  ): Promise<void> {
    const contractId = await this.contractOfCopy(actor, copyId);
    await this.step(actor, contractId, 'accept', `${action}:${copyId}`, key, async (tx, contract, at) => {
      const copy = await readCopy(tx, actor, copyId);
      if (copy.offeredFor === actor.organisation.id) throw contractProblems.othersCopy(undefined);
      const state = next(signedCopyTransitions, copy.state, action);
      if (state === null) throw contractProblems.copyAnswered(undefined);
      await tx.getRepository(ContractSignedCopyRow).update(
        { id: copyId },
        {
          ...{ state, answeredAt: at, answeredFor: actor.organisation.id },
          ...{ answeredBy: actor.accountId, answeredByName: actor.name },
        },
      );
      await note(tx, actor, contractId, `copy-${state}`, at);
      if (state === 'confirmed') await this.putInForce(tx, actor, contract, at);
      else await tellOther(this.notices, tx, actor, 'copy-refused', contract);
    });
  }

  /** Whose copy it is. @throws Problem `contracts/copy-not-found` */
  async contractOfCopy(actor: Representative, copyId: string): Promise<string> {
    return (await this.db.read(actor, (reader) => readCopy(reader, actor, copyId))).contractId;
  }

  private async putInForce(tx: Tx, actor: Representative, contract: Contract, at: Date): Promise<void> {
    await recordInForce(tx, contract.id, at);
    await note(tx, actor, contract.id, 'in-force', at);
    for (const side of contractSides) await tellParty(this.notices, tx, 'in-force', contract, side);
    await publish(tx, 'contracts.contract-in-force', { contractId: contract.id });
  }

  /** Locks the contract, which has to wait for its acceptance; the same key does it once. */
  private async step<Result>(
    actor: Representative,
    id: string,
    permission: Permission,
    operation: string,
    key: string | undefined,
    act: (tx: Tx, contract: Contract, at: Date) => Promise<Result>,
  ): Promise<Result> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `contracts.acceptance:${operation}:${id}`, key, async () => {
        const { contract, now } = await lockContractFor(tx, actor, id, permission, () =>
          contractProblems.notFound(),
        );
        insist(contract, 'awaiting-acceptance');
        return act(tx, contract, now);
      }),
    );
  }
}

const oneFile = {
  pl: 'Dodaj jeden plik ze skanem podpisanej umowy.',
  en: 'Add one file, a scan of the signed contract.',
};

const readCopy = async (reader: Reader, actor: Representative, id: string): Promise<SignedCopy> => {
  const copy = await signedCopyOf(reader, id, actor.organisation.id);
  if (!copy) throw contractProblems.copyNotFound();
  return copy;
};
