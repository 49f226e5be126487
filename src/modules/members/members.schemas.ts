import { z } from 'zod';
import {
  checked,
  email,
  flag,
  line,
  listOf,
  prose,
  webAddress,
  whole,
} from '../../platform/validation/fields.js';
import { checkPhone } from '../../shared/identifiers.js';
import { areaCodes, powiatCodes } from '../../shared/territory.js';
import { organisationKinds } from '../organisations/index.js';
import { shownContactAnswer } from './contacts.schemas.js';
import { applicationStates } from './domain/application-state.js';
import { requirements } from './domain/completeness.js';
import { memberRoles } from './domain/member-role.js';
import { profileStepNames } from './domain/profile-completion.js';

export const INTRO_MAX = 300;
export const STORY_MAX = 8000;
export const REASON_MAX = 2000;
export const STATEMENT_MAX = 4000;
export const SIGNATORIES_MAX = 1000;
const CATEGORIES_MAX = 12;

/** A list, or one text with commas or line ends between the items, as a person types it. */
const tradeList = () =>
  z.preprocess(
    (value) =>
      typeof value === 'string' ? value.split(/[,;\n]/).filter((item) => item.trim() !== '') : value,
    z.array(line(60)).max(CATEGORIES_MAX),
  );

/** The whole profile: what is left out becomes empty. */
export const profileBody = z.strictObject({
  introPl: line(INTRO_MAX).optional(),
  introEn: line(INTRO_MAX).optional(),
  storyPl: prose(STORY_MAX).optional(),
  storyEn: prose(STORY_MAX).optional(),
  website: webAddress().optional(),
  contactRole: line(80).optional(),
  contactEmail: email().optional(),
  contactPhone: checked(checkPhone).optional(),
  areas: listOf(z.enum(areaCodes), { max: areaCodes.length }).default([]),
  categories: tradeList().default([]),
  /** The version that was edited; a stale one is refused. */
  version: whole(1, 1e9),
});
export type ProfileInput = z.output<typeof profileBody>;

/** A photo comes beside it, in a multipart form as `photo`. */
export const profilePhotoBody = z.strictObject({ alt: line(160) });
export const profilePhotoMadeAnswer = z.object({ id: z.uuid() }).meta({ id: 'ProfilePhotoAdded' });

export const applicationBody = z.strictObject({
  role: z.enum(memberRoles),
  statement: prose(STATEMENT_MAX),
  /** Who will sign the accession statement. */
  signatories: prose(SIGNATORIES_MAX).optional(),
});
export type ApplicationInput = z.output<typeof applicationBody>;

export const refusalBody = z.strictObject({ reason: prose(REASON_MAX) });
/** An admission may say why as well. */
export const admissionBody = z.strictObject({ reason: prose(REASON_MAX).optional() }).optional();
export const completionBody = z.strictObject({ request: prose(REASON_MAX) });
export const appealBody = z.strictObject({ text: prose(STATEMENT_MAX) });

export const membersQuery = z.object({
  q: z.literal('').or(line(100)).optional(),
  powiat: listOf(z.enum(powiatCodes), { max: powiatCodes.length }).default([]),
  role: z.enum(memberRoles).optional(),
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, 100).prefault(24),
});

/** An address may hold anything; what cannot be read is as if absent. */
export const directoryPageQuery = z.object({
  q: line(100).optional().catch(undefined),
  powiat: listOf(z.enum(powiatCodes), { max: powiatCodes.length }).default([]).catch([]),
  rola: z.enum(memberRoles).optional().catch(undefined),
  strona: whole(1, 10_000).catch(1).default(1),
});

/** Any text: an address that nobody has is answered by "not found", not by "malformed". */
export const slugParam = z.string().max(200);

const memberFields = {
  organisationId: z.uuid(),
  number: z.number().int(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  role: z.enum(memberRoles),
  town: z.string(),
  powiat: z.string().nullable(),
  joinedOn: z.iso.date(),
  claimed: z.boolean().meta({ description: 'False while nobody acts for it: it cannot be asked' }),
  introPl: z.string().nullable(),
  introEn: z.string().nullable(),
  categories: z.array(z.string()),
};

const textFields = {
  storyPl: z.string().nullable(),
  storyEn: z.string().nullable(),
  website: z.string().nullable(),
  contactRole: z.string().nullable(),
  contactEmail: z.string().nullable(),
  contactPhone: z.string().nullable(),
  areas: z.array(z.string()),
};

export const memberAnswer = z.object(memberFields).meta({ id: 'Member' });
export const profileAnswer = z
  .object({
    ...memberFields,
    ...textFields,
    photos: z
      .array(z.object({ id: z.uuid(), alt: z.string(), width: z.number().int(), height: z.number().int() }))
      .meta({ description: 'Bytes at /czlonkowie/{slug}/zdjecia/{id}/card and …/large' }),
    contacts: z.array(shownContactAnswer).meta({
      description: 'Each for one matter, in the order that the member chose; contact… is the general one',
    }),
  })
  .meta({ id: 'MemberProfile' });

export const membersAnswer = z
  .object({
    items: z.array(memberAnswer),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
    facets: z.object({
      powiats: z.array(z.object({ powiat: z.string(), count: z.number().int() })),
      roles: z.array(z.object({ role: z.enum(memberRoles), count: z.number().int() })),
    }),
  })
  .meta({ id: 'MemberPage' });

export const ownProfileAnswer = z
  .object({
    introPl: z.string().nullable(),
    introEn: z.string().nullable(),
    categories: z.array(z.string()),
    ...textFields,
    version: z.number().int(),
    completion: z.object({
      percent: z.number().int(),
      missing: z.array(z.enum(profileStepNames)).meta({ description: 'The first is the best next step' }),
    }),
    hiddenAt: z.iso.datetime().nullable().meta({ description: 'Since when the coordinator hides it' }),
  })
  .meta({ id: 'OwnProfile' });

export const scanAnswer = z
  .object({
    name: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    at: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'SignedScan' });

export const applicationAnswer = z
  .object({
    id: z.uuid(),
    organisationId: z.uuid(),
    organisationName: z.string(),
    role: z.enum(memberRoles),
    statement: z.string(),
    signatories: z.string().nullable(),
    state: z.enum(applicationStates),
    completionRequest: z.string().nullable(),
    reason: z.string().nullable(),
    overturnedBy: z
      .string()
      .nullable()
      .meta({ description: 'Number of the resolution of the council that overturned the refusal' }),
    signed: scanAnswer.nullable().meta({ description: 'The signed accession statement' }),
    submittedAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'MembershipApplication' });

/** For the coordinator: with what is missing, and who looks like the applicant. */
export const applicationInFullAnswer = applicationAnswer
  .extend({
    checks: z.array(z.object({ requirement: z.enum(requirements), done: z.boolean() })),
    lookalikes: z.array(
      z.object({
        organisationId: z.uuid(),
        name: z.string(),
        number: z.number().int().nullable(),
        member: z.boolean(),
        sameNip: z.boolean(),
        sameKrs: z.boolean(),
        sameName: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'MembershipApplicationInFull' });

export const applicationsAnswer = z
  .object({ items: z.array(applicationAnswer) })
  .meta({ id: 'MembershipApplications' });

export const appliedAnswer = z.object({ id: z.uuid() }).meta({ id: 'MembershipApplied' });

export const admittedAnswer = z
  .object({ number: z.number().int(), slug: z.string() })
  .meta({ id: 'MembershipAdmitted' });

export const membershipAnswer = z
  .object({
    member: z.boolean(),
    number: z.number().int().nullable(),
    slug: z.string().nullable(),
    role: z.enum(memberRoles).nullable(),
    joinedOn: z.iso.date().nullable(),
    leftAt: z.iso.datetime().nullable(),
    application: applicationAnswer.nullable(),
    checks: z.array(z.object({ requirement: z.enum(requirements), done: z.boolean() })),
    appeal: z
      .object({
        state: z.enum(['open', 'upheld', 'overturned']),
        filedAt: z.iso.datetime(),
        resolution: z.string().nullable(),
      })
      .nullable(),
    appealUntil: z.iso.date().nullable().meta({
      description: 'The last day to appeal against a refusal; null when there is nothing to appeal',
    }),
  })
  .meta({ id: 'OwnMembership' });

export const appealedAnswer = z.object({ id: z.uuid() }).meta({ id: 'AppealFiled' });

export const leaveBody = z
  .strictObject({
    /** The leaver keeps its submitted quotes, as one that is no member. */
    keepQuotes: flag(),
  })
  .optional();

export const leftAnswer = z.object({ leftAt: z.iso.datetime() }).meta({ id: 'MembershipLeft' });

const departureFields = {
  number: z.number().int(),
  joinedOn: z.iso.date(),
  leftAt: z.iso.datetime(),
  keepQuotes: z.boolean(),
  statement: z.string().meta({ description: 'The declaration as recorded, in Polish' }),
  sha256: z.string().meta({ description: 'Of the declaration' }),
  followed: z.array(
    z.object({ what: z.object({ pl: z.string(), en: z.string() }), count: z.number().int() }),
  ),
  notice: scanAnswer.nullable().meta({ description: 'The signed notice' }),
};

export const departureAnswer = z.object(departureFields).meta({ id: 'Departure' });

export const departuresAnswer = z
  .object({
    items: z.array(z.object({ id: z.uuid(), organisationName: z.string(), ...departureFields })),
  })
  .meta({ id: 'Departures' });

/** Forms of one button: the button is the confirmation. */
export const emptyBody = z.strictObject({});
