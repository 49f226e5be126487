import { z } from 'zod';
import { decimal, localDate, whole } from '../../platform/validation/fields.js';
import { basisPointsOf, offerKinds, type OfferTerms } from './domain/price-offer.js';

const shape = {
  kind: z.enum(offerKinds),
  /** Off the regular price; of the kind `percent`. */
  percent: decimal({ places: 2, positive: true }).optional(),
  /** Net, per unit of the listing; of the kind `price`. */
  price: decimal({ positive: true }).optional(),
  startsOn: localDate(),
  /** The last day. */
  endsOn: localDate(),
  /** From how many units on; absent: any quantity. */
  minQuantity: decimal({ positive: true }).optional(),
};

/** The amount that the kind does not use is dropped, so that no hidden field of a form leaks out. */
const termsOf = (input: z.output<z.ZodObject<typeof shape>>): OfferTerms => ({
  kind: input.kind,
  basisPoints: input.kind === 'percent' && input.percent ? basisPointsOf(input.percent) : null,
  price: (input.kind === 'price' && input.price) || null,
  startsOn: input.startsOn,
  endsOn: input.endsOn,
  minQuantity: input.minQuantity ?? null,
});

export const offerBody = z.strictObject(shape).transform(termsOf);

/** All terms, and the version that was edited; a stale one is refused. */
export const offerChangeBody = z
  .strictObject({ ...shape, version: whole(1, 1e9) })
  .transform(({ version, ...input }) => ({ version, terms: termsOf(input) }));
export type OfferChange = z.output<typeof offerChangeBody>;

export const endOfferBody = z.strictObject({});

/** A lower price that holds today, beside the listing's own. */
export const runningOfferAnswer = z
  .object({
    id: z.uuid(),
    price: z.string().meta({ description: 'Net, in zloty, decimal text; instead of the regular price' }),
    regular: z.string(),
    lowest: z.string().nullable().meta({
      description: 'The lowest price of the 30 days before the reduction; null: not offered before',
    }),
    minQuantity: z.string().nullable().meta({ description: 'From how many units on; null: any quantity' }),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().meta({ description: 'The last day' }),
  })
  .meta({ id: 'RunningPriceOffer' });

export const ownOffersAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        listingId: z.uuid(),
        kind: z.enum(offerKinds),
        percent: z.string().nullable(),
        price: z.string().nullable(),
        reduced: z.string().nullable().meta({ description: 'What it makes of today’s regular price' }),
        startsOn: z.iso.date(),
        endsOn: z.iso.date(),
        minQuantity: z.string().nullable(),
        state: z.enum(['coming', 'running', 'over', 'ended']),
        version: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'OwnPriceOffers' });

export const offerMadeAnswer = z.object({ id: z.uuid() }).meta({ id: 'PriceOfferMade' });
