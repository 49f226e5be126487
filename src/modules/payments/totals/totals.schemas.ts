import { z } from 'zod';
import { flag } from '../../../platform/validation/fields.js';
import { receivableStates } from '../domain/receivable-state.js';
import { ageBands } from './domain/totals.js';

export const sharingBody = z.strictObject({ shares: flag() });
export type SharingInput = z.output<typeof sharingBody>;

export const sharingAnswer = z
  .object({
    shares: z.boolean().meta({ description: 'Whether your sums go into totals of several members' }),
  })
  .meta({ id: 'PaymentSharing' });

const sums = {
  count: z.int().meta({ description: 'Receivables of all members' }),
  gross: z.int().nullable().meta({ description: 'Grosze, of agreeing members; null where it is not told' }),
  left: z.int().nullable().meta({ description: 'Grosze still owed of it; null where it is not told' }),
};

export const totalsAnswer = z
  .object({
    day: z.iso.date().meta({ description: 'The last day of last month, of whose end all is told' }),
    members: z.object({
      all: z.int().meta({ description: 'Members to whom something was owed' }),
      sharing: z.int().meta({ description: 'Of these, how many agreed to sums' }),
    }),
    total: z.object({ key: z.literal('total'), ...sums }),
    states: z.array(z.object({ key: z.enum(receivableStates), ...sums })),
    months: z.array(z.object({ key: z.string().meta({ description: 'YYYY-MM' }), ...sums })),
    ages: z
      .array(z.object({ key: z.enum(ageBands), ...sums }))
      .meta({ description: 'What is overdue, by how many days' }),
  })
  .meta({ id: 'PaymentTotals' });
