import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import { asSystem, databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import type { Lang, Localised } from '../../shared/lang.js';
import { formatMonth, type Month } from '../../shared/months.js';
import { releaseReservations, takeFree, useReservations, type Taking } from './data/ledger.commands.js';
import {
  freeOf,
  lockLedgers,
  reservedListings,
  takenFor,
  type LockedLedger,
  type Taken,
} from './data/ledger.queries.js';
import { monthlyAmounts, type CapacityDemand } from './domain/capacity-demand.js';
import { catalogProblems } from './domain/problems.js';

/**
 * What awards and contracts do to suppliers' free capacity, inside their transactions. The acting side is not
 * the supplier, so the ledgers are touched as the system; nothing that the owner keeps to itself is told.
 */
@Injectable()
export class Capacity {
  /**
   * Takes what an award needs, held under the id of its inquiry or of the award itself, of one listing or of several
   * members' together: all or nothing. A listing without a ledger, a month of which its owner does not speak, and a
   * demand in other units or without days take nothing.
   * @throws Problem `catalog/capacity-short` naming the months; the supplier's way out is to raise its capacity
   */
  async reserve(tx: Tx, holderId: string, demands: readonly CapacityDemand[]): Promise<void> {
    await asSystem(tx, async () => {
      const ledgers = await lockLedgers(
        tx,
        demands.map(({ listingId }) => listingId),
      );
      const now = await databaseNow(tx);
      const today = localDateOf(now);
      const wanted = takingsOf(demands, ledgers, today);
      const free = await freeOf(
        tx,
        ledgers.map(({ listingId }) => listingId),
        today,
      );
      const freeIn = (taking: Taking) =>
        free.find(({ listingId, month }) => listingId === taking.listingId && month === taking.month)?.free;
      const takings = wanted.filter((taking) => freeIn(taking) !== undefined);
      const short = takings.filter((taking) => new Big(taking.amount).gt(freeIn(taking) ?? '0'));
      if (short.length > 0) throw catalogProblems.capacityShort(whereShort(short, ledgers));
      if (takings.length > 0) await tellChanged(tx, await takeFree(tx, holderId, takings, now));
    });
  }

  /** What the award took of the reader's own ledgers, month by month; nothing to anybody else. */
  takenFor(reader: Reader, holderId: string): Promise<Taken[]> {
    return takenFor(reader, holderId);
  }

  /** The contract was delivered: what its award reserved is used up. */
  async use(tx: Tx, holderId: string): Promise<void> {
    await asSystem(tx, async () => {
      await lockLedgers(tx, await reservedListings(tx, holderId));
      await useReservations(tx, holderId, await databaseNow(tx));
    });
  }

  /** The contract ended early: what its award reserved from the present month on is free again. */
  async release(tx: Tx, holderId: string): Promise<void> {
    await asSystem(tx, async () => {
      await lockLedgers(tx, await reservedListings(tx, holderId));
      const now = await databaseNow(tx);
      await tellChanged(tx, await releaseReservations(tx, holderId, localDateOf(now), now));
    });
  }
}

/** What is free is searched by. */
const tellChanged = async (tx: Tx, listingIds: readonly string[]): Promise<void> => {
  for (const listingId of listingIds) await publish(tx, 'catalog.listing-changed', { listingId });
};

/** The demands by listing and month, those on the same added up. */
const takingsOf = (
  demands: readonly CapacityDemand[],
  ledgers: readonly LockedLedger[],
  today: LocalDate,
): Taking[] => {
  const takings = new Map<string, Taking>();
  for (const demand of demands) {
    const ledger = ledgers.find(({ listingId }) => listingId === demand.listingId);
    if (!ledger) continue;
    const { listingId, unit } = ledger;
    for (const { month, amount } of monthlyAmounts(demand, unit, today)) {
      const key = `${listingId} ${month}`;
      const before = takings.get(key)?.amount ?? '0';
      takings.set(key, {
        ...{ listingId, month, unit },
        amount: String(new Big(before).plus(amount)) as Taking['amount'],
      });
    }
  }
  return [...takings.values()];
};

/** 'Obiady: grudzień 2026, styczeń 2027' for each listing. How much is missing is the supplier's own business. */
const whereShort = (short: readonly Taking[], ledgers: readonly LockedLedger[]): Localised => {
  const say = (lang: Lang) =>
    ledgers
      .map(({ listingId, title, titleEn }) => {
        const months = short.filter((taking) => taking.listingId === listingId).map(({ month }) => month);
        const name = (lang === 'en' && titleEn) || title;
        return months.length > 0 ? `${name}: ${inWords(months, lang)}` : null;
      })
      .filter((line) => line !== null)
      .join('; ');
  return { pl: say('pl'), en: say('en') };
};

const inWords = (months: readonly Month[], lang: Lang): string =>
  [...months]
    .sort()
    .map((month) => formatMonth(month, lang))
    .join(', ');
