import { Injectable, Logger } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow, type Tx } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import { once } from '../../../platform/http/idempotency.js';
import { newId } from '../../../shared/ids.js';
import { Notices } from '../../notices/index.js';
import { ownersOf, type HistoryAction } from '../../organisations/index.js';
import { payoutChangeState, usableFrom, whyNotConfirm, type PayoutKind } from '../domain/payout-change.js';
import { personOf } from '../receivable-steps.js';
import { PayoutChangeRow } from './data/payout-change.entity.js';
import {
  isAnythingDue,
  lockPayouts,
  pastTheirWait,
  payoutChangeOf,
  payoutChangesOf,
  type PayoutChange,
} from './data/payout-change.queries.js';
import { PayoutDestinations } from './payout-destinations.js';
import { tellPayoutChange } from './payout-news.js';
import { payoutProblems } from './payout-problems.js';

export type PayoutOverview = {
  /** The latest first. */
  readonly changes: readonly PayoutChange[];
  readonly anythingDue: boolean;
  readonly owners: number;
  readonly now: Date;
};

/** The one way in which an organisation's money starts to go elsewhere, whatever kind of place that is. */
@Injectable()
export class PayoutChanges {
  private readonly logger = new Logger('PayoutChanges');

  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
    private readonly destinations: PayoutDestinations,
  ) {}

  async list(actor: Representative): Promise<PayoutOverview> {
    const { id } = actor.organisation;
    return this.db.read(actor, async (reader) => ({
      changes: await payoutChangesOf(reader, id),
      anythingDue: await isAnythingDue(reader, id),
      owners: (await ownersOf(reader, id)).length,
      now: await databaseNow(reader),
    }));
  }

  /** The end of what the organisation has in use; null for nothing. */
  async present(actor: Representative, kind: PayoutKind): Promise<string | null> {
    const { present, masked } = this.destinations.of(kind);
    const value = await this.db.read(actor, (reader) => present(reader, actor.organisation.id));
    return value && masked(value);
  }

  /** Asks for another place; the first of its kind is in use at once. Returns the change's id. */
  async ask(
    actor: Representative,
    kind: PayoutKind,
    value: string,
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.payout-change:${kind}`, key, () => this.askWithin(tx, actor, kind, value)),
    );
  }

  /**
   * The same within the caller's transaction. @throws Problem `payouts/already-asked` while another waits,
   * `payouts/same-place` for what is in use
   */
  async askWithin(tx: Tx, actor: Representative, kind: PayoutKind, value: string): Promise<string> {
    const destination = this.destinations.of(kind);
    const organisationId = actor.organisation.id;
    await lockPayouts(tx, organisationId);
    const oldValue = await destination.present(tx, organisationId);
    if (oldValue === value) throw payoutProblems.samePlace(undefined);
    const known = await payoutChangesOf(tx, organisationId);
    if (known.some((change) => change.kind === kind && isOpen(change))) {
      throw payoutProblems.alreadyAsked(undefined);
    }
    const first = !(await destination.everHad(tx, organisationId));
    const at = await databaseNow(tx);
    const by = personOf(actor);
    const id = newId<'PayoutChange'>();
    await tx.getRepository(PayoutChangeRow).insert({
      ...{ id, organisationId, kind, first, oldValue, newValue: value },
      ...{ requestedAt: at, requestedBy: by.id, requestedByName: by.name, usableAt: usableFrom(at, first) },
      ...{ confirmedAt: null, confirmedBy: null, confirmedByName: null, usedAt: first ? at : null },
      ...{ withdrawnAt: null, withdrawnBy: null, withdrawnByName: null },
    });
    if (first) await destination.put(tx, { organisationId, value, at, by: actor });
    else
      await this.tell(
        tx,
        actor,
        'asked',
        { organisationId, kind, newValue: value, usableAt: usableFrom(at, first) },
        at,
      );
    return id;
  }

  /** A second owner says that it is meant. @throws Problem `payouts/another-confirms`, `payouts/newcomer` */
  async confirm(actor: Representative, id: string, key: string | undefined): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.confirm-payout-change:${id}`, key, async () => {
        const { change, at } = await this.lockOpen(tx, actor, id);
        if (change.confirmedAt) throw payoutProblems.confirmedAlready(undefined);
        const by = personOf(actor);
        const owners = await ownersOf(tx, actor.organisation.id);
        const owner = owners.find(({ accountId }) => accountId === by.id);
        const why = owner ? whyNotConfirm(change.requestedBy, owner, at) : 'new';
        if (why === 'same') throw payoutProblems.anotherConfirms(undefined);
        if (why === 'new') throw payoutProblems.newcomer(undefined);
        const confirmed = { confirmedAt: at, confirmedBy: by.id, confirmedByName: by.name };
        await tx.getRepository(PayoutChangeRow).update({ id }, confirmed);
        await this.tell(tx, actor, 'confirmed', change, at);
        await this.useIfReady(tx, { ...change, confirmedAt: at }, at, actor);
      }),
    );
  }

  /** Any owner stops a change that is not yet used. */
  async withdraw(actor: Representative, id: string, key: string | undefined): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.withdraw-payout-change:${id}`, key, async () => {
        const { change, at } = await this.lockOpen(tx, actor, id);
        const by = personOf(actor);
        await tx
          .getRepository(PayoutChangeRow)
          .update({ id }, { withdrawnAt: at, withdrawnBy: by.id, withdrawnByName: by.name });
        await this.tell(tx, actor, 'withdrawn', change, at);
      }),
    );
  }

  /** Puts in use what has waited long enough and is not frozen. One that fails holds no other back; it is tried again. */
  async useReady(): Promise<void> {
    const waiting = await this.db.read('system', async (reader) =>
      pastTheirWait(reader, await databaseNow(reader)),
    );
    for (const change of waiting) {
      await this.useWaiting(change).catch((error: Error) =>
        this.logger.error(`Change ${change.id} of where money goes is not used: ${error.name}`),
      );
    }
  }

  private async useWaiting({ id, organisationId }: PayoutChange): Promise<void> {
    await this.db.tx('system', async (tx) => {
      await lockPayouts(tx, organisationId);
      const change = await payoutChangeOf(tx, id, organisationId);
      if (change) await this.useIfReady(tx, change, await databaseNow(tx), null);
    });
  }

  private async useIfReady(tx: Tx, change: PayoutChange, at: Date, by: Representative | null): Promise<void> {
    const { id, kind, organisationId, newValue } = change;
    if (payoutChangeState(change, at, await isAnythingDue(tx, organisationId)) !== 'ready') return;
    await tx.getRepository(PayoutChangeRow).update({ id }, { usedAt: at });
    await this.destinations.of(kind).put(tx, { organisationId, value: newValue, at, by });
  }

  private async lockOpen(tx: Tx, actor: Representative, id: string) {
    await lockPayouts(tx, actor.organisation.id);
    const change = await payoutChangeOf(tx, id, actor.organisation.id);
    if (!change) throw payoutProblems.notFound();
    if (!isOpen(change)) throw payoutProblems.ended(undefined);
    return { change, at: await databaseNow(tx) };
  }

  private async tell(
    tx: Tx,
    actor: Representative,
    step: 'asked' | 'confirmed' | 'withdrawn',
    change: Pick<PayoutChange, 'organisationId' | 'kind' | 'newValue' | 'usableAt'>,
    at: Date,
  ): Promise<void> {
    const { organisationId, kind, newValue, usableAt } = change;
    const { label, masked } = this.destinations.of(kind);
    const value = masked(newValue);
    await tellPayoutChange(this.notices, tx, step, { organisationId, label, value, usableAt });
    const action: HistoryAction = `payout-change-${step}`;
    const subject = { kind: 'organisation', id: organisationId };
    await recordActivity(tx, actor, { action, subject, at, details: { label: value } });
  }
}

const isOpen = ({ usedAt, withdrawnAt }: PayoutChange): boolean => usedAt === null && withdrawnAt === null;
