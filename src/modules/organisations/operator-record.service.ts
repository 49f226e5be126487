import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { MailImprint } from '../../platform/mail/mail-imprint.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { currentOperator, insertOperator, type Operator } from './data/operator.queries.js';

/** Every page names the operator, and it changes once in years: asked for again at most this often. */
const KEPT_MS = 10_000;

const texts = catalogue({
  pl: { runBy: (who: string) => `Serwis prowadzi ${who}.` },
  en: { runBy: (who) => `The site is run by ${who}.` },
});

/** 'ul. Przykładowa 1, 10-900 Olsztyn' */
export const operatorAddress = ({ street, postCode, town }: Operator): string =>
  `${street}, ${postCode} ${town}`;

/** Who runs the site: set by the one who runs its machine, read by everybody. */
@Injectable()
export class OperatorRecord {
  private kept: { readonly operator: Operator | null; readonly at: number } | null = null;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    imprint: MailImprint,
  ) {
    imprint.source = async (lang) => {
      const operator = await this.current();
      return (
        operator && texts[lang].runBy(`${operator.name}, ${operatorAddress(operator)}, ${operator.email}`)
      );
    };
  }

  /** Null until it is set up. What another process set is seen here within ten seconds. */
  async current(): Promise<Operator | null> {
    const now = this.clock.now().getTime();
    if (!this.kept || Math.abs(now - this.kept.at) > KEPT_MS) {
      this.kept = { operator: await currentOperator(this.db.public), at: now };
    }
    return this.kept.operator;
  }

  /** Sets it for the first time or anew; false when it says the same already, and then nothing is written. */
  async set(operator: Operator): Promise<boolean> {
    const changed = await this.db.tx('system', async (tx) => {
      const present = await currentOperator(tx);
      if (present && sameOperator(present, operator)) return false;
      await insertOperator(tx, (present?.version ?? 0) + 1, operator, this.clock.now());
      return true;
    });
    this.kept = null;
    return changed;
  }
}

const sameOperator = (a: Operator, b: Operator): boolean =>
  (Object.keys(b) as (keyof Operator)[]).every((field) => a[field] === b[field]);
