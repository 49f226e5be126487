import { z } from 'zod';
import { line, listOf, localDate, prose, whole } from '../../platform/validation/fields.js';

/** The two places that a member has in the council. */
export const places = ['representative', 'deputy'] as const;
export type Place = (typeof places)[number];

export const placeParam = z.enum(places);
export const vacateBody = z.strictObject({ place: placeParam });

export const seatBody = z.strictObject({ accountId: z.uuid(), place: placeParam.default('representative') });
export type SeatInput = z.output<typeof seatBody>;

export const seatAnswer = z
  .object({
    organisationId: z.uuid(),
    organisationName: z.string(),
    number: z.number().int(),
    slug: z.string(),
    person: z.string(),
    place: placeParam,
    since: z.iso.datetime(),
  })
  .meta({ id: 'CouncilSeat' });

export const councilAnswer = z
  .object({
    seats: z.array(seatAnswer),
    members: z.number().int().meta({ description: 'How many members there are; each may have a seat' }),
    coordinators: z.array(
      z.object({
        organisationId: z.uuid(),
        name: z.string(),
        validFrom: z.iso.date(),
        validTo: z.iso.date().nullable().meta({ description: 'The last day; null while it lasts' }),
        resolution: z.string().nullable(),
      }),
    ),
    meetingAlert: z
      .object({
        level: z.enum(['soon', 'late']),
        since: z.iso.date(),
        days: z.number().int(),
        until: z.iso.date(),
      })
      .nullable()
      .meta({ description: 'After 75 and after 90 days without a meeting; null before' }),
    resolutions: z.array(
      z.object({ id: z.uuid(), number: z.string(), title: z.string(), adoptedAt: z.iso.datetime() }),
    ),
  })
  .meta({ id: 'Council' });

export const seatTakenAnswer = z.object({ id: z.uuid() }).meta({ id: 'CouncilSeatTaken' });

export const logQuery = z.object({
  action: line(60).optional(),
  from: localDate().optional(),
  to: localDate().optional(),
  page: whole(1, 10_000).default(1),
  perPage: whole(1, 100).default(30),
});

/** An address may hold anything; what cannot be read is as if absent. */
export const logPageQuery = z.object({
  akcja: line(60).nullable().catch(null).default(null),
  od: localDate().nullable().catch(null).default(null),
  do: localDate().nullable().catch(null).default(null),
  strona: whole(1, 10_000).catch(1).default(1),
});

export const logAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        at: z.iso.datetime(),
        action: z.string(),
        person: z.string().nullable(),
        coordinator: z.string().nullable().meta({ description: 'The organisation that coordinated then' }),
        subjectKind: z.string(),
        subjectId: z.uuid(),
        subjectName: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    actions: z.array(z.string()).meta({ description: 'What there is to filter by' }),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'CoordinatorLog' });

export const meetingBody = z.strictObject({
  heldOn: localDate(),
  subject: prose(2000),
  /** Organisations that were there. */
  present: listOf(z.uuid(), { max: 5000 }).default([]),
});
export type MeetingInput = z.output<typeof meetingBody>;

export const meetingsAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        heldOn: z.iso.date(),
        subject: z.string(),
        present: z.array(z.string()).meta({ description: 'Names of the members that were there' }),
      }),
    ),
  })
  .meta({ id: 'CouncilMeetings' });

export const meetingRecordedAnswer = z.object({ id: z.uuid() }).meta({ id: 'CouncilMeetingRecorded' });
