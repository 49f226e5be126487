import type { Tx } from '../../../platform/database/db.js';
import type { GatheringState, RegistrationState } from '../domain/gathering-states.js';
import type { GatheringFields } from '../gatherings.schemas.js';
import type { Registration } from './gathering.queries.js';

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

/** Moves a locked event to a state. */
export const moveGathering = async (tx: Tx, id: string, state: GatheringState, at: Date): Promise<void> => {
  await tx.query('update gathering set state = $2, updated_at = $3, version = version + 1 where id = $1', [
    id,
    state,
    at,
  ]);
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

/**
 * Marks as reminded who comes to an event that begins within the time, said so before `saidBefore` and was not reminded
 * yet; gives the ids of the registrations.
 */
export const noteReminded = async (
  tx: Tx,
  begins: { readonly from: Date; readonly before: Date },
  saidBefore: Date,
  at: Date,
): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `update gathering_registration r set reminded_at = $4 from gathering g
     where g.id = r.gathering_id and g.state = 'announced' and g.starts_at >= $1 and g.starts_at < $2
       and r.state = 'confirmed' and r.confirmed_at < $3 and r.reminded_at is null
     returning r.id`,
    [begins.from, begins.before, saidBefore, at],
  );
  return rows.map(({ id }) => id);
};

/** An event has another day: who comes is reminded of that one. */
export const forgetReminders = async (tx: Tx, gatheringId: string): Promise<void> => {
  await tx.query(
    'update gathering_registration set reminded_at = null where gathering_id = $1 and reminded_at is not null',
    [gatheringId],
  );
};
