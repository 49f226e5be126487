import { z } from 'zod';
import { langs } from '../../shared/lang.js';
import type { EndedCampaign } from './data/ended-campaigns.queries.js';
import type { PublicCampaign } from './public-campaigns.service.js';

const line = {
  slug: z.string(),
  namePl: z.string(),
  nameEn: z.string().nullable(),
  messagePl: z.string(),
  messageEn: z.string().nullable(),
  categories: z.array(z.string()).meta({ description: 'None: everything' }),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().meta({ description: 'The last day' }),
  participants: z.int().meta({ description: 'How many members it shows now' }),
};

export const publicCampaignsAnswer = z.object({ items: z.array(z.object(line)) }).meta({ id: 'Campaigns' });
const runningAnswer = z
  .object({
    state: z.literal('running'),
    ...line,
    storyPl: z.string(),
    storyEn: z.string().nullable(),
    criteriaPl: z.string().meta({ description: 'Who may take part' }),
    criteriaEn: z.string().nullable(),
    buyerKinds: z.array(z.string()),
    powiats: z.array(z.string()),
    languages: z.array(z.enum(langs)),
    projectName: z.string().nullable(),
    projectUrl: z.string().nullable(),
    members: z.array(
      z.object({
        organisationId: z.uuid(),
        slug: z.string(),
        name: z.string(),
        town: z.string(),
        listings: z.array(z.object({ id: z.uuid(), title: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Campaign' });
const endedAnswer = z
  .object({
    state: z.literal('ended'),
    slug: z.string(),
    namePl: z.string(),
    nameEn: z.string().nullable(),
    messagePl: z.string(),
    messageEn: z.string().nullable(),
    storyPl: z.string(),
    storyEn: z.string().nullable(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().meta({ description: 'The day on which it was over' }),
    members: z
      .array(z.object({ slug: z.string(), name: z.string(), town: z.string() }))
      .meta({ description: 'Who took part to its end and is a member now' }),
  })
  .meta({ id: 'EndedCampaign' });
export const publicCampaignAnswer = z.discriminatedUnion('state', [runningAnswer, endedAnswer]);

export const publicCampaignOf = ({ shown, ...campaign }: PublicCampaign) => ({
  ...campaign,
  state: 'running' as const,
  members: shown,
});
export const endedCampaignOf = (campaign: EndedCampaign) => ({ ...campaign, state: 'ended' as const });
