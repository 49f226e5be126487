/** How often one is reminded at most. */
export const REMINDERS_MAX = 2;
/** So long one is left in peace after the invitation and after a reminder. */
export const REMINDER_HOURS = 24;

const HOUR_MS = 3_600_000;

type Reminded = {
  readonly invitedAt: Date;
  readonly declinedAt: Date | null;
  readonly reminded: number;
  readonly lastRemindedAt: Date | null;
};

/**
 * Whether an invited supplier may be reminded. Everybody who has not declined is, whether it has quoted or not: a
 * reminder must not tell its receiver, or the buyer who counts them, that there is a quote.
 */
export const isRemindable = (invited: Reminded, deadline: Date, now: Date): boolean =>
  now < deadline &&
  invited.declinedAt === null &&
  invited.reminded < REMINDERS_MAX &&
  now.getTime() - (invited.lastRemindedAt ?? invited.invitedAt).getTime() >= REMINDER_HOURS * HOUR_MS;
