import { z } from 'zod';
import { line, maybe, refuse } from '../../platform/validation/fields.js';
import { powiatCodes } from '../../shared/territory.js';
import { listingReference } from './campaigns.schemas.js';
import { linkChannels, linkTargets } from './domain/short-link.js';

/** A member's slug, or the address of its profile as copied from the browser. */
const memberReference = z
  .string()
  .trim()
  .max(500)
  .transform((text, context): string => {
    const slug = /(?:^|\/(?:czlonkowie|members)\/)~?([a-z0-9]+(?:-[a-z0-9]+)*)(?:[/?#]|$)/.exec(text)?.[1];
    return (
      slug ??
      refuse(context, { pl: 'Wklej adres profilu członka.', en: 'Paste the address of a member’s profile.' })
    );
  });

const label = line(80);

/** Where a link leads is said by kind and id; `listing` and `member` also take the address of our own page. */
export const shortLinkBody = z.strictObject({
  label,
  channel: z.enum(linkChannels).default('poster'),
  campaignId: maybe(z.uuid()),
  target: z.enum(linkTargets),
  listing: maybe(listingReference),
  member: maybe(memberReference),
  category: maybe(
    z
      .string()
      .max(80)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  ),
  powiat: maybe(z.enum(powiatCodes)),
});
export type ShortLinkInput = z.output<typeof shortLinkBody>;

export const shortLinkLabelBody = z.strictObject({ label });

export const shortLinksQuery = z.object({ campaignId: z.uuid().optional() });

export const posterPaper = z.enum(['a4', 'a3']);

export const qrFormat = z.enum(['svg', 'png']);

const shortLinkAnswer = z
  .object({
    id: z.uuid(),
    code: z.string(),
    address: z.string().meta({ description: 'The short address in full' }),
    label: z.string(),
    channel: z.enum(linkChannels),
    campaign: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    target: z.enum(linkTargets),
    leadsTo: z.string().meta({ description: 'The full address to which it leads now' }),
    opened: z.int().meta({ description: 'How often people opened it; programs are not counted' }),
    madeAt: z.string(),
    disabledAt: z.string().nullable(),
  })
  .meta({ id: 'ShortLink' });

export const shortLinksAnswer = z.object({ items: z.array(shortLinkAnswer) }).meta({ id: 'ShortLinks' });
export const shortLinkDetails = shortLinkAnswer
  .extend({ days: z.array(z.object({ day: z.string(), opened: z.int() })) })
  .meta({ id: 'ShortLinkDetails' });
export const shortLinkMade = z.object({ id: z.uuid(), code: z.string() }).meta({ id: 'ShortLinkMade' });
