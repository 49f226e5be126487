import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Db, databaseNow, type Reader } from '../../../platform/database/db.js';
import { Documents } from '../../../platform/documents/documents.js';
import { localDateOf, type LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { acceptedDeliveryOf, type Contract } from '../../contracts/index.js';
import type { ReceivableSide } from '../domain/policy.js';
import { paymentProblems } from '../domain/problems.js';
import { statementDocument, statementFileName } from './account-statement-document.js';
import type { StatementInput } from './account-statement.schemas.js';
import {
  balanceBefore,
  latestDeliveryOf,
  movementsBetween,
  partnersOf,
  unsettledAt,
  type Pair,
  type PaymentPartner,
} from './data/statement.queries.js';
import { statementOf, type Statement } from './domain/statement.js';

/** What one page and one document can hold; who needs more asks for a shorter time. */
const MOST_LINES = 2_000;

export type AccountStatement = {
  readonly side: ReceivableSide;
  readonly partner: { readonly id: string; readonly name: string };
  /** Their latest, which says who they are and who pays and is paid for them. */
  readonly contract: Contract;
  readonly statement: Statement;
};

/** Statements of account between an organisation and one partner, for either side, made afresh from the ledger. */
@Injectable()
export class AccountStatements {
  constructor(
    private readonly db: Db,
    private readonly documents: Documents,
    private readonly clock: Clock,
  ) {}

  /** Whom the organisation may ask a statement with, and the day up to which it can be told. */
  async partners(actor: Representative): Promise<{ partners: PaymentPartner[]; today: LocalDate }> {
    return this.db.read(actor, async (reader) => ({
      partners: await partnersOf(reader, actor.organisation.id),
      today: localDateOf(await databaseNow(reader)),
    }));
  }

  /**
   * @throws Problem `payments/no-account` for whoever the organisation has no receivable with,
   * `payments/statement-too-long` where there are more than two thousand lines
   */
  async of(actor: Representative, { partner, side, from, to }: StatementInput): Promise<AccountStatement> {
    return this.db.read(actor, async (reader) => {
      const { id } = actor.organisation;
      const pair =
        side === 'supplier' ? { supplierId: id, buyerId: partner } : { supplierId: partner, buyerId: id };
      const contract = await latestContract(reader, pair);
      if (!contract) throw paymentProblems.noAccount();
      const today = localDateOf(await databaseNow(reader));
      if (to > today) throw paymentProblems.notYet(undefined, [{ pointer: '/to', text: notYet }]);
      const movements = await movementsBetween(reader, pair, { from, to }, MOST_LINES + 1);
      const unsettled = await unsettledAt(reader, pair, to, MOST_LINES + 1);
      if (Math.max(movements.length, unsettled.length) > MOST_LINES) {
        throw paymentProblems.statementTooLong(undefined);
      }
      const opening = await balanceBefore(reader, pair, from);
      const { name } = side === 'supplier' ? contract.buyer : contract.supplier;
      const statement = statementOf({ from, to }, opening, movements, unsettled);
      return { side, partner: { id: partner, name }, contract, statement };
    });
  }

  async pdf(
    actor: Representative,
    input: StatementInput,
    lang: Lang,
  ): Promise<{ fileName: string; pdf: Buffer }> {
    const account = await this.of(actor, input);
    const document = statementDocument(account, this.clock.now(), lang);
    return {
      fileName: statementFileName(account, lang),
      pdf: await this.documents.pdf('account-statement', document),
    };
  }
}

const notYet = {
  pl: 'Ten dzień jeszcze nie nadszedł. Podaj dzisiejszy albo wcześniejszy.',
  en: 'This day has not come yet. Give today or an earlier one.',
};

const latestContract = async (reader: Reader, pair: Pair): Promise<Contract | null> => {
  const delivery = await latestDeliveryOf(reader, pair);
  const found = delivery === null ? null : await acceptedDeliveryOf(reader, delivery, pair.supplierId);
  return found?.contract ?? null;
};
