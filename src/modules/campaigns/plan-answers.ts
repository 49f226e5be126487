import { z } from 'zod';
import { langs } from '../../shared/lang.js';
import type { CampaignRow } from './data/campaign-row.js';
import type { ParticipantLine } from './data/participants.queries.js';
import { campaignActionsOf, type CampaignRole } from './domain/campaign-policy.js';
import { campaignActions, campaignStates, participantStates } from './domain/campaign-states.js';
import { fitOf, fits, type Candidate } from './domain/candidates.js';
import { templateIds } from './domain/campaign-templates.js';

const texts = { namePl: z.string(), nameEn: z.string().nullable() };
const days = { startsOn: z.iso.date(), endsOn: z.iso.date().meta({ description: 'The last day' }) };
const picture = z
  .object({ id: z.uuid(), altPl: z.string(), altEn: z.string().nullable(), width: z.int(), height: z.int() })
  .nullable();

export const planAnswer = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    state: z.enum(campaignStates).meta({ description: 'What the clock has made of it included' }),
    ...texts,
    goal: z.string(),
    messagePl: z.string().meta({ description: 'Empty while it is not written' }),
    messageEn: z.string().nullable(),
    storyPl: z.string(),
    storyEn: z.string().nullable(),
    criteriaPl: z.string(),
    criteriaEn: z.string().nullable(),
    buyerKinds: z.array(z.string()).meta({ description: 'None: every buyer' }),
    powiats: z.array(z.string()).meta({ description: 'None: everywhere' }),
    categories: z.array(z.string()).meta({ description: 'None: everything' }),
    languages: z.array(z.enum(langs)),
    ...days,
    budget: z.int().nullable().meta({ description: 'Grosze, net; information only' }),
    fundingSource: z.string().nullable(),
    projectName: z.string().nullable(),
    projectUrl: z.string().nullable(),
    picture,
    requestedBy: z.uuid().nullable(),
    template: z.enum(templateIds).nullable(),
    copiedFrom: z.uuid().nullable(),
    refusalReason: z.string().nullable(),
    version: z.int(),
    actions: z.array(z.enum(campaignActions)).meta({ description: 'What the asker may do now' }),
  })
  .meta({ id: 'CampaignPlan' });

/** `role`: whose acts are told. */
export const planAnswerOf = (campaign: CampaignRow, role: CampaignRole) => ({
  ...campaign,
  actions: campaignActionsOf(campaign, role),
});

export const plansAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        state: z.enum(campaignStates),
        ...texts,
        ...days,
        invited: z.int(),
        proposed: z.int(),
        joined: z.int(),
      }),
    ),
  })
  .meta({ id: 'CampaignPlans' });

export const candidatesAnswer = z
  .object({
    items: z.array(
      z.object({
        organisationId: z.uuid(),
        name: z.string(),
        slug: z.string(),
        claimed: z.boolean().meta({ description: 'Whether somebody acts for it here' }),
        fit: z.enum(fits),
        listings: z.int(),
        inCategories: z.int(),
        inArea: z.int(),
      }),
    ),
  })
  .meta({ id: 'CampaignCandidates' });
export const candidateOf = (candidate: Candidate) => ({ ...candidate, fit: fitOf(candidate) });

export const participantsAnswer = z
  .object({
    items: z.array(
      z.object({
        organisationId: z.uuid(),
        name: z.string(),
        state: z.enum(participantStates),
        joinedAt: z.iso.datetime().nullable(),
        listings: z.array(z.object({ id: z.uuid(), title: z.string(), visible: z.boolean() })),
      }),
    ),
  })
  .meta({ id: 'CampaignParticipants' });
export const participantAnswerOf = (line: ParticipantLine) => ({
  ...line,
  joinedAt: line.joinedAt?.toISOString() ?? null,
});
