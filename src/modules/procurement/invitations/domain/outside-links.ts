/** For how many days after the deadline the link goes on: the opening, questions about the bid and the choice. */
export const AWARD_DAYS = 60;
/** How many outside suppliers one buyer may add within 24 hours, in all its procedures. */
export const OUTSIDE_A_DAY = 20;

const DAY_MS = 86_400_000;

type Link = {
  readonly revokedAt: Date | null;
  /** Null once the address is erased. */
  readonly email: string | null;
  readonly invitedAt: Date | null;
  /** Of the procedure, as it stands now; null in a draft. */
  readonly deadline: Date | null;
};

/** When the link ends; null while the procedure has no deadline. A moved deadline moves it too. */
export const linkEnd = (deadline: Date | null): Date | null =>
  deadline && new Date(deadline.getTime() + AWARD_DAYS * DAY_MS);

/** Whether the link opens: only for who was invited, until its end, and for nobody from its revocation on. */
export const linkOpens = ({ revokedAt, email, invitedAt, deadline }: Link, now: Date): boolean => {
  const end = linkEnd(deadline);
  return revokedAt === null && email !== null && invitedAt !== null && end !== null && now < end;
};
