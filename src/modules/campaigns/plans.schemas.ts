import { z } from 'zod';
import {
  decimal,
  flag,
  line,
  listOf,
  localDate,
  prose,
  refuse,
  webAddress,
  whole,
} from '../../platform/validation/fields.js';
import { langs } from '../../shared/lang.js';
import { parseMoney, type Grosze } from '../../shared/money.js';
import { powiatCodes } from '../../shared/territory.js';
import { basisPointsOf } from '../catalog/index.js';
import { organisationKinds } from '../organisations/index.js';
import { campaignStates, participantStates } from './domain/campaign-states.js';
import type { CampaignFields } from './domain/campaign-rules.js';
import { templateIds } from './domain/campaign-templates.js';

export const MESSAGE_MAX = 300;
export const STORY_MAX = 8000;
export const CRITERIA_MAX = 1000;
export const REASON_MAX = 1000;
const MOST_SHOWN = 12;
const MOST_INVITED = 300;
const MOST_CATEGORIES = 100;

/** An amount in złoty as a Pole types it; grosze out. */
const amount = () =>
  z
    .string()
    .max(40)
    .transform((text, context): Grosze => {
      const parsed = parseMoney(text);
      return (
        parsed ??
        refuse(context, {
          pl: 'Wpisz kwotę w złotych, na przykład 12 000,00.',
          en: 'Enter an amount in zloty such as 12000.00.',
        })
      );
    })
    .meta({ description: 'Net amount in zloty as text; comma or point' });

const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+$/);

const audience = {
  buyerKinds: listOf(z.enum(organisationKinds), { max: organisationKinds.length }).default([]),
  powiats: listOf(z.enum(powiatCodes), { max: powiatCodes.length }).default([]),
  categories: listOf(slug, { max: MOST_CATEGORIES }).default([]),
};
const days = { startsOn: localDate(), endsOn: localDate() };

const planFields = {
  namePl: line(100),
  nameEn: line(100).optional(),
  goal: prose(1000),
  messagePl: line(MESSAGE_MAX).optional(),
  messageEn: line(MESSAGE_MAX).optional(),
  storyPl: prose(STORY_MAX).optional(),
  storyEn: prose(STORY_MAX).optional(),
  criteriaPl: prose(CRITERIA_MAX).optional(),
  criteriaEn: prose(CRITERIA_MAX).optional(),
  ...audience,
  languages: listOf(z.enum(langs), { min: 1, max: langs.length }).default([...langs]),
  ...days,
  budget: amount().optional(),
  fundingSource: line(200).optional(),
  projectName: line(200).optional(),
  projectUrl: webAddress().optional(),
};

/** A campaign that the coordinator plans; what is left out is empty. */
export const planBody = z.strictObject({ ...planFields, template: z.enum(templateIds).optional() });
/** The whole plan anew, for the version that was read. */
export const planEditBody = z.strictObject({ ...planFields, version: whole(1, 2_147_483_647) });
/** What a member asks for; the coordinator writes the rest. */
export const requestBody = z.strictObject({
  namePl: line(100),
  goal: prose(1000),
  messagePl: line(MESSAGE_MAX).optional(),
  ...audience,
  ...days,
});

type Plan = z.output<z.ZodObject<typeof planFields>>;

/** The plan as it is kept. */
export const fieldsOf = (plan: Plan | z.output<typeof requestBody>): CampaignFields => {
  const given: Partial<Plan> & z.output<typeof requestBody> = plan;
  const { namePl, goal, buyerKinds, powiats, categories, startsOn, endsOn } = given;
  return {
    ...{ namePl, goal, buyerKinds, powiats, categories, startsOn, endsOn },
    nameEn: given.nameEn ?? null,
    messagePl: given.messagePl ?? '',
    messageEn: given.messageEn ?? null,
    storyPl: given.storyPl ?? '',
    storyEn: given.storyEn ?? null,
    criteriaPl: given.criteriaPl ?? '',
    criteriaEn: given.criteriaEn ?? null,
    languages: given.languages ?? [...langs],
    budget: given.budget ?? null,
    fundingSource: given.fundingSource ?? null,
    projectName: given.projectName ?? null,
    projectUrl: given.projectUrl ?? null,
  };
};

export const reasonBody = z.strictObject({ reason: prose(REASON_MAX) });
export const invitationBody = z.strictObject({
  organisations: listOf(z.uuid(), { min: 1, max: MOST_INVITED }),
});
const listings = listOf(z.uuid(), { max: MOST_SHOWN });
/** What a member shows, and whether values of its contracts are summed in the report; left out, it is not. */
export const partBody = z.strictObject({ listings: listings.default([]), sharesValue: flag() });
export const pictureBody = z.strictObject({ altPl: line(200), altEn: line(200).optional() });

/** How much lower a listing is in a campaign: by a percentage or to a price, one of the two. */
export const priceBody = z
  .strictObject({
    percent: decimal({ places: 2, positive: true }).optional(),
    price: decimal({ positive: true }).optional(),
    minQuantity: decimal({ positive: true }).optional(),
  })
  .transform(({ percent, price, minQuantity }, context) => {
    if ((percent === undefined) === (price === undefined)) {
      const text = {
        pl: 'Podaj jedno z dwóch: o ile procent taniej albo cenę.',
        en: 'Give one of the two: how many percent off, or a price.',
      };
      context.addIssue({ code: 'custom', params: { text }, path: ['percent'], input: percent });
      return z.NEVER;
    }
    return {
      kind: percent === undefined ? ('price' as const) : ('percent' as const),
      basisPoints: percent === undefined ? null : basisPointsOf(percent),
      price: price ?? null,
      minQuantity: minQuantity ?? null,
    };
  });

export const campaignMade = z.object({ id: z.uuid() }).meta({ id: 'CampaignMade' });
export const campaignMoved = z.object({ state: z.enum(campaignStates) }).meta({ id: 'CampaignMoved' });
export const partMoved = z.object({ state: z.enum(participantStates) }).meta({ id: 'CampaignPartMoved' });
export const invitedAnswer = z.object({ invited: z.int() }).meta({ id: 'CampaignInvited' });
export const yearQuery = z.object({ year: whole(2014, 2200).optional() });
export const emptyBody = z.strictObject({});
