import { z } from 'zod';
import { line, listOf } from '../../../platform/validation/fields.js';

const noneChosen = { pl: 'Zaznacz choć jedną płatność.', en: 'Choose one payment at least.' };

/** All of them, or those chosen; never all because none was chosen. */
export const pastPaidBody = z
  .strictObject({
    which: z.enum(['all', 'chosen']),
    ids: listOf(z.uuid(), { max: 500 }).default([]),
    reason: line(300).meta({ description: 'Stands with each payment; the buyer sees it' }),
  })
  .superRefine(({ which, ids }, context) => {
    if (which === 'chosen' && ids.length === 0)
      context.addIssue({ code: 'custom', path: ['ids'], params: { text: noneChosen } });
  });
export type PastPaidInput = z.output<typeof pastPaidBody>;

export const pastAnswer = z
  .object({
    items: z.array(
      z.object({
        ...{ id: z.uuid(), reference: z.string(), subject: z.string(), buyerName: z.string() },
        aroseOn: z.iso.date(),
        balance: z.int().meta({ description: 'Grosze still owed' }),
      }),
    ),
    total: z.int().meta({ description: 'Of which at most 500 are listed' }),
  })
  .meta({ id: 'PastReceivables' });

export const pastPaidAnswer = z
  .object({
    settled: z.int(),
    left: z.int().meta({ description: 'Above nothing where there are more than 500: send it again' }),
  })
  .meta({ id: 'PastReceivablesPaid' });
