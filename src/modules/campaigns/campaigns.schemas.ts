import { z } from 'zod';
import { localDate, prose, refuse } from '../../platform/validation/fields.js';

/** A listing's id, or the address of its page as copied from the browser. */
export const listingReference = z
  .string()
  .max(500)
  .transform((text, context): string => {
    const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.exec(text)?.[0];
    return (
      id?.toLowerCase() ??
      refuse(context, {
        pl: 'Wklej adres strony oferty.',
        en: 'Paste the address of the listing’s page.',
      })
    );
  });

export const featureBody = z.strictObject({
  listing: listingReference,
  startsOn: localDate(),
  endsOn: localDate(),
  reason: prose(500),
});
export type FeatureInput = z.output<typeof featureBody>;

export const featureMade = z.object({ id: z.uuid() }).meta({ id: 'FeatureMade' });
export const featuresAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        listingId: z.uuid(),
        title: z.string(),
        startsOn: z.string(),
        endsOn: z.string(),
        reason: z.string(),
        running: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Features' });
