import { z } from 'zod';
import { listOf, localDate } from '../../platform/validation/fields.js';
import { silences } from './domain/silence.js';
import { slots } from './domain/touch.js';

/** Places for a campaign: the same days in each of the slots. */
export const placementBody = z.strictObject({
  // None at all is told of in words.
  slots: listOf(z.enum(slots), { max: slots.length })
    .optional()
    .transform((chosen) => [...new Set(chosen)]),
  startsOn: localDate(),
  endsOn: localDate(),
});
export type PlacementInput = z.output<typeof placementBody>;

export const placementsMade = z.object({ ids: z.array(z.uuid()) }).meta({ id: 'PlacementsMade' });

const shownAnswer = z.object({
  slot: z.enum(slots),
  organisationId: z.uuid(),
  name: z.string(),
  shown: z.int(),
});

export const placementsAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        slot: z.enum(slots),
        startsOn: z.string(),
        endsOn: z.string(),
        endedAt: z.iso.datetime().nullable(),
        stands: z.boolean().meta({ description: 'Whether it stands at this moment' }),
        silence: z.enum(silences).nullable().meta({ description: 'Why nobody sees it; null = it is seen' }),
      }),
    ),
    shown: z.array(shownAnswer.extend({ clicks: z.int() })),
  })
  .meta({ id: 'Placements' });

export const rotationAnswer = z
  .object({
    campaign: z.string(),
    places: z.array(z.object({ slot: z.enum(slots), startsOn: z.string(), endsOn: z.string() })),
    shown: z.array(shownAnswer),
  })
  .meta({ id: 'Rotation' });
