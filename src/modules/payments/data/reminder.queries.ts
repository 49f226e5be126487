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

/** For how many days a reminder that did not go on its day still goes: after a dispute, or a day without jobs. */
const CATCH_UP_DAYS = 30;

/**
 * At most `limit` after `last` of what came to the day of a reminder within the last thirty days and has not had it:
 * not disputed, not from before there were receivables, of suppliers whose reminders go by themselves, by day and id.
 * What is older is not read again each day. Needs the system's sight.
 */
export const remindableOn = (
  reader: Reader,
  today: LocalDate,
  last: Remindable | null,
  limit: number,
): Promise<Remindable[]> =>
  reader.query<Remindable>(
    `select distinct on (r.due_on, r.id) r.id as "receivableId", r.supplier_id as "supplierId", r.due_on as "dueOn",
       s.polite_after as "politeAfter", s.firm_after as "firmAfter", p.sent
     from reminder_setting s
       cross join lateral (values ('polite', s.polite_after), ('firm', s.firm_after)) t (tone, after)
       join receivable r on r.supplier_id = s.organisation_id and r.balance > 0 and not r.past
         and r.due_on between $1::date - t.after - ${CATCH_UP_DAYS} and $1::date - t.after
       cross join lateral (select coalesce(json_agg(p.tone), '[]') as sent, bool_or(p.tone = t.tone) as had,
         bool_or(p.tone = 'firm') as demanded from payment_reminder p where p.receivable_id = r.id) p
     where p.had is not true and p.demanded is not true
       and ($2::date is null or (r.due_on, r.id) > ($2, $3::uuid))
       and not exists (select from payment_dispute d where d.receivable_id = r.id and d.withdrawn_at is null)
     order by r.due_on, r.id limit $4`,
    [today, last?.dueOn ?? null, last?.receivableId ?? null, limit],
  );
