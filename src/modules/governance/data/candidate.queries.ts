import type { Reader } from '../../../platform/database/db.js';
import { byPolishName } from '../../../platform/database/polish-order.js';

export type Candidate = { id: string; name: string };

const BY_NAME = `order by ${byPolishName('o.name')}, o.id`;

/** Members that can be suspended. */
export const activeMembers = (reader: Reader): Promise<Candidate[]> =>
  reader.query<Candidate>(
    `select o.organisation_id as id, o.name from active_member o
     order by ${byPolishName('o.name')}, o.organisation_id`,
  );

/** Members whose suspension can be lifted. */
export const suspendedMembers = (reader: Reader): Promise<Candidate[]> =>
  reader.query<Candidate>(
    `select o.id, o.name from absent_member s join organisation o on o.id = s.organisation_id
     where s.suspended ${BY_NAME}`,
  );

/** Who may be entrusted with the coordination: members and support organisations whose people are here. */
export const possibleCoordinators = (reader: Reader): Promise<Candidate[]> =>
  reader.query<Candidate>(
    `select o.id, o.name from organisation o left join active_member m on m.organisation_id = o.id
     where o.confirmed_at is not null and (m.organisation_id is not null or o.kind in ('support-body', 'ngo'))
       and exists (select from organisation_person p where p.organisation_id = o.id) ${BY_NAME}`,
  );
