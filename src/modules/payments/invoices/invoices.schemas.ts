import { z } from 'zod';
import { checked, line, listOf, localDate, maybe, whole } from '../../../platform/validation/fields.js';
import { checkNip, type Checked } from '../../../shared/identifiers.js';
import { vatRates } from '../../../shared/vat.js';
import { warningKinds } from './domain/duties.js';
import { checkKsefNumber } from './domain/ksef-number.js';
import { fitsKsef, lackKinds } from './domain/lacks.js';

/** A unit's number in KSeF: the NIP of its legal person, a dash and five digits. */
const checkInternalId = (text: string): Checked => {
  const value = text.replace(/[\s\p{Cf}]/gu, '').replace(/\p{Pd}/gu, '-');
  const [, nip = ''] = /^(\d{10})-\d{5}$/.exec(value) ?? [];
  return checkNip(nip).ok && fitsKsef(nip)
    ? { ok: true, value }
    : {
        ok: false,
        reason: {
          pl: 'Identyfikator wewnętrzny to NIP płatnika, kreska i 5 cyfr, na przykład 7390000016-00001.',
          en: 'An internal identifier is the payer’s NIP, a dash and 5 digits, such as 7390000016-00001.',
        },
      };
};

/** What the supplier decides for a draft. Nothing of it is kept. */
export const draftQuery = z.object({
  number: line(100).optional().meta({ description: 'The invoice’s number, by the supplier' }),
  issuedOn: localDate().optional().meta({ description: 'Today where left out' }),
  orderNumber: line(100)
    .optional()
    .meta({ description: 'The buyer’s number of its order; that of its procedure’s case where left out' }),
  basis: line(200).optional().meta({ description: 'The provision that exempts lines of the rate zw' }),
  annex15: listOf(whole(1, 10_000), { max: 1_000 })
    .default([])
    .meta({ description: 'Numbers of lines, from 1, that annex 15 of the VAT Act names' }),
  recipientId: checked(checkInternalId)
    .optional()
    .meta({ description: 'The recipient’s internal identifier in KSeF, where it has not said itself' }),
});
export type DraftInput = z.output<typeof draftQuery>;

/** The same in the page's address. */
export const draftPageQuery = z
  .object({
    numer: draftQuery.shape.number,
    dzien: draftQuery.shape.issuedOn,
    zamowienie: draftQuery.shape.orderNumber,
    podstawa: draftQuery.shape.basis,
    zal15: draftQuery.shape.annex15,
    odbiorca: draftQuery.shape.recipientId,
  })
  .transform(({ numer, dzien, zamowienie, podstawa, zal15, odbiorca }): DraftInput => ({
    ...{ number: numer, issuedOn: dzien, orderNumber: zamowienie },
    ...{ basis: podstawa, annex15: zal15, recipientId: odbiorca },
  }));

/** What the page's address is where nothing was chosen. */
export const noChoices: DraftInput = {
  ...{ number: undefined, issuedOn: undefined, orderNumber: undefined },
  ...{ basis: undefined, annex15: [], recipientId: undefined },
};

export const noteInvoiceBody = z.strictObject({
  number: line(100),
  issuedOn: localDate(),
  ksefNumber: maybe(
    z.union([
      z.literal('').transform(() => null),
      checked(checkKsefNumber).meta({ description: '35 characters; null for an invoice outside KSeF' }),
    ]),
  ),
});
export type NoteInvoiceInput = z.output<typeof noteInvoiceBody>;

export const recipientIdBody = z.strictObject({
  internalId: maybe(z.union([z.literal('').transform(() => null), checked(checkInternalId)])),
});
export type RecipientIdInput = z.output<typeof recipientIdBody>;

export const recipientIdAnswer = z
  .object({
    internalId: z.string().nullable(),
    unit: z.boolean().meta({ description: 'Whether another legal person pays for the organisation' }),
  })
  .meta({ id: 'RecipientIdentity' });

const grosze = z.number().int().meta({ description: 'Grosze' });
const sums = { net: grosze, vat: grosze, gross: grosze };
const party = { name: z.string(), nip: z.string().nullable(), address: z.array(z.string()) };

export const notedInvoiceAnswer = z
  .object({
    number: z.string(),
    issuedOn: z.iso.date(),
    ksefNumber: z.string().nullable(),
    deliveredOn: z.iso.date().meta({ description: 'From when the days to pay run' }),
    notedAt: z.iso.datetime(),
    notedByName: z.string(),
  })
  .meta({ id: 'NotedInvoice', description: 'The supplier’s own invoice, issued elsewhere' });

export const invoiceDraftAnswer = z
  .object({
    number: z.string().nullable().meta({ description: 'The supplier’s; the program numbers no invoice' }),
    issuedOn: z.iso.date(),
    deliveredOn: z.iso.date(),
    dueOn: z.iso.date(),
    orderNumber: z.string().nullable().meta({ description: 'The buyer’s number of its order or case' }),
    seller: z.object(party),
    performer: z.object(party).nullable().meta({ description: 'The seller’s unit that did the work' }),
    buyer: z.object(party).meta({ description: 'Who pays: the legal person' }),
    recipient: z
      .object({ ...party, municipal: z.boolean(), internalId: z.string().nullable() })
      .nullable()
      .meta({ description: 'The unit that received' }),
    perRate: z.array(z.object({ rate: z.enum(vatRates), ...sums })),
    ...sums,
    exemption: z.string().nullable(),
    splitPayment: z.boolean(),
    account: z.string().nullable(),
    lacks: z.array(
      z.object({
        kind: z.enum(lackKinds),
        blocking: z.boolean().meta({ description: 'There is no XML before it is mended' }),
        text: z.string(),
      }),
    ),
    warnings: z.array(
      z.object({
        kind: z.enum(warningKinds),
        text: z.string(),
        source: z.string().meta({ description: 'The provision' }),
        from: z.iso
          .date()
          .nullable()
          .meta({ description: 'The day from which it holds, if it does not yet' }),
      }),
    ),
    schema: z
      .enum(['absent', 'valid', 'invalid'])
      .nullable()
      .meta({ description: 'What the official schema says of the XML; null while there is none' }),
    noted: notedInvoiceAnswer.nullable(),
  })
  .meta({ id: 'InvoiceDraft' });
