import { z } from 'zod';
import { campaignStates } from './domain/campaign-states.js';
import { dimensions } from './domain/funnel.js';

const count = (description: string) => z.int().meta({ description });

const figures = {
  impressions: z
    .int()
    .nullable()
    .meta({ description: 'How often it was shown to people; null where nobody counts' }),
  clicks: z
    .int()
    .nullable()
    .meta({ description: 'How often its links were followed; null where that is not known' }),
  inquiries: count('Inquiries whose last known touch was of this campaign'),
  quotes: count('Of those, answered with a quote'),
  contracts: count('Of those, with a contract'),
  completed: count('Contracts completed so far'),
  ended: count('Contracts that ended early'),
  netValue: z.int().nullable().meta({
    description:
      'Net value in grosze of contracts that have not ended early, of members that agreed to its being summed; null where it would tell what single members sold',
  }),
};

const row = z.object({
  key: z
    .string()
    .meta({ description: "Code, id or number of the week (from 0); '' for none, `together` for few" }),
  label: z.string(),
  ...figures,
});

export const reportedCampaign = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  state: z.enum(campaignStates),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
});

const report = {
  campaign: reportedCampaign,
  day: z.iso.date().meta({ description: 'Of which the report is' }),
  windowDays: count('For how many days before an inquiry a touch counts'),
  total: z.object(figures),
  by: z.object(
    Object.fromEntries(dimensions.map((dimension) => [dimension, z.array(row)])) as Record<
      (typeof dimensions)[number],
      z.ZodArray<typeof row>
    >,
  ),
};

const weekly = z.object({
  counts: z.array(z.int()),
  beforePerWeek: z.number().nullable(),
  duringPerWeek: z.number().nullable(),
  changePercent: z.int().nullable().meta({ description: 'Null where there are too few to say' }),
});

export const campaignReportAnswer = z
  .object({
    ...report,
    members: z.object({
      all: count('Members that take part or took part'),
      sharing: count('Of those, agreed that values of their contracts are summed'),
    }),
    begun: z.array(z.object({ key: z.string(), label: z.string(), inquiries: z.int() })).meta({
      description: 'Inquiries by the channel of their first known touch, which was of this campaign',
    }),
    begunElsewhere: count('Of those, whose last touch was of another campaign, which counts them'),
    weeks: z
      .object({
        before: count('Whole weeks before the campaign that are compared'),
        during: count('Whole weeks of it that have passed'),
        inquiries: weekly,
        contracts: weekly,
      })
      .nullable()
      .meta({ description: 'All inquiries and contracts of the participants; null with fewer than three' }),
  })
  .meta({ id: 'CampaignReport' });

export const campaignResultsAnswer = z.object(report).meta({ id: 'CampaignResults' });

export const reportedCampaignsAnswer = z.object({ items: z.array(reportedCampaign) });
