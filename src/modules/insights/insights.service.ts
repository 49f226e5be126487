import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { addMonths, firstDayOf, monthOf, monthsFrom } from '../../shared/months.js';
import { dealsInHand, medianSince, monthFigures, NOTHING } from './data/figures.queries.js';
import { paymentFigures } from './data/payments.queries.js';
import { listingFacts } from './data/listings.queries.js';
import { lossTotals, type MonthFigures, type Totals } from './domain/figures.js';
import type { PaymentFigures } from './domain/payments.js';
import { nextSteps, type NextStep } from './domain/next-steps.js';

const MONTHS = 12;

/** An organisation's own numbers as a supplier: the last twelve months, the present one included, oldest first. */
export type Numbers = {
  readonly months: readonly MonthFigures[];
  readonly totals: Totals;
  readonly payments: PaymentFigures;
  readonly steps: readonly NextStep[];
};

/** Reports over the other modules' data, read as the asking organisation and of that organisation alone. */
@Injectable()
export class Insights {
  constructor(private readonly db: Db) {}

  async numbers(actor: Representative): Promise<Numbers> {
    return this.db.read(actor, async (reader) => {
      const own = actor.organisation.id;
      const present = monthOf(localDateOf(await databaseNow(reader)));
      const first = addMonths(present, 1 - MONTHS);
      const found = await monthFigures(reader, own, firstDayOf(first));
      const months = monthsFrom(first, MONTHS).map(
        (month) => found.find((each) => each.month === month) ?? { month, ...NOTHING },
      );
      const totals = totalsOf(months, await medianSince(reader, own, firstDayOf(first)));
      const deals = await dealsInHand(reader, own);
      const listings = await listingFacts(reader, own, firstDayOf(present));
      const { received, responses, medianMinutes, losses } = totals;
      const steps = nextSteps({ ...deals, ...listings, received, responses, medianMinutes, losses });
      return { months, totals, payments: await paymentFigures(reader, own, firstDayOf(first)), steps };
    });
  }
}

const totalsOf = (months: readonly MonthFigures[], medianMinutes: number | null): Totals => {
  const sum = (of: (month: MonthFigures) => number) => months.reduce((all, month) => all + of(month), 0);
  return {
    received: sum(({ received }) => received),
    answered: sum(({ answered }) => answered),
    won: sum(({ won }) => won),
    wonNet: sum(({ wonNet }) => wonNet),
    wonOutside: sum(({ wonOutside }) => wonOutside),
    wonOutsideNet: sum(({ wonOutsideNet }) => wonOutsideNet),
    responses: sum(({ responses }) => responses),
    medianMinutes,
    losses: lossTotals(months),
  };
};
