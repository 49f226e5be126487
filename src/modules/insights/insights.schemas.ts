import { z } from 'zod';
import { lossWays } from './domain/figures.js';
import { stepKinds } from './domain/next-steps.js';

const losses = z.array(
  z.object({
    way: z.enum(lossWays).meta({ description: 'By whose word or silence the deal was lost' }),
    cause: z.string().nullable().meta({ description: 'In one word; null where nobody said one' }),
    count: z.int(),
  }),
);

const figures = {
  received: z.int().meta({ description: 'Inquiries received' }),
  answered: z.int().meta({ description: 'Inquiries that got their first quote' }),
  won: z.int().meta({ description: 'Contracts concluded' }),
  wonNet: z.int().meta({ description: 'Their net value in grosze' }),
  wonOutside: z.int().meta({ description: 'Deals that you recorded as won outside the platform' }),
  wonOutsideNet: z.int().meta({ description: 'Their net value in grosze, as far as recorded' }),
  responses: z.int().meta({ description: 'First answers: quotes and refusals to quote' }),
  medianMinutes: z.int().nullable().meta({ description: 'From the inquiry to the first answer' }),
  losses,
};

export const numbersAnswer = z
  .object({
    months: z
      .array(z.object({ month: z.string().meta({ description: 'YYYY-MM' }), ...figures }))
      .meta({ description: 'Twelve, the present one last; each thing in the month in which it happened' }),
    totals: z.object(figures),
    payments: z.object({
      paid: z.int().meta({ description: 'Receivables paid in full in these months' }),
      averageDays: z.int().nullable().meta({
        description: 'From the acceptance of a delivery to its last payment; null where none was paid',
      }),
      late: z.int().meta({ description: 'Of those paid, how many after their day' }),
      open: z.int().meta({ description: 'Receivables with something still owed today' }),
      openAmount: z.int().meta({ description: 'Grosze' }),
      overdue: z.int().meta({ description: 'Of the open, those overdue' }),
      overdueAmount: z.int().meta({ description: 'Grosze' }),
    }),
    nextSteps: z
      .array(
        z.object({
          kind: z.enum(stepKinds),
          count: z.int(),
          title: z.string(),
          why: z.string(),
          path: z.string().meta({ description: 'The page where it is done' }),
        }),
      )
      .meta({ description: 'The most pressing first' }),
  })
  .meta({ id: 'Numbers' });
