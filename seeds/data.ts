import { z } from 'zod';
import { organisationKinds } from '../src/modules/organisations/index.js';
import { memberRoles } from '../src/modules/members/index.js';
import { checkNip, checkPostCode } from '../src/shared/identifiers.js';
import { areaCodes, powiatCodes } from '../src/shared/territory.js';
import { parseDecimal } from '../src/shared/decimal.js';
import { vatRates } from '../src/shared/vat.js';
import founderRows from './data/founders.json' with { type: 'json' };
import listingRows from './data/listings.json' with { type: 'json' };
import organisationRows from './data/organisations.json' with { type: 'json' };
import profileRows from './data/profiles.json' with { type: 'json' };

const text = z.string().trim().min(1);
const decimal = text.refine((value) => parseDecimal(value) === value, 'not a canonical decimal');
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

export type FounderSeed = z.output<typeof founder>;
export type ListingSeed = z.output<typeof listing>;
export type OrganisationSeed = z.output<typeof organisation>;
export type ProfileSeed = z.output<typeof profile>;

/** When the agreement was signed, by all founders at once (§4.4). */
export const AGREEMENT_DAY = '2014-11-21';

export const founders = (): FounderSeed[] => z.array(founder).parse(founderRows);
export const listings = (): ListingSeed[] => z.array(listing).parse(listingRows);
export const organisations = (): OrganisationSeed[] => z.array(organisation).parse(organisationRows);
export const profiles = (): ProfileSeed[] => z.array(profile).parse(profileRows);
