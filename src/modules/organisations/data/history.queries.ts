import type { Reader } from '../../../platform/database/db.js';

export type HistoryLine = {
  id: string;
  at: Date;
  action: string;
  /** Null: the site itself, or somebody whose account is gone. */
  who: string | null;
  /** The person whom it was about, where it was about one. */
  person: string | null;
  details: Record<string, unknown>;
};

/** What happened to an organisation's own data and people, the latest first; `actions` are those that it may show. */
export const historyOf = (
  reader: Reader,
  organisationId: string,
  actions: readonly string[],
  limit: number,
): Promise<HistoryLine[]> =>
  reader.query<HistoryLine>(
    `select v.id, v.at, v.action, v.details, a.name as who, p.name as person from activity v
       left join account a on a.id = v.account_id
       left join account p on p.id::text = v.details->>'person'
     where v.subject_id = $1 and v.subject_kind = 'organisation' and v.action = any($2::text[])
     order by v.at desc, v.id desc limit $3`,
    [organisationId, actions, limit],
  );
