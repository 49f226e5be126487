import type { Tx } from '../../../../platform/database/db.js';
import { forgotten } from '../../../../platform/privacy/data/retention.queries.js';
import type { RetentionRule } from '../../../../platform/privacy/retention-rule.js';

/** What hangs on the address of the person's account. */
export const outsideParts = {
  zaproszenia: `select x.name, x.email, x.nip, p.number, p.subject, x.added_at as "addedAt",
      i.invited_at as "invitedAt", i.coming_at as "comingAt", i.declined_at as "declinedAt",
      i.decline_reason as "declineReason"
    from outside_supplier x join procedure p on p.id = x.procedure_id
      join procedure_invitation i on i.outside_id = x.id join account a on a.email = x.email
    where a.id = $1 order by x.added_at`,
};

/** Takes the address out, and with it the link; the firm's name stays with the papers. */
export const forgetOutsideAddress = async (tx: Tx, email: string): Promise<void> => {
  await tx.query('update outside_supplier set email = null, nip = null where email = $1', [email]);
};

export const outsideRetention: readonly RetentionRule[] = [
  {
    what: 'procurement.outside-suppliers',
    label: {
      pl: 'Adresy dostawców spoza klastra, zaproszonych do wyceny',
      en: 'Addresses of suppliers outside the cluster that were invited to bid',
    },
    since: {
      pl: 'od końca postępowania; gdy nikt go nie zakończył, od roku po terminie',
      en: 'from the end of the procedure; where nobody ended it, from a year after the deadline',
    },
    forget: (tx, before) =>
      forgotten(
        tx,
        `update outside_supplier x set email = null, nip = null from procedure p
         where p.id = x.procedure_id and x.email is not null
           and coalesce(p.decided_at, p.cancelled_at, coalesce(p.deadline, x.added_at) + interval '365 days') < $1
         returning x.id`,
        before,
      ),
  },
];
