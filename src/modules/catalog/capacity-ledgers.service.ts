import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, databaseNow } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { recordActivity } from '../../platform/events/activity.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { offsetOf, type PageOf } from '../../shared/paging.js';
import type { FieldError } from '../../shared/problems.js';
import { startLedgers, writeLedger } from './data/ledger.commands.js';
import {
  countOwnLedgers,
  entriesOf,
  ledgersOf,
  lockLedgers,
  ownLedgers,
  reservationsOf,
  shownLedger,
  shownLedgers,
  type LedgerEntry,
  type LedgerLine,
  type ReservationLine,
} from './data/ledger.queries.js';
import { ledgerMonths, shownOf, type ShownCapacity } from './domain/capacity.js';
import { changeOf, type LedgerChange, type LedgerEdit } from './domain/ledger-edit.js';
import { catalogProblems } from './domain/problems.js';

const MOST_ENTRIES = 200;

/** A ledger with what happened to it. */
export type LedgerCase = {
  readonly ledger: LedgerLine;
  readonly reservations: readonly ReservationLine[];
  readonly entries: readonly LedgerEntry[];
  readonly today: LocalDate;
};

/** Suppliers' ledgers of free capacity: kept by their owners alone, shown to others as far as these choose. */
@Injectable()
export class CapacityLedgers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** One page of the organisation's listings with their ledgers, and the day that decides which months are open. */
  async list(
    actor: Representative,
    paging: { readonly page: number; readonly perPage: number },
  ): Promise<PageOf<LedgerLine> & { readonly today: LocalDate }> {
    return this.db.read(actor, async (reader) => {
      const today = localDateOf(await databaseNow(reader));
      const own = actor.organisation.id;
      const window = { limit: paging.perPage, offset: offsetOf(paging) };
      const items = await ownLedgers(reader, own, today, window);
      return { items, total: await countOwnLedgers(reader, own), ...paging, today };
    });
  }

  /** One ledger with its reservations and changes. @throws Problem `catalog/listing-not-found` to all but its owner */
  async open(actor: Representative, listingId: string): Promise<LedgerCase> {
    return this.db.read(actor, async (reader) => {
      const today = localDateOf(await databaseNow(reader));
      const [ledger] = await ledgersOf(reader, actor.organisation.id, [listingId], today);
      if (!ledger) throw catalogProblems.listingNotFound({});
      return {
        ledger,
        reservations: await reservationsOf(reader, listingId, MOST_ENTRIES),
        entries: await entriesOf(reader, listingId, MOST_ENTRIES),
        today,
      };
    });
  }

  /**
   * Writes edits of several ledgers, all or none. `pointerOf` says where in the input an edit stands.
   * @throws Problem `catalog/capacity-wrong` with each wrong field; `catalog/capacity-stale` with each difference
   */
  async edit(
    actor: Representative,
    edits: readonly LedgerEdit[],
    pointerOf: (listingId: string) => string = () => '',
  ): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const own = actor.organisation.id;
      const ids = edits.map(({ listingId }) => listingId);
      await startLedgers(tx, own, edits.flatMap(freshOf));
      // From here on nobody else changes these ledgers, so the versions read next are the latest.
      await lockLedgers(tx, ids);
      const at = await databaseNow(tx);
      const today = localDateOf(at);
      const ledgers = new Map((await ledgersOf(tx, own, ids, today)).map((each) => [each.listingId, each]));
      const errors: FieldError[] = [];
      let stale = false;
      const changes: (LedgerChange & { readonly listingId: string })[] = [];
      for (const edit of edits) {
        const ledger = ledgers.get(edit.listingId);
        if (!ledger) throw catalogProblems.listingNotFound({});
        // A ledger started a moment ago for this edit is not kept yet.
        const kept = ledger.version === 0 ? { ...ledger, unit: null } : ledger;
        const found = changeOf(kept, edit, today, pointerOf(edit.listingId));
        errors.push(...found.errors);
        stale ||= found.stale;
        if (found.change) changes.push({ ...found.change, listingId: edit.listingId });
      }
      if (stale) throw catalogProblems.capacityStale(undefined, errors);
      if (errors.length > 0) throw catalogProblems.capacityWrong(undefined, errors);
      for (const { listingId, ...change } of changes) {
        await writeLedger(tx, listingId, change, { accountId: actor.accountId, at });
        const subject = { kind: 'listing', id: listingId };
        await recordActivity(tx, actor, { action: 'capacity-changed', subject, at });
        await publish(tx, 'catalog.listing-changed', { listingId });
      }
    });
  }

  /** What anyone may see of the capacity of a listing that is public; null when its owner shows nothing. */
  async shown(listingId: string): Promise<ShownCapacity | null> {
    const today = localDateOf(this.clock.now());
    // Row security keeps amounts from the public: they are read as the system and leave here as their owner chose.
    const ledger = await this.db.read('system', (reader) => shownLedger(reader, listingId, today));
    return ledger && shownOf({ ...ledger, months: ledgerMonths(ledger, today) });
  }

  /** The same of many listings that are public, by their ids; who shows nothing is left out. */
  async shownOfMany(listingIds: readonly string[]): Promise<ReadonlyMap<string, ShownCapacity>> {
    const today = localDateOf(this.clock.now());
    const ledgers = await this.db.read('system', (reader) => shownLedgers(reader, listingIds, today));
    return new Map(
      ledgers.flatMap((ledger) => {
        const shown = shownOf({ ...ledger, months: ledgerMonths(ledger, today) });
        return shown ? [[ledger.listingId, shown]] : [];
      }),
    );
  }

  /** The ledgers of an organisation's own listings among the ids, in no order. */
  async own(actor: Representative, listingIds: readonly string[]): Promise<LedgerLine[]> {
    return this.db.read(actor, async (reader) => {
      const today = localDateOf(await databaseNow(reader));
      return ledgersOf(reader, actor.organisation.id, listingIds, today);
    });
  }
}

/** A ledger that an edit is the first to keep. */
const freshOf = ({ listingId, version, unit, disclosure, months }: LedgerEdit) => {
  const kept = (disclosure ?? 'none') !== 'none' || Object.values(months).some((free) => free !== null);
  return version === 0 && unit && kept ? [{ listingId, unit }] : [];
};
