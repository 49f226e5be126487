import { z } from 'zod';
import { flag, line, listOf, localDate } from '../../../platform/validation/fields.js';
import { MOST_TOGETHER } from '../domain/joint-title.js';

export const accountCheckBody = z.strictObject({
  day: localDate(),
  onList: flag().meta({ description: 'Whether the list of VAT payers names the account as the payee’s' }),
  requestId: line(60).optional().meta({ description: 'Identifier of the list’s answer' }),
});
export type AccountCheckInput = z.output<typeof accountCheckBody>;

const listedAbove = z.number().int().nullable().meta({
  description: 'Grosze above which a firm pays to accounts on the list of VAT payers',
});

export const transferAnswer = z
  .object({
    account: z.string().nullable().meta({
      description:
        '26 digits, to your own viewers its end; null while the payee has given none, and to the buyer once it is paid',
    }),
    accountSince: z.iso.datetime().nullable(),
    payee: z.string(),
    payeeNip: z.string().nullable(),
    title: z.string(),
    amount: z.number().int().meta({ description: 'Grosze left to pay; zero for nothing' }),
    code: z.string().nullable().meta({
      description:
        'Text of the QR code of Polish banking apps; null without an account or when nothing is left',
    }),
    split: z.object({ above: z.number().int(), vat: z.number().int() }).nullable().meta({
      description: 'Grosze; null where split payment cannot be asked for. Whether it is, the invoice says',
    }),
    listedAbove,
    others: z.number().int().meta({
      description: 'How many more you owe the same supplier; see `/api/v1/joint-transfer`',
    }),
    check: z
      .object({
        day: z.iso.date(),
        onList: z.boolean(),
        requestId: z.string().nullable(),
        sameAccount: z.boolean().meta({ description: 'False when the payee has changed its account since' }),
        notedByName: z.string(),
      })
      .nullable()
      .meta({ description: 'The buyer’s latest look at the list of VAT payers; the buyer’s alone' }),
  })
  .meta({ id: 'Transfer' });

const chosen = listOf(z.uuid(), { max: MOST_TOGETHER }).default([]);

/** Of which receivables; none for all. */
export const jointTransferQuery = z.object({
  supplier: z.uuid(),
  receivables: chosen.meta({ description: 'What to pay by it; left out for all that is owed' }),
});
export type JointTransferQuery = z.output<typeof jointTransferQuery>;

export const jointTransferPageQuery = z.object({ komu: z.uuid().optional(), za: chosen });
export type JointTransferPageQuery = z.output<typeof jointTransferPageQuery>;

export const jointTransferAnswer = z
  .object({
    account: z.string().nullable().meta({ description: '26 digits; null while the payee has given none' }),
    accountSince: z.iso.datetime().nullable(),
    payee: z.string(),
    payeeNip: z.string().nullable(),
    title: z.string().meta({ description: 'At most 140 characters' }),
    amount: z.number().int().meta({ description: 'Grosze' }),
    code: z.string().nullable().meta({
      description: 'Text of the QR code of Polish banking apps; its title is shorter where all does not fit',
    }),
    listedAbove,
    owed: z.array(
      z.object({
        id: z.uuid(),
        reference: z.string(),
        subject: z.string(),
        dueOn: z.iso.date(),
        balance: z.number().int().meta({ description: 'Grosze' }),
        chosen: z.boolean().meta({ description: 'Whether this transfer pays it' }),
        apart: z.boolean().meta({ description: 'May need split payment, so a transfer of its own' }),
      }),
    ),
  })
  .meta({ id: 'JointTransfer' });
