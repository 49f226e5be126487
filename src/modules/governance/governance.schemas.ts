import { z } from 'zod';

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
    resolutions: z.array(
      z.object({ id: z.uuid(), number: z.string(), title: z.string(), adoptedAt: z.iso.datetime() }),
    ),
  })
  .meta({ id: 'Council' });

export const seatTakenAnswer = z.object({ id: z.uuid() }).meta({ id: 'CouncilSeatTaken' });
