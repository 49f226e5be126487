import { z } from 'zod';
import { powiatCodes } from '../../../shared/territory.js';
import { slug } from '../../catalog/index.js';
import { trends } from './domain/report.js';

export const reportLengths = ['3', '6', '12'] as const;

export const demandQuery = z.object({
  months: z.enum(reportLengths).default('6').meta({ description: 'How many, the present one included' }),
  category: slug.optional(),
  area: z.enum(powiatCodes).optional(),
});
export type DemandQuery = z.output<typeof demandQuery>;

/** The page forgives: what means nothing narrows nothing. */
const { months, category, area } = demandQuery.shape;
export const demandPageQuery = z.object({
  months: months.catch('6'),
  category: category.catch(undefined),
  area: area.catch(undefined),
});

const row = {
  category: z.string().nullable().meta({ description: 'Slug; null where none can be told' }),
  area: z.string().nullable().meta({ description: 'TERYT code of the powiat asked for; null: none was' }),
  searches: z.int(),
  nothing: z.int().meta({ description: 'Searches that found nothing' }),
  nearest: z.int().meta({ description: 'Searches of which only some words were found' }),
  unopened: z.int().meta({ description: 'Searches that found something of which nothing was opened' }),
  months: z.array(
    z.object({
      month: z.string().meta({ description: 'YYYY-MM' }),
      missed: z.int().nullable().meta({
        description: '`nothing` and `nearest` together; null where too few searches stand behind it',
      }),
    }),
  ),
  trend: z.enum(trends).meta({ description: 'The later half of the months against the earlier one' }),
};

export const demandAnswer = z
  .object({
    leastDays: z.int().meta({ description: 'On fewer days than these nothing is shown' }),
    leastHours: z.int().meta({ description: 'Nor in fewer different hours' }),
    words: z.array(z.object({ words: z.string(), ...row })).meta({
      description: 'What was looked for and not found, in base forms; the most searches in vain first',
    }),
    places: z.array(z.object(row)).meta({ description: 'All searches by category and place' }),
  })
  .meta({ id: 'Demand' });
