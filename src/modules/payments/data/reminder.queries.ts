import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import { noReminders, type ReminderSetting, type ReminderTone } from '../domain/reminder.js';

export type SentReminder = {
  readonly tone: ReminderTone;
  readonly day: LocalDate;
  readonly at: Date;
  /** Null where it went by itself. */
  readonly sentByName: string | null;
};

/** The reminders of a receivable, oldest first. */
export const remindersOf = (reader: Reader, receivableId: string): Promise<SentReminder[]> =>
  reader.query<SentReminder>(
    `select tone, day, at, sent_by_name as "sentByName" from payment_reminder where receivable_id = $1 order by at`,
    [receivableId],
  );

/** When the organisation's reminders go by themselves. */
export const reminderSettingOf = async (reader: Reader, organisationId: string): Promise<ReminderSetting> => {
  const [setting] = await reader.query<ReminderSetting>(
    `select polite_after as "politeAfter", firm_after as "firmAfter" from reminder_setting where organisation_id = $1`,
    [organisationId],
  );
  return setting ?? noReminders;
};

export const keepReminderSetting = async (
  tx: Tx,
  organisationId: string,
  { politeAfter, firmAfter }: ReminderSetting,
): Promise<void> => {
  await tx.query(
    `insert into reminder_setting (organisation_id, polite_after, firm_after) values ($1, $2, $3)
     on conflict (organisation_id) do update set polite_after = excluded.polite_after, firm_after = excluded.firm_after`,
    [organisationId, politeAfter, firmAfter],
  );
};

/** False when one of the tone went already that day. */
export const addReminder = async (
  tx: Tx,
  receivableId: string,
  {
    tone,
    day,
    at,
    by,
  }: { tone: ReminderTone; day: LocalDate; at: Date; by: { id: string; name: string } | null },
): Promise<boolean> => {
  const made = await tx.query(
    `insert into payment_reminder (receivable_id, tone, day, at, sent_by, sent_by_name)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning tone`,
    [receivableId, tone, day, at, by?.id ?? null, by?.name ?? null],
  );
  return made.length > 0;
};

export type Remindable = ReminderSetting & {
  readonly receivableId: string;
  readonly supplierId: string;
  readonly dueOn: LocalDate;
  readonly sent: readonly ReminderTone[];
};

/** What is overdue, not disputed, and of a supplier whose reminders go by themselves; needs the system's sight. */
export const remindableOn = (reader: Reader, today: LocalDate): Promise<Remindable[]> =>
  reader.query<Remindable>(
    `select r.id as "receivableId", r.supplier_id as "supplierId", r.due_on as "dueOn",
       s.polite_after as "politeAfter", s.firm_after as "firmAfter",
       (select coalesce(json_agg(p.tone), '[]') from payment_reminder p where p.receivable_id = r.id) as sent
     from receivable r join reminder_setting s on s.organisation_id = r.supplier_id
     where r.balance > 0 and r.due_on < $1
       and not exists (select from payment_dispute d where d.receivable_id = r.id and d.withdrawn_at is null)
     order by r.due_on, r.id`,
    [today],
  );
