import type { Reader, Tx } from '../../../platform/database/db.js';
import type { Lang } from '../../../shared/lang.js';
import type { RegistrationState } from '../domain/gathering-states.js';
import type { Gathering } from './gathering.entities.js';

export type GatheringRow = Omit<Gathering, 'createdBy' | 'createdAt'>;

export type Registration = {
  readonly id: string;
  readonly gatheringId: string;
  readonly email: string;
  readonly name: string;
  readonly organisationName: string | null;
  readonly lang: Lang;
  readonly state: RegistrationState;
  readonly confirmedAt: Date | null;
};

const GATHERING = `select id, title_pl as "titlePl", title_en as "titleEn", text_pl as "textPl", text_en as "textEn",
  place, starts_at as "startsAt", ends_at as "endsAt", registers, places, state, version, updated_at as "updatedAt"
  from gathering`;
const REGISTRATION = `select id, gathering_id as "gatheringId", email, name, organisation_name as "organisationName",
  lang, state, confirmed_at as "confirmedAt" from gathering_registration`;

/** Those that are not over, the next first; of the ids only, when they are given. */
export const comingGatherings = (
  reader: Reader,
  now: Date,
  limit: number,
  ids: readonly string[] | null = null,
): Promise<GatheringRow[]> =>
  reader.query(
    `${GATHERING} where ends_at > $1 and ($3::uuid[] is null or id = any($3)) order by starts_at, id limit $2`,
    [now, limit, ids],
  );

/** The latest first, past ones too. */
export const allGatherings = (reader: Reader, limit: number): Promise<GatheringRow[]> =>
  reader.query(`${GATHERING} order by starts_at desc, id limit $1`, [limit]);

export const gatheringById = async (reader: Reader, id: string): Promise<GatheringRow | null> =>
  (await reader.query<GatheringRow>(`${GATHERING} where id = $1`, [id]))[0] ?? null;

/** The same, locked until the transaction ends: places are counted under this lock alone. */
export const lockGathering = async (tx: Tx, id: string): Promise<GatheringRow | null> =>
  (await tx.query<GatheringRow>(`${GATHERING} where id = $1 for update`, [id]))[0] ?? null;

/** How many have a place at each of the events, by id; nothing for one that nobody comes to. With the system's sight. */
export const takenPlaces = async (
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (ids.length === 0) return new Map();
  const rows = await reader.query<{ id: string; taken: number }>(
    `select gathering_id as id, count(*)::int as taken from gathering_registration
     where gathering_id = any($1) and state = 'confirmed' group by gathering_id`,
    [ids],
  );
  return new Map(rows.map(({ id, taken }) => [id, taken]));
};

export const registrationById = async (reader: Reader, id: string): Promise<Registration | null> =>
  (await reader.query<Registration>(`${REGISTRATION} where id = $1`, [id]))[0] ?? null;

/** Who comes, in the order in which they said so. */
export const confirmedRegistrations = (reader: Reader, gatheringId: string): Promise<Registration[]> =>
  reader.query(`${REGISTRATION} where gathering_id = $1 and state = 'confirmed' order by confirmed_at, id`, [
    gatheringId,
  ]);
