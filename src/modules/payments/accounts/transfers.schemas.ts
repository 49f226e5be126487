import { z } from 'zod';
import { flag, line, localDate } from '../../../platform/validation/fields.js';

export const accountCheckBody = z.strictObject({
  day: localDate(),
  onList: flag().meta({ description: 'Whether the list of VAT payers names the account as the payee’s' }),
  requestId: line(60).optional().meta({ description: 'Identifier of the list’s answer' }),
});
export type AccountCheckInput = z.output<typeof accountCheckBody>;

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
    listedAbove: z.number().int().nullable().meta({
      description: 'Grosze above which a firm pays to accounts on the list of VAT payers',
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
