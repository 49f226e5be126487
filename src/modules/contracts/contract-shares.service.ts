import { Injectable } from '@nestjs/common';
import { hasRole, type Representative } from '../../platform/access/actor.js';
import { asSystem, databaseNow, Db, type Tx } from '../../platform/database/db.js';
import { activityOf, type ActivityEntry } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { Grosze } from '../../shared/money.js';
import { next } from '../../shared/transitions.js';
import { Notices } from '../notices/index.js';
import { Binding } from '../organisations/index.js';
import { insist, lockContractFor, readContract } from './contract-steps.js';
import type { Contract } from './data/contract.queries.js';
import { ContractShareRow } from './data/share.entities.js';
import {
  lockOutline,
  outlinesOf,
  performersOf,
  sharesOf,
  sharesOfPartner,
  type ContractOutline,
  type Performer,
  type Share,
} from './data/share.queries.js';
import { actingAs, type BindingPerson } from './domain/acceptance.js';
import './domain/events.js';
import { shareProblems } from './domain/share-problems.js';
import { isLive, shareTransitions, type ShareAction } from './domain/share-states.js';
import { leadsNet } from './domain/shares.js';
import type { AskInput, ShareInput } from './share.schemas.js';
import { tellOfShare } from './share-news.js';
import { insistItLeavesSome, isShareable, noteShare, partnerNamed, readShare } from './share-steps.js';

/** The most contracts of others that a list shows. */
const MOST = 200;

export type ShareCase = {
  readonly share: Share;
  readonly outline: ContractOutline;
  /** The reader's own. */
  readonly side: 'lead' | 'partner';
};

/**
 * A joint contract by shares: its supplier, the lead, answers to the buyer and is paid; partners do parts of it, each by
 * its own word. What nobody has confirmed is the lead's, so the shares always sum to the contract.
 */
@Injectable()
export class ContractShares {
  constructor(
    private readonly db: Db,
    private readonly binding: Binding,
    private readonly notices: Notices,
  ) {}

  /**
   * Who takes part in a contract, for its parties; `own`, for the lead alone, is what it asked of whom for how much.
   * @throws Problem `contracts/not-found`
   */
  async of(
    actor: Representative,
    contractId: string,
  ): Promise<{
    readonly contract: Contract;
    readonly performers: readonly Performer[];
    readonly own: { readonly shares: readonly Share[]; readonly leadsNet: Grosze } | null;
  }> {
    const { contract, own } = await this.db.read(actor, async (reader) => {
      const contract = await readContract(reader, actor, contractId);
      if (contract.supplierId !== actor.organisation.id) return { contract, own: null };
      const shares = await sharesOf(reader, contractId, contract.supplierId);
      return { contract, own: { shares, leadsNet: leadsNet(contract.net, shares) } };
    });
    const performers = await this.db.read('system', (reader) => performersOf(reader, contractId));
    return { contract, performers, own };
  }

  /** Contracts of others in which the actor's organisation was asked to take part; what waits stands first. */
  async mine(actor: Representative): Promise<ShareCase[]> {
    const { id } = actor.organisation;
    const shares = await this.db.read(actor, (reader) => sharesOfPartner(reader, id, MOST));
    const outlines = await this.outlines(shares.map(({ contractId }) => contractId));
    return shares.map((share) => ({ share, outline: outlines.get(share.contractId)!, side: 'partner' }));
  }

  /** One share with its log. @throws Problem `contracts/share-not-found` to all but its lead and its partner */
  async open(actor: Representative, id: string): Promise<ShareCase & { activity: readonly ActivityEntry[] }> {
    const { share, activity } = await this.db.read(actor, async (reader) => ({
      share: await readShare(reader, actor, id),
      activity: await activityOf(reader, [id]),
    }));
    const outlines = await this.outlines([share.contractId]);
    return { share, activity, outline: outlines.get(share.contractId)!, side: sideOf(actor, share) };
  }

  /**
   * The lead asks a member to do a part of the contract. Returns the share's id.
   * @throws Problem `contracts/share-wrong`, and `contracts/share-asked` for who has a share already
   */
  async ask(
    actor: Representative,
    contractId: string,
    input: AskInput,
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `contracts.share:${contractId}`, key, async () => {
        const { contract, now, shares } = await this.lockAsLead(tx, actor, contractId);
        const partner = await partnerNamed(tx, contract, input);
        if (shares.some(({ state, partnerId }) => isLive(state) && partnerId === input.partnerId))
          throw shareProblems.shareAsked(undefined);
        insistItLeavesSome(contract.net, shares, input.net);
        const made = await this.insert(tx, actor, contract, input, now);
        const told = { ...made, partner };
        await tellOfShare(this.notices, tx, 'share-asked', told, outlineOf(contract));
        return made.id;
      }),
    );
  }

  /** The lead asks for other work or another amount: the share before is replaced, and the partner answers anew. */
  async change(
    actor: Representative,
    id: string,
    input: ShareInput,
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `contracts.share-change:${id}`, key, async () => {
        const { contractId } = await readShare(tx, actor, id);
        const { contract, now, shares } = await this.lockAsLead(tx, actor, contractId, id);
        const before = await this.move(tx, actor, id, 'replace', { at: now, reason: null });
        insistItLeavesSome(
          contract.net,
          shares.filter((one) => one.id !== id),
          input.net,
        );
        const { partnerId, partner } = before;
        const made = await this.insert(tx, actor, contract, { ...input, partnerId }, now);
        await tellOfShare(this.notices, tx, 'share-changed', { ...made, partner }, outlineOf(contract));
        return made.id;
      }),
    );
  }

  /** The lead takes back what it asked, answered or not. */
  async withdraw(actor: Representative, id: string, key: string | undefined): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `contracts.share-withdraw:${id}`, key, async () => {
        const { contractId } = await readShare(tx, actor, id);
        const { contract, now } = await this.lockAsLead(tx, actor, contractId, id);
        const share = await this.move(tx, actor, id, 'withdraw', { at: now, reason: null });
        await tellOfShare(this.notices, tx, 'share-withdrawn', share, outlineOf(contract));
        return share.id;
      }),
    );
  }

  /**
   * The partner confirms that it does this for this much: an owner of its account, or one on record as binding it.
   * @throws Problem `contracts/may-not-bind`
   */
  async confirm(actor: Representative, id: string, key: string | undefined): Promise<void> {
    const { people } = await this.binding.show(actor);
    await this.answer(actor, id, 'confirm', { reason: null, key, people });
  }

  /** The partner will not do it, or no longer, and says why. */
  async decline(actor: Representative, id: string, reason: string, key: string | undefined): Promise<void> {
    await this.answer(actor, id, 'decline', { reason, key, people: [] });
  }

  private async answer(
    actor: Representative,
    id: string,
    action: 'confirm' | 'decline',
    of: { reason: string | null; key: string | undefined; people: readonly BindingPerson[] },
  ): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `contracts.share-${action}:${id}`, of.key, async () => {
        const share = await readShare(tx, actor, id);
        if (sideOf(actor, share) !== 'partner') throw shareProblems.partnersPart(undefined);
        const outline = await asSystem(tx, () => lockOutline(tx, share.contractId));
        const now = await databaseNow(tx);
        if (!isShareable(outline)) throw shareProblems.shareAnswered(undefined);
        if (action === 'confirm' && !mayBind(actor, of.people, now))
          throw shareProblems.mayNotBind(undefined);
        const moved = await this.move(tx, actor, id, action, { at: now, reason: of.reason });
        const news = action === 'confirm' ? 'share-confirmed' : 'share-declined';
        await tellOfShare(this.notices, tx, news, moved, outline);
        return moved.id;
      }),
    );
  }

  /** Locks the contract, which is the actor's to share out; `id` names the share when it is about one. */
  private async lockAsLead(tx: Tx, actor: Representative, contractId: string, id?: string) {
    if (id && sideOf(actor, await readShare(tx, actor, id)) !== 'lead')
      throw shareProblems.leadsPart(undefined);
    const { contract, now } = await lockContractFor(tx, actor, contractId, 'share', () =>
      shareProblems.leadsPart(undefined),
    );
    insist(contract, 'awaiting-acceptance', 'active');
    return { contract, now, shares: await sharesOf(tx, contractId, contract.supplierId) };
  }

  /** By the table; of what was confirmed others are told by an event. The share as it was before. */
  private async move(
    tx: Tx,
    actor: Representative,
    id: string,
    action: ShareAction,
    { at, reason }: { at: Date; reason: string | null },
  ): Promise<Share> {
    const share = await readShare(tx, actor, id);
    const state = next(shareTransitions, share.state, action);
    if (state === null) throw shareProblems.shareAnswered(undefined);
    const person = { by: actor.accountId, name: actor.name };
    await tx
      .getRepository(ContractShareRow)
      .update(
        { id },
        state === 'confirmed'
          ? { state, confirmedAt: at, confirmedBy: person.by, confirmedByName: person.name }
          : { state, endedAt: at, endedBy: person.by, endedByName: person.name, endReason: reason },
      );
    await noteShare(tx, actor, id, state, at);
    if (state === 'confirmed' || share.state === 'confirmed')
      await publish(tx, 'contracts.contract-shared', { contractId: share.contractId });
    return share;
  }

  private async insert(
    tx: Tx,
    actor: Representative,
    { id: contractId, supplierId: leadId }: Contract,
    { partnerId, work, net }: AskInput,
    at: Date,
  ) {
    const id = newId<'ContractShare'>();
    await tx.getRepository(ContractShareRow).insert({
      ...{ id, contractId, leadId, partnerId, work, net, state: 'asked' },
      ...{ askedAt: at, askedBy: actor.accountId, askedByName: actor.name },
      ...{ confirmedAt: null, confirmedBy: null, confirmedByName: null },
      ...{ endedAt: null, endedBy: null, endedByName: null, endReason: null },
    });
    await noteShare(tx, actor, id, 'asked', at);
    return { id, leadId, partnerId: partnerId as Share['partnerId'] };
  }

  private async outlines(contractIds: readonly string[]): Promise<ReadonlyMap<string, ContractOutline>> {
    if (contractIds.length === 0) return new Map();
    const found = await this.db.read('system', (reader) => outlinesOf(reader, contractIds));
    return new Map(found.map((outline) => [outline.id, outline]));
  }
}

const sideOf = (actor: Representative, { leadId }: Share): ShareCase['side'] =>
  actor.organisation.id === leadId ? 'lead' : 'partner';

const outlineOf = ({ number, subject, supplier }: Contract) => ({ number, subject, lead: supplier.name });

const mayBind = (actor: Representative, people: readonly BindingPerson[], now: Date): boolean =>
  hasRole(actor, 'owner') || actingAs(people, actor.name, localDateOf(now))?.part === 'binds';
