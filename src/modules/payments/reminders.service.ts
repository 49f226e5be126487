import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db } from '../../platform/database/db.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { Notices } from '../notices/index.js';
import { lockReceivable } from './data/receivable.queries.js';
import {
  addReminder,
  keepReminderSetting,
  remindableOn,
  reminderSettingOf,
  type Remindable,
} from './data/reminder.queries.js';
import { paymentProblems } from './domain/problems.js';
import { isRemindable, receivableState } from './domain/receivable-state.js';
import { reminderDue, type ReminderSetting, type ReminderTone } from './domain/reminder.js';
import { tellReminder } from './payment-news.js';
import { lockFor, personOf, record } from './receivable-steps.js';

/** How many are read at once of what a reminder is due for. */
const BATCH = 200;

/** Polite and firm words to a buyer that is late: by the supplier's click, or by itself where the supplier set it so. */
@Injectable()
export class Reminders {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {}

  async setting(actor: Representative): Promise<ReminderSetting> {
    return this.db.read(actor, (reader) => reminderSettingOf(reader, actor.organisation.id));
  }

  async set(actor: Representative, setting: ReminderSetting): Promise<void> {
    await this.db.tx(actor, (tx) => keepReminderSetting(tx, actor.organisation.id, setting));
  }

  /**
   * The supplier reminds now. @throws Problem `payments/not-to-remind` unless it is overdue,
   * `payments/reminded-today` when one of the tone went today
   */
  async remind(
    actor: Representative,
    id: string,
    tone: ReminderTone,
    key: string | undefined,
  ): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.remind:${id}`, key, async () => {
        const { receivable, at } = await lockFor(tx, actor, id, 'remind');
        const day = localDateOf(at);
        if (!isRemindable(receivable, day)) throw paymentProblems.notToRemind(undefined);
        const sent = await addReminder(tx, id, { tone, day, at, by: personOf(actor) });
        if (!sent) throw paymentProblems.remindedToday(undefined);
        await tellReminder(this.notices, tx, tone, receivable);
        await record(tx, actor, id, `${tone}-reminder-sent`, at);
      }),
    );
  }

  /** What suppliers set to go by itself; each receivable in its own transaction, looked at once more when locked. */
  async sendDue(now: Date): Promise<void> {
    const today = localDateOf(now);
    let last: Remindable | null = null;
    do {
      const waiting: Remindable[] = await this.db.read('system', (reader) =>
        remindableOn(reader, today, last, BATCH),
      );
      for (const { receivableId, supplierId, ...late } of waiting) {
        const tone = reminderDue(late, late, today);
        if (tone) await this.send(receivableId, supplierId, tone, { day: today, at: now });
      }
      last = waiting.length === BATCH ? (waiting.at(-1) ?? null) : null;
    } while (last);
  }

  private async send(
    id: string,
    supplierId: string,
    tone: ReminderTone,
    when: { readonly day: LocalDate; readonly at: Date },
  ): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const receivable = await lockReceivable(tx, id, supplierId);
      if (!receivable || receivableState(receivable, when.day) !== 'overdue') return;
      if (await addReminder(tx, id, { tone, ...when, by: null })) {
        await tellReminder(this.notices, tx, tone, receivable);
      }
    });
  }
}
