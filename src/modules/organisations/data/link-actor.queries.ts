import type { ActingOrganisation } from '../../../platform/access/actor.js';
import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { AccountId } from '../../../shared/ids.js';

export type LinkActorRow = {
  accountId: AccountId;
  name: string;
  email: string;
  organisations: ActingOrganisation[];
  coordinatorId: string | null;
  /** Members in whose council seat the person sits. */
  seats: string[];
};

/** A person with all their organisations as they are now; null without a confirmed account. */
export const personBehindLink = async (
  reader: Reader,
  accountId: string,
  today: LocalDate,
): Promise<LinkActorRow | null> =>
  (
    await reader.query<LinkActorRow>(
      `select a.id as "accountId", a.name, a.email,
         coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'role', p.role) order by o.name)
           from organisation_person p join organisation o on o.id = p.organisation_id
           where p.account_id = a.id and o.confirmed_at is not null), '[]') as organisations,
         (select organisation_id from coordinator_assignment
           where valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)) as "coordinatorId",
         array(select c.organisation_id from council_seat c where c.account_id = a.id) as seats
       from account a where a.id = $1 and a.confirmed_at is not null`,
      [accountId, today],
    )
  )[0] ?? null;
