import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, type Reader, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import type { Upload } from '../../platform/http/multipart.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { FieldError } from '../../shared/problems.js';
import { next } from '../../shared/transitions.js';
import { Conversations, type AttachedFile } from '../conversations/index.js';
import { Notices } from '../notices/index.js';
import { deliveryPath, tellParty, type ContractNews } from './contract-news.js';
import { insist, lockContractFor, note, readContract } from './contract-steps.js';
import type { Contract } from './data/contract.queries.js';
import {
  insertDelivery,
  recordAnswer,
  recordReplacement,
  recordWithdrawal,
  type NewAnswer,
} from './data/delivery.commands.js';
import {
  deliveriesOf,
  deliveriesWaitingFor,
  deliveryOf,
  type Delivery,
  type WaitingDelivery,
} from './data/delivery.queries.js';
import type { DeliveryAnswerInput, DeliveryInput } from './deliveries.schemas.js';
import {
  deliveryTransitions,
  isAccepted,
  type DeliveryAction,
  type DeliveryAnswer,
} from './domain/delivery-states.js';
import './domain/events.js';
import { contractProblems } from './domain/problems.js';
import {
  leftOf,
  progressOf,
  whyQuantitiesAreWrong,
  type DeliveredLine,
  type LineProgress,
} from './domain/progress.js';
import { protocolDigest } from './domain/protocol.js';

export type ContractDeliveries = {
  readonly contract: Contract;
  readonly deliveries: readonly Delivery[];
  readonly progress: readonly LineProgress[];
};

export type DeliveryCase = {
  readonly contract: Contract;
  readonly delivery: Delivery;
  readonly files: readonly AttachedFile[];
};

const wording = {
  text: {
    pl: 'Dzień dostawy nie może być późniejszy niż dzisiaj.',
    en: 'The day of the delivery cannot be later than today.',
  },
  due: { pl: 'Podaj dzień od dzisiaj.', en: 'Give a day from today on.' },
};

/** Part deliveries: the supplier records them, the buyer answers, and every answer is a protocol. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly db: Db,
    private readonly conversations: Conversations,
    private readonly notices: Notices,
  ) {}

  /** A contract's deliveries and where each of its lines stands. @throws Problem `contracts/not-found` */
  async of(actor: Representative, contractId: string): Promise<ContractDeliveries> {
    return this.db.read(actor, async (reader) => {
      const contract = await readContract(reader, actor, contractId);
      const deliveries = await deliveriesOf(reader, contractId, actor.organisation.id);
      return { contract, deliveries, progress: progressOf(contract.lines, deliveries) };
    });
  }

  /**
   * One delivery with its files, and the contract in the version that held when it was answered.
   * @throws Problem `contracts/delivery-not-found` to all but the parties
   */
  async open(actor: Representative, id: string): Promise<DeliveryCase> {
    return this.db.read(actor, async (reader) => {
      const delivery = await readDelivery(reader, actor, id);
      const contract = await readContract(reader, actor, delivery.contractId, delivery.contractVersion);
      const messages = delivery.messageId
        ? await this.conversations.read(reader, contract.conversationId)
        : [];
      const files = messages.find((message) => message.id === delivery.messageId)?.files ?? [];
      return { contract, delivery, files };
    });
  }

  /** What waits for the organisation's own step. */
  async waitingFor(actor: Representative): Promise<WaitingDelivery[]> {
    return this.db.read(actor, (reader) => deliveriesWaitingFor(reader, actor.organisation.id));
  }

  /**
   * The supplier records what it delivered; a delivery that had to be changed is replaced by it. Returns its id.
   * @throws Problem `contracts/delivery-wrong` for a day to come, for nothing and for more than was agreed
   */
  async record(
    actor: Representative,
    contractId: string,
    input: DeliveryInput,
    uploads: readonly Upload[],
    key: string | undefined,
  ): Promise<string> {
    const received = await this.conversations.receive(actor, uploads);
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `contracts.deliver:${contractId}`, key, async () => {
        const { contract, now } = await lockContractFor(tx, actor, contractId, 'deliver', () =>
          contractProblems.suppliersPart(undefined),
        );
        insist(contract, 'active');
        const before = await deliveriesOf(tx, contractId, actor.organisation.id);
        const { deliveredOn, remarks = null } = input;
        const lines = deliveredLines(input);
        const wrong = [
          ...(deliveredOn > localDateOf(now) ? [{ pointer: '/deliveredOn', text: wording.text }] : []),
          ...whyQuantitiesAreWrong(lines, progressOf(contract.lines, before)).map(inForm(input)),
        ];
        if (wrong.length > 0) throw contractProblems.deliveryWrong(undefined, wrong);
        const id = newId<'Delivery'>();
        const number = before.length + 1;
        const messageId =
          received.length === 0
            ? null
            : await this.conversations.post(tx, actor, contract.conversationId, {
                text: `Dostawa nr ${number}, umowa ${contract.number}`,
                ...{ files: received, at: now },
              });
        await insertDelivery(
          tx,
          {
            ...{ id, contractId, number, deliveredOn, lines, remarks, messageId, recordedAt: now },
            ...{ recordedFor: actor.organisation.id, recordedBy: personOf(actor) },
          },
          null,
        );
        const replaced = before.filter(
          ({ state }) => next(deliveryTransitions, state, 'deliver-anew') !== null,
        );
        await recordReplacement(
          tx,
          replaced.map((delivery) => delivery.id),
          id,
        );
        await tellParty(this.notices, tx, 'delivered', contract, 'buyer', deliveryPath(id));
        await note(tx, actor, contractId, 'delivery-recorded', now, number);
        return id;
      }),
    );
  }

  /**
   * The buyer accepts, accepts with remarks or asks for changes by a day.
   * @throws Problem `contracts/delivery-not-now` once it was answered or withdrawn
   */
  async answer(
    actor: Representative,
    id: string,
    input: DeliveryAnswerInput,
    key: string | undefined,
  ): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `contracts.answer-delivery:${id}`, key, async () => {
        const { contract, delivery, state, now } = await this.lock(tx, actor, id, input.answer);
        const dueOn = input.answer === 'request-changes' ? (input.dueOn ?? null) : null;
        if (dueOn && dueOn < localDateOf(now)) {
          throw contractProblems.deliveryWrong(undefined, [{ pointer: '/dueOn', text: wording.due }]);
        }
        const answer = { state, at: now, by: personOf(actor), text: input.text ?? null, dueOn };
        await recordAnswer(tx, id, answered(contract, delivery, answer));
        await tellParty(this.notices, tx, answerNews[input.answer], contract, 'supplier', deliveryPath(id));
        if (isAccepted(state)) {
          await publish(tx, 'contracts.delivery-accepted', {
            deliveryId: id,
            supplierId: contract.supplierId,
          });
        }
        await note(tx, actor, contract.id, `delivery-${state}`, now, delivery.number);
      }),
    );
  }

  /** The supplier takes back what it recorded by mistake, before it was answered. */
  async withdraw(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { contract, delivery, now } = await this.lock(tx, actor, id, 'withdraw');
      await recordWithdrawal(tx, id);
      await note(tx, actor, contract.id, 'delivery-withdrawn', now, delivery.number);
    });
  }

  /**
   * Within the transaction of the completion: one protocol of all that is left, by the buyer's word that it came.
   * @throws Problem `contracts/delivery-open` while a delivery waits for an answer or for changes
   */
  async acceptRest(tx: Tx, actor: Representative, contract: Contract, now: Date): Promise<void> {
    if (contract.openDeliveries > 0) throw contractProblems.deliveryOpen(undefined);
    const before = await deliveriesOf(tx, contract.id, actor.organisation.id);
    const lines = leftOf(progressOf(contract.lines, before));
    if (lines.length === 0) return;
    const by = personOf(actor);
    const delivery = {
      ...{ id: newId<'Delivery'>(), contractId: contract.id, number: before.length + 1, lines },
      ...{ deliveredOn: localDateOf(now), remarks: null, messageId: null, recordedAt: now },
      ...{ recordedFor: actor.organisation.id, recordedBy: by },
    };
    const answer = { state: 'accepted' as const, at: now, by, text: null, dueOn: null };
    await insertDelivery(tx, delivery, answered(contract, { ...delivery, recordedByName: by.name }, answer));
    await publish(tx, 'contracts.delivery-accepted', {
      deliveryId: delivery.id,
      supplierId: contract.supplierId,
    });
  }

  private async lock(tx: Tx, actor: Representative, id: string, action: DeliveryAction) {
    const known = await readDelivery(tx, actor, id);
    const withdrawing = action === 'withdraw';
    const { contract, now } = await lockContractFor(
      tx,
      actor,
      known.contractId,
      withdrawing ? 'deliver' : 'answer-delivery',
      () =>
        withdrawing ? contractProblems.suppliersPart(undefined) : contractProblems.notYourPart(undefined),
    );
    // What came before an early end is still answered.
    insist(contract, 'active', 'ended');
    const delivery = await readDelivery(tx, actor, id);
    const state = next(deliveryTransitions, delivery.state, action);
    if (state === null) throw contractProblems.deliveryNotNow(undefined);
    return { contract, delivery, state, now };
  }
}

const readDelivery = async (reader: Reader, actor: Representative, id: string): Promise<Delivery> => {
  const delivery = await deliveryOf(reader, id, actor.organisation.id);
  if (!delivery) throw contractProblems.deliveryNotFound();
  return delivery;
};

const answerNews: Record<DeliveryAnswer, ContractNews> = {
  accept: 'delivery-accepted',
  'accept-with-remarks': 'delivery-remarked',
  'request-changes': 'changes-requested',
};

const personOf = ({ accountId, name }: Representative) => ({ id: accountId, name });

const deliveredLines = ({ lines }: DeliveryInput): DeliveredLine[] =>
  lines.flatMap(({ position, quantity }) => (quantity === undefined ? [] : [{ position, quantity }]));

/** Errors are counted over the delivered lines; the form holds those left empty as well. */
const inForm =
  ({ lines }: DeliveryInput) =>
  ({ pointer, text }: FieldError): FieldError => {
    const [, index] = /^\/lines\/(\d+)\//.exec(pointer) ?? [];
    if (index === undefined) return { pointer, text };
    const filled = lines.flatMap(({ quantity }, at) => (quantity === undefined ? [] : [at]));
    return { pointer: `/lines/${filled[Number(index)]}/quantity`, text };
  };

type Recorded = Pick<
  Delivery,
  'number' | 'deliveredOn' | 'lines' | 'remarks' | 'recordedByName' | 'recordedAt'
>;

const answered = (
  contract: Contract,
  delivery: Recorded,
  answer: Omit<NewAnswer, 'sha256' | 'dueOn'> & { readonly dueOn: LocalDate | null },
): NewAnswer => {
  const { number, deliveredOn, lines, remarks, recordedByName, recordedAt } = delivery;
  const sha256 = protocolDigest({
    contract: { number: contract.number, sha256: contract.sha256 },
    ...{ number, deliveredOn, lines, remarks, recordedByName, recordedAt },
    ...{ state: answer.state, answeredByName: answer.by.name, answeredAt: answer.at },
    ...{ answerText: answer.text, dueOn: answer.dueOn },
  });
  return { ...answer, sha256 };
};
