import { z } from 'zod';
import { langs } from '../../shared/lang.js';
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
export const publicCampaignAnswer = z
  .object({
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
export const publicCampaignOf = ({ shown, ...campaign }: PublicCampaign) => ({ ...campaign, members: shown });
