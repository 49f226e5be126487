import { z } from 'zod';
import { channels } from '../src/modules/campaigns/index.js';
import { organisationKinds } from '../src/modules/organisations/index.js';
import { memberRoles } from '../src/modules/members/index.js';
import { checkNip, checkPostCode } from '../src/shared/identifiers.js';
import { areaCodes, powiatCodes } from '../src/shared/territory.js';
import { parseDecimal, type Decimal } from '../src/shared/decimal.js';
import { vatRates } from '../src/shared/vat.js';
import capacityRows from './data/capacity.json' with { type: 'json' };
import dealRows from './data/deals.json' with { type: 'json' };
import featureRows from './data/features.json' with { type: 'json' };
import founderRows from './data/founders.json' with { type: 'json' };
import listingRows from './data/listings.json' with { type: 'json' };
import organisationRows from './data/organisations.json' with { type: 'json' };
import profileRows from './data/profiles.json' with { type: 'json' };

const text = z.string().trim().min(1);
const decimal = text.transform((value, context): Decimal => {
  const read = parseDecimal(value);
  if (read === value) return read;
  context.addIssue({ code: 'custom', message: `not a canonical decimal: ${value}` });
  return z.NEVER;
});
const powiat = z.enum(powiatCodes);
const normalised = (check: (value: string) => { ok: boolean; value?: string }) =>
  text.refine((value) => check(value).value === value, 'not a valid, normalised identifier');

/** A signatory of the agreement of 21 November 2014. */
const founder = z.strictObject({
  /** Its place in the agreement's list, and its member number. */
  number: z.int().min(1),
  slug: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: text,
  kind: z.enum(organisationKinds),
  town: text,
  powiat,
  role: z.enum(memberRoles),
  /** Other spellings: of the press, of the scan. */
  aliases: z.array(text),
  /** Who answers for a founder without legal personality. */
  payer: text.optional(),
});

const price = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('from'), min: decimal, max: z.null(), unit: text, vat: z.enum(vatRates) }),
  z.strictObject({ kind: z.literal('range'), min: decimal, max: decimal, unit: text, vat: z.enum(vatRates) }),
]);

/** An invented listing; `sku` is its number in the example set. */
const listing = z.strictObject({
  sku: text.regex(/^L\d\d$/),
  /** Slug of the founder. */
  supplier: text,
  title: text,
  titleEn: text,
  description: text,
  descriptionEn: text,
  category: text,
  kind: z.enum(['product', 'service']),
  price,
  minOrder: text,
  minQuantity: decimal,
  leadDays: z.int().min(0),
  areas: z.array(z.enum(areaCodes)).min(1),
  cpv: text,
  example: z.literal(true),
});

/** An invented buyer. */
const organisation = z.strictObject({
  key: text,
  kind: z.enum(organisationKinds),
  name: text,
  nip: normalised(checkNip),
  payer: text.optional(),
  street: text,
  postCode: normalised(checkPostCode),
  town: text,
  powiat,
  email: z.email().endsWith('.example'),
});

/** What a founder's profile says in the demonstration. */
const profile = z.strictObject({ slug: text, introPl: text, introEn: text });

const days = z.int().min(0).max(366);

/** A deal among the cast, as far as it has come. Days count from the day of filling. */
const deal = z.strictObject({
  buyer: text,
  supplier: text,
  /** SKU of the supplier's listing that it is about. */
  listing: text,
  subject: text,
  need: text,
  quantity: decimal,
  unit: text,
  place: text,
  /** By which way of a running campaign that shows the listing the buyer came; by none when absent. */
  cameBy: z.enum(channels).optional(),
  answerInDays: days,
  wantedInDays: z.strictObject({ from: days, to: days }),
  messages: z.array(z.strictObject({ from: z.enum(['buyer', 'supplier']), text })),
  /** Null while it waits for the supplier. */
  quote: z
    .strictObject({
      lines: z
        .array(
          z.strictObject({
            name: text,
            quantity: decimal,
            unit: text,
            unitPrice: decimal,
            vat: z.enum(vatRates),
          }),
        )
        .min(1),
      validInDays: days,
      paymentDays: days,
      remarks: text,
    })
    .nullable(),
  /** Who does a part of the contract with its supplier, and has said so; net, in grosze. */
  shares: z.array(z.strictObject({ partner: text, work: text, net: z.int().positive() })).optional(),
  /**
   * What was delivered of the contract, and how the buyer answered; null while it waits. Its invoice is of the same day,
   * what was paid came today.
   */
  delivered: z
    .array(
      z.strictObject({
        lines: z.array(z.strictObject({ position: z.number().int(), quantity: decimal })),
        remarks: text,
        answer: z.literal('accept').nullable(),
        daysAgo: days.default(0),
        invoice: text.optional(),
        paid: z.enum(['half', 'all']).optional(),
        reminded: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** How it ended; null while it goes on. */
  end: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('accepted') }),
      z.strictObject({ kind: z.literal('refused'), cause: z.enum(['price', 'date', 'scope']), reason: text }),
      z.strictObject({ kind: z.literal('declined'), cause: z.enum(['capacity', 'date']), reason: text }),
      z.strictObject({ kind: z.literal('cancelled'), cause: z.enum(['not-needed']), reason: text }),
    ])
    .nullable(),
});

/** A listing that the coordinator shows on the home page for some days from the day of filling. */
const feature = z.strictObject({ listing: text, days: z.int().min(1).max(92), reason: text });

/** What a supplier can still take on in each of the twelve months from the day of filling; null = not said. */
const capacity = z.strictObject({
  listing: text,
  unit: text,
  disclosure: z.enum(['none', 'rough', 'exact']),
  free: z.array(decimal.nullable()).length(12),
});

export type FeatureSeed = z.output<typeof feature>;
export type FounderSeed = z.output<typeof founder>;
export type ListingSeed = z.output<typeof listing>;
export type OrganisationSeed = z.output<typeof organisation>;
export type DealSeed = z.output<typeof deal>;
export type ProfileSeed = z.output<typeof profile>;

/** When the agreement was signed, by all founders at once (§4.4). */
export const AGREEMENT_DAY = '2014-11-21';

export const founders = (): FounderSeed[] => z.array(founder).parse(founderRows);
export const listings = (): ListingSeed[] => z.array(listing).parse(listingRows);
export const organisations = (): OrganisationSeed[] => z.array(organisation).parse(organisationRows);
export const profiles = (): ProfileSeed[] => z.array(profile).parse(profileRows);
export const deals = (): DealSeed[] => z.array(deal).parse(dealRows);
export const capacities = (): z.output<typeof capacity>[] => z.array(capacity).parse(capacityRows);
export const features = (): FeatureSeed[] => z.array(feature).parse(featureRows);
