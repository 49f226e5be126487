import { z } from 'zod';
import { planAnswer, planAnswerOf } from './plan-answers.js';
import { campaignStates, participantStates } from './domain/campaign-states.js';
import type { OwnCampaign } from './participation.service.js';

export const ownCampaignsAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        state: z.enum(campaignStates),
        namePl: z.string(),
        nameEn: z.string().nullable(),
        startsOn: z.iso.date(),
        endsOn: z.iso.date(),
        part: z
          .enum(participantStates)
          .nullable()
          .meta({ description: 'Null: neither side has said anything yet' }),
        fitting: z.int(),
        visible: z.int(),
      }),
    ),
  })
  .meta({ id: 'OwnCampaigns' });

const choice = z.object({ id: z.uuid(), title: z.string(), category: z.string() });
export const ownCampaignAnswer = z
  .object({
    campaign: planAnswer.omit({ budget: true, fundingSource: true, copiedFrom: true, template: true }),
    part: z.enum(participantStates).nullable(),
    sharesValue: z.boolean(),
    refusalReason: z.string().nullable(),
    chosen: z.array(z.uuid()),
    fitting: z.array(choice),
    prices: z.array(
      z.object({
        listingId: z.uuid(),
        regular: z
          .string()
          .nullable()
          .meta({ description: 'Net price per unit; null: no lower price can be given' }),
        offer: z
          .object({
            id: z.uuid(),
            price: z.string(),
            minQuantity: z.string().nullable(),
            startsOn: z.iso.date(),
            endsOn: z.iso.date(),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'OwnCampaign' });
export const ownCampaignAnswerOf = ({ campaign, part, chosen, fitting, prices }: OwnCampaign) => ({
  campaign: planAnswerOf(campaign, 'requester'),
  part: part?.state ?? null,
  sharesValue: part?.sharesValue ?? false,
  refusalReason: part?.refusalReason ?? null,
  chosen,
  fitting,
  prices,
});
