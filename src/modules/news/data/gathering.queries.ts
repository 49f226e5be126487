import type { Reader, Tx } from '../../../platform/database/db.js';
import type { Lang } from '../../../shared/lang.js';
import type { RegistrationState } from '../domain/gathering-states.js';
import type { GatheringFields } from '../gatherings.schemas.js';
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

/** With the system's sight. */
export const takenPlaces = async (reader: Reader, id: string): Promise<number> => {
  const [row] = await reader.query<{ taken: number }>(
    `select count(*)::int as taken from gathering_registration where gathering_id = $1 and state = 'confirmed'`,
    [id],
  );
  return row?.taken ?? 0;
};

export const registrationById = async (reader: Reader, id: string): Promise<Registration | null> =>
  (await reader.query<Registration>(`${REGISTRATION} where id = $1`, [id]))[0] ?? null;

/** Who comes, in the order in which they said so. */
export const confirmedRegistrations = (reader: Reader, gatheringId: string): Promise<Registration[]> =>
  reader.query(`${REGISTRATION} where gathering_id = $1 and state = 'confirmed' order by confirmed_at, id`, [
    gatheringId,
  ]);

const valuesOf = (fields: GatheringFields, startsAt: Date, endsAt: Date) => [
  ...[fields.titlePl, fields.titleEn ?? null, fields.textPl, fields.textEn ?? null, fields.place],
  ...[startsAt, endsAt, fields.registers, fields.registers ? (fields.places ?? null) : null],
];

export const insertGathering = async (
  tx: Tx,
  id: string,
  fields: GatheringFields,
  [startsAt, endsAt]: readonly [Date, Date],
  by: string,
  at: Date,
): Promise<void> => {
  await tx.query(
    `insert into gathering (id, created_by, created_at, updated_at, version, state, title_pl, title_en, text_pl, text_en,
       place, starts_at, ends_at, registers, places)
     values ($1, $2, $3, $3, 1, 'announced', $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [id, by, at, ...valuesOf(fields, startsAt, endsAt)],
  );
};

export const rewriteGathering = async (
  tx: Tx,
  id: string,
  fields: GatheringFields,
  [startsAt, endsAt]: readonly [Date, Date],
  at: Date,
): Promise<void> => {
  await tx.query(
    `update gathering set version = version + 1, updated_at = $2, title_pl = $3, title_en = $4, text_pl = $5,
       text_en = $6, place = $7, starts_at = $8, ends_at = $9, registers = $10, places = $11 where id = $1`,
    [id, at, ...valuesOf(fields, startsAt, endsAt)],
  );
};

export const cancelGathering = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.query(
    `update gathering set state = 'cancelled', updated_at = $2, version = version + 1 where id = $1`,
    [id, at],
  );
};

/**
 * Notes that somebody wants to come; gives the id behind the address. What a confirmed one has said stays, since
 * anybody can type anybody's address.
 */
export const noteRegistration = async (
  tx: Tx,
  asked: Pick<Registration, 'id' | 'gatheringId' | 'email' | 'name' | 'organisationName' | 'lang'>,
  at: Date,
): Promise<string> => {
  const [row] = await tx.query<{ id: string }>(
    `insert into gathering_registration as r (id, gathering_id, email, name, organisation_name, lang, state, asked_at)
     values ($1, $2, $3, $4, $5, $6, 'asked', $7)
     on conflict (gathering_id, email) do update set
       name = case when r.state = 'confirmed' then r.name else excluded.name end,
       organisation_name = case when r.state = 'confirmed' then r.organisation_name else excluded.organisation_name end,
       lang = case when r.state = 'confirmed' then r.lang else excluded.lang end,
       asked_at = excluded.asked_at
     returning id`,
    [asked.id, asked.gatheringId, asked.email, asked.name, asked.organisationName, asked.lang, at],
  );
  if (!row) throw new Error('No registration was noted');
  return row.id;
};

export const moveRegistration = async (
  tx: Tx,
  id: string,
  state: RegistrationState,
  at: Date,
): Promise<void> => {
  await tx.query(
    `update gathering_registration set state = $2, confirmed_at = case when $2 = 'confirmed' then $3 else confirmed_at end
     where id = $1`,
    [id, state, at],
  );
};
