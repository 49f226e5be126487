import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { addDays, formatDate, localDateOf } from '../../../shared/dates.js';
import { fullStop } from '../../../shared/text.js';
import { Notices } from '../../notices/index.js';
import { contractPath } from '../contract-news.js';
import { contractsEndingBetween, type EndingContract } from '../data/ending.queries.js';
import { endReminderDays, endReminderDue, type EndReminder } from '../domain/end-reminder.js';

/** Daily: tells both sides of contracts that end in 90 and in 30 days; of each end and distance once. */
@Injectable()
export class RemindOfContractEnd extends JobHandler<Record<string, never>> {
  static readonly task = 'contracts.remind-of-end';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const today = localDateOf(this.clock.now());
    const farthest = addDays(today, endReminderDays[0]);
    const ending = await this.db.read('system', (reader) => contractsEndingBetween(reader, today, farthest));
    for (const contract of ending) {
      const { end, inForceAt } = contract;
      const days = endReminderDue({ end, inForceOn: localDateOf(inForceAt) }, today);
      if (days !== null) await this.remind(contract, days);
    }
  }

  private async remind(contract: EndingContract, days: EndReminder): Promise<void> {
    const { id, end, buyerId, supplierId, buyerName, supplierName } = contract;
    await this.db.tx('system', async (tx) => {
      for (const [organisationId, other] of [
        [buyerId, supplierName],
        [supplierId, buyerName],
      ] as const) {
        await this.notices.tellOnce(tx, `contract-end:${id}:${end}:${days}`, {
          ...{ organisationId, kind: 'contracts.ending', path: contractPath(id) },
          ...wordsOf(contract, other),
        });
      }
    });
  }
}

const wordsOf = ({ number, subject, end }: EndingContract, other: string) => ({
  title: {
    pl: `Umowa ${number} kończy się ${formatDate(end, 'pl')}: ${subject}`,
    en: `Contract ${number} ends on ${formatDate(end, 'en')}: ${subject}`,
  },
  text: {
    pl: `${fullStop(`Druga strona: ${other}`)} Jeśli współpraca ma trwać, to dobry czas na zmianę terminu albo nowe zapytanie.`,
    en: `${fullStop(`The other party: ${other}`)} If it is to go on, now is the time to change the dates or to ask anew.`,
  },
});
