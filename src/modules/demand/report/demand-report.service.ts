import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { localDateOf } from '../../../shared/dates.js';
import { addMonths, firstDayOf, monthOf, monthsFrom, type Month } from '../../../shared/months.js';
import { demandLines } from '../../search/index.js';
import { demandRuleOn } from './data/rule.queries.js';
import { demandRow, isUnmet, type DemandRow, type DemandRule } from './domain/report.js';
import type { DemandQuery } from './report.schemas.js';

/** Lines of each table; the rest is the long tail, which the small groups hide anyway. */
const MOST_LINES = 200;

export type DemandReport = {
  readonly rule: DemandRule;
  /** In their order, the present one last. */
  readonly months: readonly Month[];
  readonly words: readonly DemandRow[];
  readonly places: readonly DemandRow[];
};

/** What buyers looked for and did not find, from counts in which nobody can be told. */
@Injectable()
export class DemandReports {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async report({ months: length, category, area }: DemandQuery): Promise<DemandReport> {
    const today = localDateOf(this.clock.now());
    const first = addMonths(monthOf(today), 1 - Number(length));
    const months = monthsFrom(first, Number(length));
    const rule = await demandRuleOn(this.db.public, today);
    const scope = {
      ...{ from: firstDayOf(first), to: today, category: category ?? null, area: area ?? null },
      ...{ ...rule, limit: MOST_LINES },
    };
    const rowsOf = async (byWords: boolean) =>
      (await demandLines(this.db.public, { ...scope, byWords })).map((line) => demandRow(line, months, rule));
    return { rule, months, words: (await rowsOf(true)).filter(isUnmet), places: await rowsOf(false) };
  }
}
