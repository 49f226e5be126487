import { z } from 'zod';
import { listOf, maybe, whole } from '../../platform/validation/fields.js';
import { langs } from '../../shared/lang.js';
import { powiatCodes } from '../../shared/territory.js';
import { catalogueStates, MOST_PRINTED } from './domain/printed-catalogue.js';

/** Members that one can choose one by one; of more one asks by category, powiat or campaign. */
export const MOST_MEMBERS = 300;

/** What a catalogue holds; what is absent narrows nothing. */
export const catalogueBody = z.strictObject({
  category: maybe(
    z
      .string()
      .max(80)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  ),
  powiat: maybe(z.enum(powiatCodes)),
  campaignId: maybe(z.uuid()),
  members: listOf(z.uuid(), { max: MOST_MEMBERS })
    .default([])
    .transform((chosen) => [...new Set(chosen)]),
  listings: listOf(z.uuid(), { max: MOST_PRINTED })
    .default([])
    .transform((chosen) => [...new Set(chosen)]),
  lang: z.enum(langs).default('pl'),
});
export type CatalogueInput = z.output<typeof catalogueBody>;

/** Of the page: how many listings its reader was told would have no place; `pick`: only to show what one may tick. */
export const catalogueForm = catalogueBody.extend({
  without: whole(0, 1_000_000).default(0),
  pick: z.literal('1').optional(),
});

export const catalogueAnswer = z
  .object({
    id: z.uuid(),
    state: z.enum(catalogueStates),
    requestedAt: z.string(),
    category: z.string().nullable(),
    powiat: z.string().nullable(),
    campaignId: z.uuid().nullable(),
    members: z.array(z.uuid()).meta({ description: "None: everybody's listings" }),
    listings: z.array(z.uuid()).meta({ description: 'None: all of the choice' }),
    lang: z.enum(langs),
    done: z.int(),
    total: z.int().nullable().meta({ description: 'Steps; null until the work begins' }),
    expiresAt: z.string().nullable(),
  })
  .meta({ id: 'PrintedCatalogue' });

export const cataloguesAnswer = z
  .object({ items: z.array(catalogueAnswer) })
  .meta({ id: 'PrintedCatalogues' });
export const catalogueRequested = z
  .object({
    id: z.uuid(),
    leftOut: z.int().meta({ description: 'Listings of the choice that have no place in it' }),
  })
  .meta({ id: 'PrintedCatalogueRequested' });
