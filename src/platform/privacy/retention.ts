import { Injectable, Logger } from '@nestjs/common';
import { localDateOf } from '../../shared/dates.js';
import { Clock } from '../clock/clock.js';
import { Db } from '../database/db.js';
import { termsOn, type RetentionTerm } from './data/retention.queries.js';
import { PersonalData } from './personal-data.js';
import type { RetentionRule } from './retention-rule.js';

/** A rule with the term that holds today; null: none does, and nothing is forgotten. */
export type RetentionLine = { readonly rule: RetentionRule; readonly term: RetentionTerm | null };

/** Ends a transaction that was only to count. */
class DryRun extends Error {
  constructor(readonly count: number) {
    super('Nothing was changed');
  }
}

/** The one place where things go because their time is over. */
@Injectable()
export class Retention {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
  ) {}

  async lines(): Promise<RetentionLine[]> {
    const terms = await termsOn(this.db.public, localDateOf(this.clock.now()));
    return this.personalData.retention.map((rule) => ({
      rule,
      term: terms.find(({ what }) => what === rule.what) ?? null,
    }));
  }

  /** Days of a kind's term; null when none holds. */
  async daysOf(what: string): Promise<number | null> {
    const line = (await this.lines()).find(({ rule }) => rule.what === what);
    return line?.term?.days ?? null;
  }

  /** Forgets what is due, each kind in a transaction of its own. Returns how many of each. */
  async apply(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { rule, term } of await this.lines()) {
      if (!term) this.logger.error(`No term holds for ${rule.what}`);
      else counts.set(rule.what, await this.db.tx('system', (tx) => rule.forget(tx, this.before(term))));
    }
    return counts;
  }

  /** What `apply` would forget now; changes nothing. */
  async dryRun(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { rule, term } of await this.lines()) {
      if (!term) continue;
      const counting = this.db.tx('system', async (tx) => {
        throw new DryRun(await rule.forget(tx, this.before(term)));
      });
      await counting.catch((ended: unknown) => {
        if (!(ended instanceof DryRun)) throw ended;
        counts.set(rule.what, ended.count);
      });
    }
    return counts;
  }

  private before({ days }: RetentionTerm): Date {
    return new Date(this.clock.now().getTime() - days * 86_400_000);
  }
}
