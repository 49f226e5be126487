import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { isProven } from '../../platform/access/access.js';
import { accessProblems } from '../../platform/access/access.problems.js';
import { databaseNow, Db, type Reader, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { newId } from '../../shared/ids.js';
import { netOf } from '../../shared/money.js';
import { next } from '../../shared/transitions.js';
import { vatTotals } from '../../shared/vat.js';
import { Capacity, type Taken } from '../catalog/index.js';
import { Notices } from '../notices/index.js';
import { Binding } from '../organisations/index.js';
import {
  acceptanceOfVersion,
  acceptVersion,
  ownSide,
  proposerAccepted,
  sidesOf,
  type VersionAcceptance,
} from './acceptance-steps.js';
import type { AmendmentInput } from './amendments.schemas.js';
import { amendmentPath, tellOther } from './contract-news.js';
import { insist, lockContractFor, note, readContract } from './contract-steps.js';
import { acceptancesOf, signedCopiesOf } from './data/acceptance.queries.js';
import { ContractAmendmentRow } from './data/amendment.entities.js';
import {
  amendmentOf,
  amendmentsOf,
  openAmendmentsOf,
  plannedDeliveriesOf,
  type Amendment,
  type PlannedDelivery,
  type WaitingAmendment,
} from './data/amendment.queries.js';
import { recordVersion } from './data/contract.commands.js';
import type { Contract } from './data/contract.queries.js';
import { deliveriesOf } from './data/delivery.queries.js';
import type { BindingPerson } from './domain/acceptance.js';
import { amendmentDigest, partsOf, whyAmendmentIsWrong, type AmendedContent } from './domain/amendment.js';
import { amendmentTransitions, type AmendmentAction } from './domain/amendment-states.js';
import { capacityHolderOf } from './domain/origin.js';
import { sideOf } from './domain/policy.js';
import { contractProblems } from './domain/problems.js';
import { insistSharesFit } from './share-steps.js';
import { progressOf } from './domain/progress.js';

export type AmendmentCase = {
  readonly contract: Contract;
  readonly amendment: Amendment;
  /** What the contract took of the reader's own capacity; no change of it moves that. Empty for the buyer. */
  readonly capacity: readonly Taken[];
  /** Who has accepted it so far, where those who may bind the sides have to; null elsewhere and once it is answered. */
  readonly binding: VersionAcceptance | null;
};

/** What was agreed changes when one side proposes and the other accepts; every version is kept. */
@Injectable()
export class Amendments {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
    private readonly capacity: Capacity,
    private readonly binding: Binding,
  ) {}

  /** All that was proposed, in its order. @throws Problem `contracts/not-found` */
  async of(
    actor: Representative,
    contractId: string,
  ): Promise<{ contract: Contract; amendments: Amendment[] }> {
    return this.db.read(actor, async (reader) => ({
      contract: await readContract(reader, actor, contractId),
      amendments: await amendmentsOf(reader, contractId, actor.organisation.id),
    }));
  }

  /** One proposal. @throws Problem `contracts/amendment-not-found` to all but the parties */
  async open(actor: Representative, id: string): Promise<AmendmentCase> {
    const { people } = await this.binding.show(actor);
    return this.db.read(actor, async (reader) => {
      const amendment = await readAmendment(reader, actor, id);
      const contract = await readContract(reader, actor, amendment.contractId);
      const capacity = await this.capacity.takenFor(reader, capacityHolderOf(contract.origin));
      const { state, sha256 } = amendment;
      const now = await databaseNow(reader);
      const bound = state === 'proposed' && (await bindsByPersons(reader, contract));
      return {
        ...{ amendment, contract, capacity },
        binding: bound ? await acceptanceOfVersion(reader, actor, contract, { sha256, people, now }) : null,
      };
    });
  }

  /** What waits for the organisation: for its answer, or for those who may bind it. */
  waitingFor(actor: Representative): Promise<WaitingAmendment[]> {
    return this.db.read(actor, async (reader) => {
      const waiting: WaitingAmendment[] = [];
      for (const amendment of await openAmendmentsOf(reader, actor.organisation.id)) {
        const own = amendment.proposedFor === actor.organisation.id;
        const contract = await readContract(reader, actor, amendment.contractId);
        const bound = await bindsByPersons(reader, contract);
        const given = bound ? await acceptancesOf(reader, contract.id, amendment.sha256) : [];
        const proposersTurn = bound && !proposerAccepted(contract, amendment, sidesOf(contract, given));
        if (own === proposersTurn) waiting.push(amendment);
      }
      return waiting;
    });
  }

  /** The planned deliveries of the organisation's contracts in force. */
  planned(actor: Representative): Promise<PlannedDelivery[]> {
    return this.db.read(actor, (reader) => plannedDeliveriesOf(reader, actor.organisation.id));
  }

  /**
   * One side proposes how the contract should be from now on. Returns the proposal's id.
   * @throws Problem `contracts/amendment-wrong`, and `contracts/amendment-waits` while another is not answered
   */
  async propose(
    actor: Representative,
    contractId: string,
    input: AmendmentInput,
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `contracts.propose:${contractId}`, key, async () => {
        const { contract, now } = await lockContractFor(tx, actor, contractId, 'amend', () =>
          contractProblems.notFound(),
        );
        insist(contract, 'active');
        const before = await amendmentsOf(tx, contractId, actor.organisation.id);
        if (before.some(({ state }) => state === 'proposed'))
          throw contractProblems.amendmentWaits(undefined);
        const content = await this.judged(tx, actor, contract, input);
        const id = newId<'Amendment'>();
        const { lines, terms, parts } = content;
        const { net, vat, gross } = vatTotals(lines);
        const version = contract.version + 1;
        const { reason } = input;
        const named = { number: contract.number, version, before: contract.sha256, reason };
        await tx.getRepository(ContractAmendmentRow).insert({
          ...{ id, contractId, version, state: 'proposed', reason, lines: [...lines], parts: [...parts] },
          ...{ place: terms.place, deliveryFrom: terms.from, deliveryTo: terms.to },
          ...{ paymentDays: terms.paymentDays, remarks: terms.remarks, net, vat, gross },
          sha256: amendmentDigest(named, content),
          ...{ proposedFor: actor.organisation.id, proposedBy: actor.accountId, proposedByName: actor.name },
          ...{ proposedAt: now, answeredFor: null, answeredBy: null, answeredByName: null },
          ...{ answeredAt: null, answerText: null },
        });
        await tellOther(this.notices, tx, actor, 'amendment-proposed', contract, amendmentPath(id));
        await note(tx, actor, contractId, 'amendment-proposed', now, version);
        return id;
      }),
    );
  }

  /**
   * The other side accepts: the contract goes on in this version. Where those who may bind the sides accepted the
   * contract, they accept its change too, those of the proposing side first, and the last one missing makes the
   * version. Returns whether it is made.
   * @throws Problem `contracts/proposer-first`, `contracts/not-binding`, `contracts/accepted-already`
   */
  async accept(actor: Representative, id: string, key: string | undefined): Promise<boolean> {
    const { people } = await this.binding.show(actor);
    return this.answer(actor, id, 'accept', null, key, people);
  }

  /** The other side refuses, and says why. */
  async refuse(actor: Representative, id: string, reason: string, key: string | undefined): Promise<void> {
    await this.answer(actor, id, 'refuse', reason, key);
  }

  /** The proposing side takes it back before it was answered. */
  async withdraw(actor: Representative, id: string, key: string | undefined): Promise<void> {
    await this.answer(actor, id, 'withdraw', null, key);
  }

  private async answer(
    actor: Representative,
    id: string,
    action: AmendmentAction,
    answerText: string | null,
    key: string | undefined,
    people: readonly BindingPerson[] = [],
  ): Promise<boolean> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `contracts.amendment-${action}:${id}`, key, async () => {
        const { contractId } = await readAmendment(tx, actor, id);
        const { contract, now } = await lockContractFor(tx, actor, contractId, 'amend', () =>
          contractProblems.notFound(),
        );
        insist(contract, 'active');
        const amendment = await readAmendment(tx, actor, id);
        const own = amendment.proposedFor === actor.organisation.id;
        const byPersons = action === 'accept' && (await bindsByPersons(tx, contract));
        if (own !== (action === 'withdraw') && !byPersons) throw contractProblems.othersAmendment(undefined);
        const state = next(amendmentTransitions, amendment.state, action);
        if (state === null) throw contractProblems.amendmentAnswered(undefined);
        if (state === 'accepted') await this.insistItStillFits(tx, actor, contract, amendment);
        if (byPersons && !(await this.acceptAsPerson(tx, actor, { contract, amendment, people, now })))
          return false;
        await tx.getRepository(ContractAmendmentRow).update(
          { id },
          {
            ...{ state, answerText, answeredAt: now, answeredFor: actor.organisation.id },
            ...{ answeredBy: actor.accountId, answeredByName: actor.name },
          },
        );
        if (state === 'accepted') {
          await recordVersion(tx, contractId, amendment.version);
          await publish(tx, 'contracts.contract-amended', { contractId });
        }
        if (state === 'accepted' || state === 'refused')
          await tellOther(this.notices, tx, actor, `amendment-${state}`, contract, amendmentPath(id));
        await note(tx, actor, contractId, `amendment-${state}`, now, amendment.version);
        return true;
      }),
    );
  }

  /** One who may bind the actor's side accepts, having proved who they are; whether nobody is missing any more. */
  private async acceptAsPerson(
    tx: Tx,
    actor: Representative,
    of: { contract: Contract; amendment: Amendment; people: readonly BindingPerson[]; now: Date },
  ): Promise<boolean> {
    const { contract, amendment, people, now } = of;
    if (!isProven(actor, now)) throw accessProblems.proofNeeded(undefined);
    const { id, sha256, version, proposedFor } = amendment;
    const own = proposedFor === actor.organisation.id;
    const before = await acceptanceOfVersion(tx, actor, contract, { sha256, people, now });
    if (!own && !proposerAccepted(contract, amendment, before.sides))
      throw contractProblems.proposerFirst(undefined);
    const sides = await acceptVersion(tx, actor, contract, { sha256, people, now });
    await note(tx, actor, contract.id, 'amendment-accepted-by-person', now, version);
    if (own && ownSide(actor, contract, sides).complete)
      await tellOther(this.notices, tx, actor, 'amendment-bound', contract, amendmentPath(id));
    return sides.every(({ complete }) => complete);
  }

  /** Deliveries go on while a proposal waits. */
  private async insistItStillFits(tx: Tx, actor: Representative, contract: Contract, amendment: Amendment) {
    const deliveries = await deliveriesOf(tx, contract.id, actor.organisation.id);
    const progress = progressOf(contract.lines, deliveries);
    const wrong = whyAmendmentIsWrong(amendment, contract, progress);
    if (wrong.length > 0) throw contractProblems.amendmentOutdated(undefined);
    await insistSharesFit(tx, contract.id, amendment.lines);
  }

  private async judged(
    tx: Tx,
    actor: Representative,
    contract: Contract,
    input: AmendmentInput,
  ): Promise<AmendedContent> {
    const planned = partsOf(input.parts);
    const content = {
      lines: pricedLines(input),
      terms: {
        ...{ place: input.place, from: input.deliveryFrom ?? null, to: input.deliveryTo ?? null },
        ...{ paymentDays: input.paymentDays, remarks: input.remarks ?? null },
      },
      parts: planned.parts,
    };
    const deliveries = await deliveriesOf(tx, contract.id, actor.organisation.id);
    const progress = progressOf(contract.lines, deliveries);
    const wrong = [...planned.wrong, ...whyAmendmentIsWrong(content, contract, progress)];
    if (wrong.length > 0) throw contractProblems.amendmentWrong(undefined, wrong);
    if (sideOf(actor, contract) === 'supplier') await insistSharesFit(tx, contract.id, content.lines);
    return content;
  }
}

const tooMuch = {
  pl: 'Wartość pozycji jest za duża. Sprawdź ilość i cenę.',
  en: 'The line is worth too much. Check quantity and price.',
};

const pricedLines = ({ lines }: AmendmentInput) =>
  lines.map((line, at) => {
    const net = netOf(line);
    if (net === null) {
      throw contractProblems.amendmentWrong(undefined, [
        { pointer: `/lines/${at}/unitPrice`, text: tooMuch },
      ]);
    }
    return { ...line, net };
  });

/** An award's contract changes as it came in force: by those who may bind the sides, unless a copy was signed by hand. */
const bindsByPersons = async (reader: Reader, { id, origin }: Contract): Promise<boolean> =>
  'awardId' in origin && !(await signedCopiesOf(reader, id)).some(({ state }) => state === 'confirmed');

const readAmendment = async (reader: Reader, actor: Representative, id: string): Promise<Amendment> => {
  const amendment = await amendmentOf(reader, id, actor.organisation.id);
  if (!amendment) throw contractProblems.amendmentNotFound();
  return amendment;
};
