import { z } from 'zod';
import { decimal, flag, line, listOf, localDate, prose, whole } from '../../../platform/validation/fields.js';
import { paymentDays } from '../../../platform/validation/payment-days.js';
import { vatRates } from '../../../shared/vat.js';
import { MOST_ALTERNATIVES, MOST_ANSWERS, MOST_LINES, MOST_LOTS, bidContent } from './bid-content.js';
import { authorActions, bidStates } from './domain/bid-states.js';
import type { WrittenBid } from './domain/bid-rules.js';

const lineId = z.string().max(10);
const offered = {
  lineId,
  name: line(200).optional(),
  quantity: decimal({ positive: true }).optional(),
  unit: line(30).optional(),
  unitPrice: decimal().optional(),
  vat: z.enum(vatRates).optional(),
};

/** Everything may be missing in what is only kept; sending asks for the rest. */
const written = {
  lines: listOf(
    z.strictObject({
      ...offered,
      offer: z.enum(['priced', 'replacement', 'unavailable']).prefault('priced'),
    }),
    { max: MOST_LINES },
  ).prefault([]),
  alternatives: listOf(z.strictObject(offered), { max: MOST_ALTERNATIVES }).prefault([]),
  delivery: listOf(
    z.strictObject({
      lotNumber: whole(1, MOST_LOTS),
      days: whole(0, 3_650).optional(),
      from: localDate().optional(),
      to: localDate().optional(),
    }),
    { max: MOST_LOTS },
  ).prefault([]),
  validUntil: localDate().optional(),
  paymentDays: paymentDays(),
  conditions: prose(5_000).optional(),
  answers: listOf(z.strictObject({ questionId: z.string().max(10), text: prose(5_000).optional() }), {
    max: MOST_ANSWERS,
  }).prefault([]),
};

/** The form that prepares a bid; `revision` is the one that it was opened with, `vatForAll` serves all its lines. */
export const bidForm = z.strictObject({
  ...written,
  revision: whole(0, 1e9),
  vatForAll: z.string().optional(),
});

/** The same for machines; sent at once unless `submit` is false. */
export const bidBody = z.strictObject({
  ...written,
  revision: whole(0, 1e9).optional(),
  submit: flag().prefault(true),
});

/** What was read, as a bid is kept: without lines, days and answers that say nothing. */
export const writtenOf = (input: Omit<z.output<typeof bidForm>, 'revision' | 'vatForAll'>): WrittenBid => ({
  lines: input.lines,
  alternatives: input.alternatives,
  delivery: input.delivery
    .map(({ lotNumber, days, from, to }) => ({
      lotNumber,
      days: days ?? null,
      from: from ?? null,
      to: to ?? null,
    }))
    .filter(({ days, from, to }) => days !== null || from !== null || to !== null),
  validUntil: input.validUntil ?? null,
  paymentDays: input.paymentDays,
  conditions: input.conditions ?? null,
  answers: input.answers.flatMap(({ questionId, text }) =>
    text === undefined ? [] : [{ questionId, text }],
  ),
});

/** Sends what was prepared; a revision given is the one that was looked at. */
export const submitBidBody = z.strictObject({ revision: whole(0, 1e9).optional() });

/** Stands by what was sent, having read that version of the procedure. */
export const confirmBidBody = z.strictObject({ procedureVersion: whole(1, 1e9) });

/** Whether another person than the writer has to send the organisation's bids. */
export const bidRuleBody = z.strictObject({ secondPerson: flag() });

// Keys of files are for the program; answers leave them out.
const content = bidContent.extend({
  files: z.array(
    z.object({
      fileId: z.uuid(),
      name: z.string(),
      mediaType: z.string(),
      bytes: z.number(),
      sha256: z.string(),
    }),
  ),
});

export const bidAnswer = z
  .object({
    id: z.uuid(),
    procedureId: z.uuid(),
    state: z.enum(bidStates),
    version: z.number().int().meta({ description: 'The version that counts; 0 before the first was sent' }),
    revision: z.number().int(),
    procedureVersion: z.number().int().meta({ description: 'Of the procedure, as it stands now' }),
    deadline: z.iso.datetime(),
    actions: z.array(z.enum(authorActions)),
    sent: content
      .nullable()
      .meta({ description: 'What counts or counted last; null before anything was sent' }),
    prepared: z
      .unknown()
      .meta({ description: 'The version in preparation, as it was written; null when there is none' }),
    versions: z.array(
      z.object({
        number: z.number().int(),
        procedureVersion: z.number().int(),
        submittedAt: z.iso.datetime().nullable(),
        receipt: z.string().nullable().meta({ description: 'SHA-256 of salt and text, in hexadecimal' }),
      }),
    ),
  })
  .meta({ id: 'Bid' });

export const receiptAnswer = z
  .object({
    bidId: z.uuid(),
    version: z.number().int(),
    submittedAt: z.iso.datetime(),
    receipt: z.string(),
    salt: z.string().meta({ description: '16 bytes in hexadecimal, set before the text' }),
    text: z.string().meta({ description: 'UTF-8; SHA-256 of the salt’s bytes and this text is the receipt' }),
  })
  .meta({ id: 'BidReceipt' });

const openedLines = z.array(
  z.object({
    bidId: z.uuid(),
    supplierName: z.string(),
    version: z.number().int(),
    submittedAt: z.iso.datetime(),
    receipt: z.string(),
  }),
);

export const openingAnswer = z
  .object({
    procedureId: z.uuid(),
    number: z.string(),
    openedAt: z.iso.datetime(),
    byTimer: z.boolean(),
    openedBy: z.string().nullable(),
    openedInAll: z.number().int(),
    unconfirmed: z.number().int().nullable().meta({ description: 'Null for a bidder' }),
    opened: openedLines.meta({ description: 'All for the buyer, its own alone for a bidder' }),
    unreadable: openedLines.meta({ description: 'The same of bids that were damaged and stayed closed' }),
  })
  .meta({ id: 'ProcedureOpening' });

export const bidRuleAnswer = z.object({ secondPerson: z.boolean() }).meta({ id: 'BidRule' });
